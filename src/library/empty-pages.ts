import { rootOf } from './addresses.ts';
import { site } from './site.ts';
import type { Library } from './library.ts';

/**
 * Lists that have nothing in them on the library's day. A unit that writes no laws of its own, or a day before there were any, leads nobody
 * to them; who types their address finds them, and that there is nothing yet.
 */
export function emptyPages(library: Library): ReadonlySet<string> {
  const { explainers, questions, guides, news, laws, leaflets, procedures, quizzes, screens, codes, terms, wards, procedureSheets } =
    library;
  const inside: [path: string, count: number][] = [
    [rootOf('explainers'), explainers.length],
    [rootOf('questions'), questions.length + site.everyday.length],
    [rootOf('guides'), guides.length],
    // A list of one ward alone is that ward's page.
    [rootOf('news'), news.length + (wards.size > 1 ? wards.size : 0)],
    [rootOf('laws'), laws.size],
    [rootOf('leaflets'), leaflets.size],
    [rootOf('procedures'), procedures.size],
    ['/thu-tuc/giay-to/', procedureSheets.size],
    ['/tt/', procedures.size],
    ['/ban-tin/', news.length],
    ['/do-vui/', quizzes.size],
    ['/do-vui/de-thi/', quizzes.size],
    ['/man-hinh/', screens.size],
    ['/ma-qr/', codes.size],
    ['/q/', codes.size],
    ['/tu-dien/', terms.size],
    ['/phat-thanh/', guides.length + questions.length + explainers.length],
    ['/trinh-chieu/', guides.length + questions.length + explainers.length],
  ];
  return new Set(inside.filter(([, count]) => count === 0).map(([path]) => path));
}

/** The links of a menu without those that lead to an empty list. */
export function leadingSomewhere<L extends readonly [href: string, name: string]>(library: Library, links: readonly L[]): L[] {
  const empty = emptyPages(library);
  return links.filter(([href]) => !empty.has(href));
}
