import type { Library } from '../../library/library.ts';
import { pageTexts, type PageText } from './page-texts.ts';

interface Named {
  term: string;
  full?: string | undefined;
}

/** The guides that use a word of the glossary, those that use it most first: by the words that stand on their pages today. */
export function guidesUsing(library: Library): (term: Named) => PageText[] {
  const guides = pageTexts(library)
    .pages.filter(({ kind }) => kind === 'Hướng dẫn')
    .map((page) => ({ page, words: ` ${wordsIn([page.title, page.summary, ...page.headings, page.body].join(' . '))} ` }));
  return ({ term, full }) => {
    const names = [term, full].flatMap((name) => (name ? [` ${wordsIn(name)} `] : []));
    const count = (words: string) => names.reduce((sum, name) => sum + words.split(name).length - 1, 0);
    return guides
      .map(({ page, words }) => ({ page, uses: count(words) }))
      .filter(({ uses }) => uses > 0)
      .sort((a, b) => b.uses - a.uses)
      .map(({ page }) => page);
  };
}

/** With its dấu, since a glossary tells `thẻ` from `thể`, but without signs and capitals. */
const wordsIn = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
