import { readPhone } from '../../schemas/phone.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Prose } from '../passage.ts';
import type { Shelf } from '../shelf.ts';

/** A mobile as people write it: 0909 123 456, 0909.123.456, +84 909 123 456. Landlines and hotlines belong to offices. */
const mobile = /(?<![\d.,/-])(?:\+?84|0)(?:[ .-]?\(0\))?[ .-]?[35789](?:[ .-]?\d){8}(?![\d/]|[.,]\d)/g;
/** Twelve digits that begin with a province's code, 001 to 096. */
const identity = /(?<![\d.,/-])0\d{2}(?:[ .-]?\d{3}){3}(?![\d/]|[.,]\d)/g;
/** The older one has nine digits, as other numbers do: only where it is called so. */
const oldIdentity =
  /(?<=(?:cmnd|cmt|chứng minh(?: nhân dân| thư)?|căn cước|cccd|hộ chiếu)\D{0,20})(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![ .-]?\d)/giu;

/**
 * Numbers that lead to one person, in what is written for everybody. A telephone number that a value keeps has a source that published it.
 * Codes to type and addresses to open are looked at too: they are read by the same people.
 */
export function personalProblems({ file, data, collection }: ContentFile, { passages, links }: Prose, shelf: Shelf): Problem[] {
  if (!data || collection === 'values') return [];
  const known = new Set([...shelf.values.values()].flatMap(({ value, later }) => [value, ...later.map((row) => row.value)]).map(digitsOf));
  const at = (line: number, found: string, mend: string) => warning(file, line, 'personal-number', found, mend);
  const called = links
    .filter(({ target }) => /^(?:tel|sms):/.test(target))
    .map(({ target, line }) => ({ text: target, lineAt: () => line }));
  return [...passages, ...called].flatMap(({ text, lineAt }) => [
    ...[...text.matchAll(mobile)].flatMap(({ 0: number, index }) => {
      if (known.has(digitsOf(number)) || 'why' in readPhone(number)) return [];
      return at(
        lineAt(index),
        `"${number}" là một số di động: có thể là số riêng của một người`,
        'Bỏ số này, ghi số của cơ quan. Nếu cơ quan đã công bố chính số ấy thì ghi vào du-kien kèm nguồn, ở đây viết [[tên-tệp]]',
      );
    }),
    ...[...text.matchAll(identity), ...text.matchAll(oldIdentity)].map(({ 0: number, index }) =>
      at(lineAt(index), `"${number}" có dạng số căn cước, chứng minh của một người`, 'Bỏ số này, hoặc che bớt: chỉ để lại ba số cuối'),
    ),
  ]);
}

/** As dialled at home. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0');
