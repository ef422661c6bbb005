import { expect, test } from 'vitest';
import { groupsOf, inWords } from '../../src/edit/problem-groups.ts';
import { saidOf } from '../../src/edit/problem-words.ts';
import { placedIn } from '../../src/edit/problem-places.ts';
import type { ContentFile } from '../../src/check/content-file.ts';
import { error } from '../../src/problems/problem.ts';

const file = (path: string, title: string): ContentFile =>
  ({
    file: path,
    raw: `title: ${title}\n`,
    format: 'yaml',
    written: { title },
    lineOf: () => 1,
    bodyLine: 1,
  }) as unknown as ContentFile;
const letters = ['A', 'B', 'C', 'D', 'E', 'G', 'H'];
const files = [
  ...letters.map((letter) => file(`to-roi/to-${letter.toLowerCase()}.yaml`, `Tờ ${letter}`)),
  file('thu-tuc/hoi-viec-mau.yaml', 'Hỏi một việc'),
];

test('a message names files by their titles, and of a long row only the first', () => {
  const found = `7 tờ đổi chữ: ${letters.map((letter) => `to-${letter.toLowerCase()}`).join(', ')}`;
  const mend = 'Sửa content/thu-tuc/hoi-viec-mau.yaml, hoặc ghi tệp khác trong content/nguon';
  const [placed] = placedIn(files, [error('to-roi/to-a.yaml', 1, 'dangling-reference', found, mend)]);
  expect(placed!.said).toMatchObject({
    title: 'Tờ A (tờ rơi)',
    found: '7 tờ đổi chữ: “Tờ A (tờ rơi)”, “Tờ B (tờ rơi)”, “Tờ C (tờ rơi)”, “Tờ D (tờ rơi)”, “Tờ E (tờ rơi)” và 2 chỗ khác',
    mend: 'Sửa “Hỏi một việc (thủ tục)”, hoặc ghi tệp khác trong mục “Nguồn”',
  });
});

test('what to write in a box is said without the key of its line, and a box that is empty is called so', () => {
  const said = (found: string, mend: string, kind: 'wrong-type' | 'unclear-phone' = 'wrong-type') =>
    saidOf(error('du-kien/so-a.yaml', 1, kind, found, mend), ['value']);
  expect(said('"value" là "a": cần một số', 'value: … (chỉ chữ số: 1, 2, 3…)').mend).toBe('Ghi chỉ chữ số: 1, 2, 3…');
  expect(said('"value" là ""', 'x').found).toBe('“Giá trị” chưa điền');
  expect(said('"value" là "012"', 'value: … (đổi kind thành text)', 'unclear-phone').mend).toContain('ô “Loại”');
});

test('what is written in quotes, addresses and parts of the text stay as they are', () => {
  const found = 'Đường dẫn /to-roi/to-a/ không mở trang nào; có phải https://to-a.example';
  const mend = 'Bọc đường dẫn: <From day="2027-01-01">…</From>';
  const [placed] = placedIn(files, [error('to-roi/to-b.yaml', 1, 'dead-link', found, mend)]);
  expect(placed!.said).toMatchObject({ found, mend });
});

test('mistakes of one kind in many files are one line with five names; one alone says what was found', () => {
  const problems = [
    ...letters.map((letter) => error(`to-roi/to-${letter.toLowerCase()}.yaml`, 1, 'dead-link', `Sai ở ${letter}`, 'Bỏ đường dẫn')),
    error('thu-tuc/hoi-viec-mau.yaml', 1, 'too-long', 'Dài quá', 'Rút ngắn'),
  ];
  expect(groupsOf(placedIn(files, problems)).map(inWords)).toEqual([
    'Đường dẫn không mở trang nào: Tờ A (tờ rơi), Tờ B (tờ rơi), Tờ C (tờ rơi), Tờ D (tờ rơi), Tờ E (tờ rơi) và 2 chỗ khác. Cách sửa: Bỏ đường dẫn.',
    'Hỏi một việc (thủ tục): Dài quá. Cách sửa: Rút ngắn.',
  ]);
});
