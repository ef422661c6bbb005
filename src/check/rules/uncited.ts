import { unique, warning, type Problem } from '../../problems/problem.ts';
import { ownText, type Passage, type Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import { firstWords } from '../../text/sentences.ts';

/** The texts that state facts of law and administration: each number in them is a claim. */
const collections = ['explainers', 'questions'];

// A number that is only a name: Nghị quyết 98/2023/QH15, Điều 7 khoản 2, Quận 10, mức 2, gọi 1022, bản năm 2023.
const numberedName =
  /(?:nghị quyết|nghị định|quyết định|kế hoạch|chỉ thị|thông tư|kết luận|công văn|đề án|luật|bộ luật|điều|khoản|điểm|chương|mục|quận|phường|khu phố|đường|tuyến|vành đai|ga|mức|mức độ|bước|hình|gọi|bản|bản năm|số)(?: số)? \d[\p{L}\p{N}/.-]*/giu;

/** Paragraphs of explainers and questions with a number or a date, and no source for it. */
export function uncitedProblems({ file, collection }: ContentFile, { passages }: Prose): Problem[] {
  if (!collections.includes(collection)) return [];
  return unique(
    passages
      // What is said to be unknown has no source; a signpost only names the page where the source is.
      .filter(({ place, cites, inside }) => (place === 'paragraph' || place === 'cell') && cites === 0 && !inside.includes('Unknown'))
      .filter((passage) => !isSignpost(passage))
      .filter((passage) => /\d/.test(ownText(passage).replace(numberedName, '')))
      .map(({ text, lineAt }) => {
        const found = `Đoạn có số hoặc ngày mà không dẫn nguồn: "${firstWords(text.trim())}"`;
        return warning(file, lineAt(0), 'uncited-number', found, 'Thêm sau câu có số: <Cite id="…" />');
      }),
  );
}

/** "Muốn biết làm được đến đâu: Kết quả năm 2024." where the name of a page ends the paragraph. */
function isSignpost({ text, borrowed }: Passage): boolean {
  const end = text.replace(/[\s.:;!?]+$/u, '').length;
  return borrowed.some(({ kind, to }) => kind === 'link' && to >= end);
}
