import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressOf, parsePageReference } from './addresses.ts';
import { move } from './schemas/move.ts';
import { contentDir } from './site.ts';

export interface Moved {
  /** The old address, with its slashes: `/huong-dan/ten-cu/`. */
  from: string;
  /** The page that answers now. */
  to: string;
}

/** Old addresses (`content/chuyen-huong`): an address once published answers for ever. The check has made sure that each leads to a page. */
export function readMoves(): Moved[] {
  const folder = join(contentDir, 'chuyen-huong');
  return globSync('[!_]*.yaml', { cwd: folder })
    .sort()
    .map((name) => {
      const { from, to } = move.parse(parse(readFileSync(join(folder, name), 'utf8')));
      const { collection, id } = parsePageReference(to)!;
      return { from, to: addressOf(collection, id) };
    });
}
