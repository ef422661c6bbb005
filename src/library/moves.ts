import { readFileSync } from 'node:fs';
import { addressOf, parsePageReference } from './addresses.ts';
import { contentFiles, parseContentYaml } from './content-files.ts';
import { move } from '../schemas/move.ts';
import { readAs } from '../schemas/sentences.ts';

export interface Moved {
  /** The old address, with its slashes: `/huong-dan/ten-cu/`. */
  from: string;
  /** The page that answers now. */
  to: string;
}

/** Old addresses (`content/chuyen-huong`): an address once published answers for ever. The check has made sure that each leads to a page. */
export function readMoves(): Moved[] {
  return contentFiles('chuyen-huong', /\.yaml$/).map(({ path, real }) => {
    const { from, to } = readAs(move, parseContentYaml(readFileSync(real, 'utf8'), path), path);
    const { collection, id } = parsePageReference(to)!;
    return { from, to: addressOf(collection, id) };
  });
}
