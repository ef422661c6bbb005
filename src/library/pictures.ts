import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Root } from 'mdast';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { textFolders } from '../schemas/collections.ts';
import { memoize } from '../once.ts';
import { decoded } from '../text/picture.ts';
import { realPath, refuseStranger } from './content-files.ts';
import type { Text } from './library.ts';

/**
 * A picture beside a text as it goes with the text to where the page is not: feeds name it by its address, books carry it. Of a photo that
 * is a copy of the pixels alone, since cameras write down where they stood.
 */
export interface Picture {
  /** In the content folder: `huong-dan/nguoi-goi.png`. */
  path: string;
  /** Where the site has it, and what books call it. */
  name: string;
  type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
}

export const pictureRoot = '/hinh/bai/';

/** The picture that `text` calls by `url`. */
export function pictureOf({ collection, id }: Text, url: string): Picture {
  const path = posix.join(posix.dirname(`${textFolders[collection].folder}/${id}`), decoded(url));
  const ending = posix.extname(path).toLowerCase();
  if (ending === '.svg') return { path, name: path, type: 'image/svg+xml' };
  if (ending === '.png') return { path, name: path, type: 'image/png' };
  // Not every reading program knows WebP and AVIF.
  return { path, name: /\.jpe?g$/.test(ending) ? path : `${path}.jpg`, type: 'image/jpeg' };
}

/** Every picture in the trees of these texts, once. */
export function picturesIn(texts: readonly { text: Text; tree: Root }[]): Picture[] {
  const found = new Map<string, Picture>();
  for (const { text, tree } of texts)
    visit(tree, 'image', ({ url }) => {
      const picture = pictureOf(text, url);
      found.set(picture.name, picture);
    });
  return [...found.values()];
}

/** As wide as a text is on paper and on any phone. */
const widest = 1200;

export const pictureBytes = memoize(async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const real = realPath(path);
  refuseStranger(real);
  if (/\.svg$/i.test(path)) return new Uint8Array(await readFile(real));
  const pixels = sharp(real).rotate().resize({ width: widest, withoutEnlargement: true });
  return new Uint8Array(
    await (/\.png$/i.test(path) ? pixels.png() : pixels.flatten({ background: 'white' }).jpeg({ quality: 80 })).toBuffer(),
  );
});
