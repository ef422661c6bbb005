import type { Library } from '../../truth/library.ts';
import { bookOf } from './book.ts';
import { makeEpub } from './epub.ts';
import { makeHandbook } from './handbook.ts';

export interface BookFile {
  name: 'cam-nang.epub' | 'cam-nang.html';
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const made = new WeakMap<Library, Promise<BookFile[]>>();

/** Both books as they are served from `/sach/`; none on a day that has nothing to put in. Made once in a build. */
export function bookFiles(library: Library): Promise<BookFile[]> {
  const known = made.get(library) ?? make(library);
  made.set(library, known);
  return known;
}

async function make(library: Library): Promise<BookFile[]> {
  const book = bookOf(library);
  if (!book) return [];
  return [
    { name: 'cam-nang.epub', type: 'application/epub+zip', bytes: new Uint8Array(await makeEpub(library, book)) },
    { name: 'cam-nang.html', type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(await makeHandbook(library, book)) },
  ];
}
