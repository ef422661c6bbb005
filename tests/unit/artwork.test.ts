import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { stressed } from '../../src/channels/artwork/stressed.ts';
import { writeOverfull } from '../../src/print/overfull.ts';
import { withBoxes } from '../../src/print/page-boxes.ts';
import type { Printable } from '../../src/print/printable.ts';
import { sheets, type Sheet } from '../../src/print/sheets.ts';

const banner: Sheet = { ...sheets.a4, name: 'Băng rôn 3 × 0,7 m', width: 3040, height: 740, cut: { at: 20, bleed: 10 } };
const printable: Printable = {
  pages: '/ma-qr/*/*/',
  sheet: () => banner,
  shorten: () => ({ file: 'in-lon/bang-ron-mau.yaml', line: 5, mend: 'Bỏ bớt chữ' }),
};

test('an editor whose line is too long for its banner reads from how far it could be read, and from how far it must be', () => {
  const excess = { lines: 0, longest: 'Một câu dài', seen: { metres: 7.4, least: 12 } };
  expect(stripVTControlCharacters(writeOverfull([{ page: '/ma-qr/bang-ron/bang-ron-mau/', printable, excess }]))).toBe(
    [
      '✗ content/quan-10/in-lon/bang-ron-mau.yaml, dòng 5',
      '  Băng rôn 3 × 0,7 m: câu “Một câu dài” dài quá, chữ vừa chỗ chỉ đọc được từ 7,4 m; cần đọc được từ 12 m',
      '  Sửa: Bỏ bớt chữ',
      '',
      '✗ 1 tờ không vừa giấy, nên không dựng; dist/ vẫn như cũ.',
    ].join('\n'),
  );
});

describe('what is stressed in a line', () => {
  const strong = (line: string, stress: string[]) => stressed(line, stress).map(({ text, strong: is }) => (is ? `[${text}]` : text));
  test('stands out wherever it stands, and nothing is lost', () => {
    expect(strong('Không đọc mã, không bấm', ['Không đọc', 'không bấm'])).toEqual(['[Không đọc]', ' mã, ', '[không bấm]']);
    expect(strong('Cúp máy.', [])).toEqual(['Cúp máy.']);
  });
  test('is the longer one of two, and its signs mean themselves', () => {
    expect(strong('Gọi 1022 ngay?', ['1022', '1022 ngay?'])).toEqual(['Gọi ', '[1022 ngay?]']);
  });
});

describe('the boxes of a page that is cut', () => {
  const page = '%PDF-1.4\n1 0 obj\n<</Type /Page\n/MediaBox [0 0 8616.96 2098.08]>>\nendobj\n';
  const pdf = Buffer.from(`${page}xref\n0 2\ntrailer\n<</Size 2\n/Root 1 0 R>>\nstartxref\n${page.length}\n%%EOF\n`, 'latin1');
  test('are measured from the top, stand in a second version of the page, and the file finds it', () => {
    const text = withBoxes(pdf, banner).toString('latin1');
    expect(text.startsWith(pdf.toString('latin1'))).toBe(true);
    expect(text).toContain('/TrimBox [56.69 57.14 8560.63 2041.39]\n/BleedBox [28.35 28.79 8588.98 2069.73]\n/MediaBox');
    const [, table] = /startxref\n(\d+)\n%%EOF\n$/.exec(text)!;
    expect(text.slice(Number(table), Number(table) + 9)).toBe('xref\n1 1\n');
    const [, at] = /xref\n1 1\n(\d{10}) 00000 n \n/.exec(text)!;
    expect(text.slice(Number(at), Number(at) + 8)).toBe('1 0 obj\n');
    expect(text).toContain(`/Prev ${page.length}>>`);
  });
  test('are not written where nothing is cut, and a file of another form is refused', () => {
    expect(withBoxes(pdf, sheets.a4)).toBe(pdf);
    expect(() => withBoxes(Buffer.from('%PDF-1.7\n'), banner)).toThrow(/another form/);
  });
});
