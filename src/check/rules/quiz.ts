import type { RegisterData } from '../../schemas/collections.ts';
import { parsePageReference } from '../../routes.ts';
import { shownDays, sourceDay } from '../pages.ts';
import { error, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';
import { overlap } from '../spans.ts';

type Question = RegisterData<'quizzes'>['questions'][number];

/** Past this, who knows nothing can guess: the right answer is the one with all the care in it. */
const tellingLength = 1.8;

/** The questions of contests: each asked once, with answers that differ, resting on a page and on sources that this page cites. */
export function quizProblems(files: readonly ContentFile[], proseOf: (file: ContentFile) => Prose, shelf: Shelf): Problem[] {
  const asked = files
    .filter((file) => file.collection === 'quizzes' && file.data)
    .flatMap((file) => questionsIn(file).map((question, place) => ({ file, question, path: ['questions', place] })));
  const first = new Map<string, (typeof asked)[number]>();
  return asked.flatMap((each) => {
    const { file, question, path } = each;
    const at = (key: keyof Question) => file.lineOf([...path, key]);
    const own = [...answerProblems(file.file, question, at), ...dayProblems(file.file, question, at, proseOf, shelf)];
    const before = first.get(plain(question.ask));
    if (!before) first.set(plain(question.ask), each);
    else {
      const found = `Câu hỏi này đã có ở ${before.file.file}, dòng ${before.file.lineOf([...before.path, 'ask'])}`;
      own.push(error(file.file, at('ask'), 'duplicate-entry', found, 'Bỏ một trong hai câu'));
    }
    return own;
  });
}

const questionsIn = (file: ContentFile): Question[] => (file.data as unknown as RegisterData<'quizzes'>).questions;

/** Without capitals, marks of sentences and double spaces: what a reader takes for the same words. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type LineOf = (key: keyof Question) => number;

function answerProblems(file: string, { right, wrong }: Question, at: LineOf): Problem[] {
  const answers = [right, ...wrong];
  const twice = answers.find((answer, place) => answers.findIndex((other) => plain(other) === plain(answer)) < place);
  if (twice !== undefined)
    return [error(file, at('wrong'), 'quiz-answers', `Hai đáp án giống nhau: "${twice}"`, 'Sửa một trong hai, hoặc bỏ bớt')];
  const longest = Math.max(...wrong.map((answer) => answer.length));
  if (right.length <= Math.max(longest * tellingLength, 30)) return [];
  const found = `Đáp án đúng dài ${right.length} ký tự, đáp án sai dài nhất chỉ ${longest}: nhìn độ dài là đoán ra`;
  return [warning(file, at('right'), 'quiz-telling', found, 'Rút ngắn đáp án đúng, hoặc viết đáp án sai đầy đủ hơn')];
}

/** Days on which the question can be asked, as `channels/quiz` decides it, and sources that its page does not know. */
function dayProblems(
  file: string,
  { page, sources, validFrom, validTo }: Question,
  at: LineOf,
  proseOf: (file: ContentFile) => Prose,
  shelf: Shelf,
): Problem[] {
  if (validFrom && validTo && validTo < validFrom)
    return [error(file, at('validTo'), 'valid-order', `"validTo" (${validTo}) ở trước "validFrom" (${validFrom})`, 'Đổi lại hai ngày')];
  const reference = parsePageReference(page);
  const target = reference && shelf.get(reference.collection, reference.id);
  // A page that is not there, or cannot be read, is named by another rule.
  if (!target?.data || target.fault) return [];
  const prose = proseOf(target);
  const cited = [...prose.cites.map((cite) => cite.target), ...((target.data['sources'] as string[] | undefined) ?? [])];
  const strange = sources.filter((id) => shelf.get('sources', id) && !cited.includes(id));
  const days = sources.flatMap((id) => sourceDay(shelf, id) ?? []).sort();
  const told = shownDays(target, prose, shelf);
  const own = told && overlap({ from: validFrom, to: validTo }, told);
  const asked = own && overlap(own, { from: days.at(-1) });
  return [
    ...strange.map((id) =>
      error(
        file,
        at('sources'),
        'quiz-source',
        `Trang ${page} không dẫn nguồn "${id}"`,
        `Chọn trong các nguồn của trang ấy: ${cited.join(', ')}`,
      ),
    ),
    // A page that is never told is named itself.
    ...(asked || !told
      ? []
      : [
          warning(
            file,
            at(validTo ? 'validTo' : 'ask'),
            'never-shown',
            'Câu này không hỏi được ngày nào: trang hoặc nguồn của nó không hiện trong những ngày ấy',
            'Sửa "validFrom", "validTo", hoặc chọn trang khác',
          ),
        ]),
  ];
}
