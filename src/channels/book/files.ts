import { memoize } from '../../once.ts';
import type { Library } from '../../library/library.ts';
import { bookOf } from './book.ts';
import { makeEpub } from './epub.ts';
import { makeHandbook } from './handbook.ts';

export interface BookFile {
  name: 'cam-nang.epub' | 'cam-nang.html';
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Both books as they are served from `/sach/`; none on a day that has nothing to put in. Made once in a build. */
export const bookFiles = memoize(async (library: Library): Promise<BookFile[]> => {
  const book = bookOf(library);
  if (!book) return [];
  return [
    { name: 'cam-nang.epub', type: 'application/epub+zip', bytes: new Uint8Array(await makeEpub(library, book)) },
    { name: 'cam-nang.html', type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(await makeHandbook(library, book)) },
  ];
});
