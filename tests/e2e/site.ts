import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of all pages of a built site. */
export function pagesOf(folder: string): string[] {
  return globSync('**/index.html', { cwd: folder })
    .map((path) => `/${path.replace(/index\.html$/, '')}`)
    .filter((path) => !/^\/(Q|TT)\//.test(path))
    .sort();
}

export const htmlOf = (folder: string, page: string): string => readFileSync(join(folder, page, 'index.html'), 'utf8');

/** Inner links that lead to no file, or to a list that has nothing in it; who types the address of an empty list is led on from there. */
export function linksToNothing(folder: string, empty: readonly string[]): string[] {
  return pagesOf(folder)
    .filter((page) => !empty.includes(page))
    .flatMap((page) =>
      [...htmlOf(folder, page).matchAll(/<a\s(?:[^>]*\s)?href="(\/[^"#?]*)/g)].flatMap(([, href]) => {
        const file = join(folder, decodeURIComponent(href!), href!.endsWith('/') ? 'index.html' : '');
        if (!existsSync(file)) return [`${page} → ${href}`];
        return empty.includes(href!) ? [`${page} → ${href} (empty)`] : [];
      }),
    );
}

/** One page of each type, for tests that cannot look at all. */
export const pageTypes = {
  home: '/',
  contacts: '/lien-he/',
  guide: '/huong-dan/cai-dat-kich-hoat-vneid/',
  guides: '/huong-dan/',
  question: '/hoi-dap/nghi-quyet-98-la-gi/',
  explainer: '/chu-de-2024/nghi-quyet-98-tom-tat/',
  figures: '/chu-de-2024/quan-10-sau-2025/',
  newsList: '/tin-phuong/',
  news: '/tin-phuong/chung/quan-10-con-11-phuong-tu-1-1-2025/',
  ward: '/tin-phuong/phuong-14/',
  wardNow: '/tin-phuong/dien-hong/',
  procedure: '/thu-tuc/dang-ky-tam-tru/',
  procedures: '/thu-tuc/',
  law: '/van-ban/nghi-quyet-98-2023-qh15/',
  laws: '/van-ban/',
  search: '/tim-kiem/',
  titles: '/tim-kiem/moi-trang/',
  printDesk: '/to-roi/',
  leaflet: '/to-roi/kich-hoat-vneid/',
  sheet: '/to-roi/kich-hoat-vneid/a4/',
  glossary: '/tu-dien/',
  books: '/sach/',
  digests: '/ban-tin/',
  digest: '/ban-tin/2025-08/',
  quiz: '/do-vui/',
  papers: '/do-vui/de-thi/',
  staffDesk: '/can-bo/',
  codeDesk: '/ma-qr/',
  boards: '/man-hinh/',
  decks: '/trinh-chieu/',
  script: '/phat-thanh/phan-anh-1022/',
  reviews: '/ra-soat/',
  offline: '/mat-mang/',
  notFound: '/404.html',
} as const;

/** The types that are read on a screen; a printed sheet is looked at by the tests of paper. */
export const screenTypes = Object.entries(pageTypes).filter(([name]) => name !== 'sheet');

/** What fills a wall and stands alone, without the site's head and foot: a board that nobody touches, and a deck for a meeting. */
export const wallTypes = {
  board: '/man-hinh/phuong-cu-phuong-moi/',
  deck: '/trinh-chieu/phan-anh-1022/',
} as const;
