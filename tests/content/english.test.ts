import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { registerFolders, textFolders } from '../../src/schemas/collections.ts';
import { move } from '../../src/schemas/move.ts';
import { searchFiles } from '../../src/schemas/search.ts';
import { sentences } from '../../src/schemas/sentences.ts';
import { site } from '../../src/schemas/site.ts';
import { term } from '../../src/schemas/term.ts';
import { bare, childrenOf, type Schema } from '../../src/schemas/shape.ts';
import { readYaml } from '../../src/check/read-yaml.ts';
import { parseContentYaml } from '../../src/library/content-files.ts';

const schemas: Schema[] = [
  ...[...Object.values(textFolders), ...Object.values(registerFolders)].map(({ schema }) => schema as Schema),
  ...[site, term.array(), move, ...Object.values(searchFiles)],
];

/** Things that people put where something else belongs. */
const wrong = ['', 'x', '📄', 'a'.repeat(900), '[]', '{a: 1}', '[1, 2]', 'true', '2026-02-30'];

/** One of them at every key, two levels deep. */
function* slips(schema: Schema): Generator<string> {
  const { keys, item } = childrenOf(schema);
  for (const value of wrong) yield value;
  for (const [key, child] of Object.entries(keys ?? (item ? (childrenOf(item).keys ?? {}) : {}))) {
    for (const value of wrong) yield `${item ? '- ' : ''}${key}: ${value}`;
    const below = childrenOf(bare(child));
    const inner = below.keys ?? (below.item && childrenOf(below.item).keys) ?? (below.named && childrenOf(below.named).keys) ?? {};
    for (const name of Object.keys(inner))
      for (const value of ['x', '[]', '{a: 1}']) yield `${item ? '- ' : ''}${key}: ${below.item ? '[' : ''}${below.named ? '{ten: ' : ''}{${name}: ${value}}${below.named ? '}' : ''}${below.item ? ']' : ''}`;
  }
}

const english = /\b(?:Invalid|expected|received|must|Unrecognized|undefined|Too (?:small|big)|characters?|union|pattern)\b/i;

test('no schema answers in the English of its library, whatever stands where', () => {
  let count = 0;
  for (const schema of schemas)
    for (const yaml of slips(schema))
      for (const { found, mend } of readYaml(yaml, { file: 'a.yaml', raw: yaml, yamlLine: 1, schema, places: [] }).problems) {
        count += 1;
        for (const text of [found, mend]) expect(text, `${yaml}\n${found}\n${mend}`).not.toMatch(english);
      }
  expect(count).toBeGreaterThan(1000);
});

test('nor do the commands that read without the check', () => {
  const refused = z.strictObject({ reason: z.string().min(10), on: z.string(), place: z.enum(['a', 'b']), list: z.array(z.string()) });
  const { error } = refused.safeParse({ reason: 'ngắn', place: 'c', list: 'a', la: 1 });
  expect(sentences(error!)).toBe('reason: cần ít nhất 10 ký tự\non: còn thiếu\nplace: chọn một trong: a, b\nlist: cần một danh sách\nkhóa lạ: la');
  expect(() => parseContentYaml('a: [1', 'du-kien/so.yaml')).toThrow(/^Tệp du-kien\/so\.yaml không đọc được ở dòng \d+ của phần khai báo; npm run check chỉ rõ cách sửa$/);
});
