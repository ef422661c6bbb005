import { error, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';

/** Text that looks right but is stored wrong: it is not found by search, and breaks in print and in diffs. */
export function encodingProblems({ file, raw }: ContentFile): Problem[] {
  const problems: Problem[] = [];
  if (raw.startsWith('\uFEFF'))
    problems.push(error(file, 1, 'bom', 'Tệp mở đầu bằng ký tự ẩn (BOM)', 'Lưu lại tệp với mã hóa "UTF-8", không phải "UTF-8 with BOM"'));
  if (raw.includes('\r'))
    problems.push(error(file, 1, 'crlf', 'Dòng kết thúc kiểu Windows (CRLF)', 'Lưu lại tệp với kiểu xuống dòng "LF"'));
  if (raw.includes('\uFFFD'))
    problems.push(
      error(
        file,
        lineWhere(raw, (line) => line.includes('\uFFFD')),
        'broken-letters',
        'Có chữ bị hỏng mã (�)',
        'Gõ lại chữ ấy',
      ),
    );
  const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064]/.exec(raw) ?? /(?<!^)\uFEFF/.exec(raw);
  if (hidden) {
    const line = raw.slice(0, hidden.index).split('\n').length;
    const before = raw.slice(0, hidden.index).match(/\S*$/)![0];
    const after = raw.slice(hidden.index + 1).match(/^\S*/)![0];
    const found = `Có ký tự không nhìn thấy (U+${hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}) ở "${before}${after}"`;
    problems.push(error(file, line, 'hidden-character', found, `Xóa rồi gõ lại: ${before}${after}`));
  }
  if (raw.normalize('NFC') !== raw) {
    const line = lineWhere(raw, (each) => each.normalize('NFC') !== each);
    const word = raw
      .split('\n')
      [line - 1]!.split(/\s+/)
      .find((each) => each.normalize('NFC') !== each)!;
    problems.push(
      error(
        file,
        line,
        'not-nfc',
        `Chữ "${word}" gõ theo kiểu dấu rời (Unicode tổ hợp)`,
        `Gõ lại bằng Unicode dựng sẵn: ${word.normalize('NFC')}`,
      ),
    );
  }
  return problems;
}

function lineWhere(raw: string, test: (line: string) => boolean): number {
  return raw.split('\n').findIndex(test) + 1;
}
