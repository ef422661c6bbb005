import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

/** Every file that a reader can get, as text; books unpacked. */
export function* readable(folder: string): Generator<[name: string, text: string]> {
  for (const file of filesIn(folder)) {
    if (file.endsWith('.epub'))
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) yield [`${file}: ${name}`, strFromU8(bytes)];
    else yield [file, readFileSync(file, 'utf8')];
  }
}
