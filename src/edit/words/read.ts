import { mdxProblem } from '../../check/mdx-problem.ts';
import type { ContentFile, MdxFault } from '../../check/content-file.ts';
import { splitFrontMatter } from '../../schemas/as-written.ts';
import { RefusedText } from '../../text/clean.ts';
import { parseAsWritten, type TextFormat } from '../../text/parse.ts';
import { Reader, Unshown, type Known } from './reader.ts';
import type { Range, Words } from './tree.ts';

/** A text by its parts. Nothing is lost: what cannot be shown safely comes as the bare body, with the reason. */
export function readWords(raw: string, format: TextFormat, known: Known = {}): Words {
  const split = splitFrontMatter(raw);
  const start = split?.bodyAt ?? 0;
  const range: Range = [start, raw.length];
  const unreadable = (reason: string): Words => ({ raw, range, fallback: raw.slice(start), reason });
  if (!split) return unreadable('Tệp không mở đầu bằng phần khai báo giữa hai dòng ---');
  const eol = raw.includes('\r\n') ? '\r\n' : '\n';
  // As the check reads it: without the blanks before the first line.
  const body = raw.slice(start).replace(/^\s+/, (blanks) => blanks.replace(/[^\n]/g, ''));
  try {
    const reader = new Reader(raw, raw.length - body.length, known);
    return { raw, format, eol, range, blocks: reader.blocks(parseAsWritten(body, format)) };
  } catch (fault) {
    if (fault instanceof Unshown) return unreadable(`Dòng ${lineAt(raw, fault.at)}: ${fault.message}`);
    if (fault instanceof RefusedText) return unreadable(fault.message);
    const file = { file: '', raw, bodyLine: lineAt(raw, start) } as ContentFile;
    const { line, found, mend } = mdxProblem(file, fault as MdxFault);
    return unreadable(`Dòng ${line}: ${found}. Sửa: ${mend}`);
  }
}

const lineAt = (raw: string, at: number): number => raw.slice(0, at).split('\n').length;
