import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inParallel } from './pool.ts';

/** Texts shrink, and Pagefind's files, which lie unpacked; pictures, fonts and PDFs are pressed already. */
export const shrinks = /\.(html|css|js|json|xml|svg|txt|webmanifest|wasm|pagefind|pf_meta|pf_index|pf_fragment)$/;

const presses = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Puts `<file>.br` and `<file>.gz` beside each text, where that saves at least a twentieth, with the time of the file itself: a server makes
 * its ETag of the time and the size. Done once a release, at the highest level, so that no request waits for it.
 */
export async function compressFolder(folder: string, files: readonly string[]): Promise<void> {
  await inParallel(
    files.filter((file) => shrinks.test(file)),
    4,
    async (file) => {
      const path = join(folder, file);
      const content = await readFile(path);
      const { atime, mtime } = await stat(path);
      for (const [ending, press] of Object.entries(presses)) {
        const pressed = await press(content);
        if (pressed.length > content.length * 0.95) continue;
        await writeFile(`${path}.${ending}`, pressed);
        await utimes(`${path}.${ending}`, atime, mtime);
      }
    },
  );
}
