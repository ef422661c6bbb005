import { addressOf, parsePageReference } from './addresses.ts';
import { contentFolder, readContentList } from './content-files.ts';
import { onDay } from '../dates/day.ts';
import { answers } from '../schemas/search.ts';
import { readAs } from '../schemas/sentences.ts';
import { tellsWell } from '../truth/value.ts';
import type { Library } from './library.ts';
import { findProcedure } from './procedures.ts';
import { site } from './site.ts';

export interface Everyday {
  question: string;
  /** With its values as `[[id]]`, so that what can be called becomes a link. */
  answer: string;
  url: string;
}

/**
 * What people ask every day, with the short answers that the search box gives: named in site.yaml by a question of
 * `content/tim-kiem/tra-loi.yaml`, so that an answer is mended in one place. Only what a page tells on the library's day.
 */
export function everydayQuestions(library: Library): Everyday[] {
  if (site.everyday.length === 0) return [];
  const known = readAs(answers, readContentList('tim-kiem/tra-loi'), 'tim-kiem/tra-loi.yaml');
  return site.everyday.flatMap((asked) => {
    const found = known.find(({ hoi }) => hoi.some((each) => each.toLowerCase() === asked.toLowerCase()));
    if (!found) throw new Error(`${contentFolder()}/site.yaml, everyday: tim-kiem/tra-loi.yaml không có câu hỏi "${asked}"`);
    const answer = onDay(found.dap, library.day);
    const url = addressToday(library, found.trang);
    if (!answer || !url || !tellsWell([answer], library.values)) return [];
    return [{ question: `${library.fill(asked)}?`, answer, url }];
  });
}

function addressToday(library: Library, reference: string): string | undefined {
  const page = parsePageReference(reference);
  if (page?.collection === 'wards') return library.wards.has(page.id) ? addressOf('wards', page.id) : undefined;
  return library.find(reference)?.url ?? findProcedure(library, reference)?.url;
}
