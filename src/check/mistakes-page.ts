import { stripVTControlCharacters } from 'node:util';
import { help } from './help.ts';
import type { Kind } from '../problems/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { writeProblem } from '../problems/write-problem.ts';

/** `content/loi-thuong-gap.md`: each kind of problem by name, why it matters, and one as the check tells it. `npm run docs` writes it. */
export function writeMistakesPage(examples: ReadonlyMap<Kind, Problem>): string {
  const entries = (Object.entries(help) as [Kind, (typeof help)[Kind]][]).map(([kind, [name, why]]) => {
    const example = examples.get(kind);
    const block = example ? `\n\n\`\`\`text\n${stripVTControlCharacters(writeProblem(example))}\n\`\`\`` : '';
    return `<a id="${kind}"></a>\n\n### ${name}\n\n${why}${block}`;
  });
  // One example is of letters with their marks apart; on paper and screen both look the same, and this file is whole.
  return `${[intro, ...entries].join('\n\n')}\n`.normalize('NFC');
}

const intro = `# Lỗi thường gặp khi sửa nội dung

Tệp này do máy viết (\`npm run docs\`), từ chính các lời báo của \`npm run check\`. Dấu ✗ là lỗi, phải sửa mới dựng được trang. Dấu ! là điều
nên xem: có khi có lý do để giữ. Ví dụ là của Xã Mẫu, một xã không có thật.`;
