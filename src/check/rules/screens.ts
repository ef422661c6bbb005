import { visit } from 'unist-util-visit';
import { parsePageReference } from '../../routes.ts';
import { mostWords, type Screen } from '../../schemas/screen.ts';
import { attribute, isPart } from '../../text/parse.ts';
import { countSyllables } from '../../text/sentences.ts';
import type { Day } from '../../dates/day.ts';
import { fillValues } from '../../truth/value.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';

/** What stands on a screen is a page's own words, and few enough to be read in passing. */
export function screenProblems(files: readonly ContentFile[], shelf: Shelf, day: Day): Problem[] {
  return files
    .filter((file) => file.collection === 'screens' && file.data)
    .flatMap((file) => (file.data as unknown as Screen).frames.flatMap((frame, index) => inFrame(file, frame, index, shelf, day)));
}

/** The collections that a frame may take words from; news is over before anybody changes the file on a board. */
const told: readonly string[] = ['guides', 'questions', 'explainers'];

function inFrame(file: ContentFile, frame: Screen['frames'][number], index: number, shelf: Shelf, day: Day): Problem[] {
  const line = file.lineOf(['frames', index]);
  const reference = parsePageReference(frame.page);
  const page = reference && shelf.get(reference.collection, reference.id);
  // A page that is not there, or cannot be read, is named by the rule of references, or where it lies.
  if (!reference || !page?.data) return [];
  if (!told.includes(reference.collection)) {
    const found = `Khung hình lấy chữ từ ${frame.page}, không phải hướng dẫn, hỏi đáp hay bài giải thích`;
    return [error(file.file, line, 'screen-page', found, 'Ghi trang nói điều này, ví dụ huong-dan/tra-cuu-ho-so')];
  }
  const steps = frame.take === 'steps' ? stepTitles(page) : [];
  if (frame.take === 'steps' && page.tree && steps.length === 0)
    return [error(file.file, line, 'screen-steps', `Trang ${frame.page} không có bước nào`, 'Ghi take: title, hoặc tự viết words')];
  const texts = frame.words ? [frame.words] : [String(page.data['title']), ...steps];
  return texts.flatMap((text) => {
    const words = fillValues(text, shelf.valuesOn(day));
    const count = countSyllables(words);
    if (count <= mostWords) return [];
    const mend = frame.words ? 'Rút ngắn, hoặc tách thành hai khung hình' : 'Bỏ take, tự viết words ngắn hơn cho khung hình này';
    return [error(file.file, line, 'screen-words', `Khung hình dài ${count} tiếng (không quá ${mostWords}): "${words}"`, mend)];
  });
}

function stepTitles({ tree }: ContentFile): string[] {
  const titles: string[] = [];
  if (tree) visit(tree, (node) => void (isPart(node, 'Step') && titles.push(attribute(node, 'title') ?? '')));
  return titles;
}
