import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'astro/zod';

let names: Set<string> | undefined;

/** Every name of the Lucide set, by its own file: a name that only a JavaScript object knows is none. */
function isIcon(name: string): boolean {
  if (!names) {
    const set = JSON.parse(readFileSync(resolve('node_modules/@iconify-json/lucide/icons.json'), 'utf8')) as Record<string, object>;
    names = new Set([...Object.keys(set['icons'] ?? {}), ...Object.keys(set['aliases'] ?? {})]);
  }
  return names.has(name);
}

export const icon = z.string().refine(isIcon, 'Chọn một tên trong https://lucide.dev/icons, ví dụ id-card');
