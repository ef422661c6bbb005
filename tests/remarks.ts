import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an editor would never want a reader to see. */
export const remark = 'Ghi riêng: hỏi lại người trực.';

/** Puts a remark of the editors at every place of a content folder where one may stand: between blocks, behind sentences, in registers. */
export function leaveRemarks(content: string): void {
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (/\.(?:mdx?|yaml)$/.test(entry.name)) writeFileSync(file, remarked(readFileSync(file, 'utf8'), entry.name));
  }
}

function remarked(text: string, name: string): string {
  if (name.endsWith('.yaml')) return `# ${remark}\n${text}`;
  const [, head = '', body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(text) ?? [];
  const hidden = name.endsWith('.mdx') ? `{/* ${remark} */}` : `<!-- ${remark} -->`;
  const behindSentences = body.replace(/([.?])$/gm, `$1 ${hidden}`);
  return `${head.replace('---\n', `---\n# ${remark}\n`)}${behindSentences.replaceAll('\n\n', `\n\n${hidden}\n\n`)}`;
}
