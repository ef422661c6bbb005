import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentRoot, listContent } from '../../src/library/content-files.ts';
import { composed, openText, partsOf, schemaOf } from '../../src/edit/entry.ts';
import { changeList, changeYaml, isKept, written } from '../../src/edit/yaml-change.ts';

const files = [contentRoot(), 'tests/fixtures/xa-mau'].flatMap((root) =>
  listContent(root)
    .files.filter(({ path }) => schemaOf(path) && /\.(?:mdx?|yaml)$/.test(path))
    .map(({ path, real }) => ({ path, raw: readFileSync(real, 'utf8') })),
);

/** Lines of the second text that do not stand at the same place in the first. */
const changedLines = (before: string, after: string): number => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  expect(fresh).toHaveLength(old.length);
  return fresh.filter((line, index) => line !== old[index]).length;
};

describe('every file of the content', () => {
  test('opens as a form', () => {
    expect(files.filter(({ path, raw }) => !openText(path, raw).form).map(({ path }) => path)).toEqual([]);
  });

  test('keeps all its bytes when it is saved as it was opened, all fields sent', () => {
    const changed = files.filter(({ path, raw }) => {
      const { form, body } = openText(path, raw);
      return composed({ path, base: raw, fields: structuredClone(form!.values), ...(body === undefined ? {} : { body }) }) !== raw;
    });
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('changes in one line when its title does', () => {
    for (const { path, raw } of files) {
      const { form } = openText(path, raw);
      const key = ['title', 'name', 'placed'].find((each) => typeof form!.values[each] === 'string')!;
      const now = composed({ path, base: raw, fields: { [key]: `Tên khác: "thử", một chữ #5` } });
      expect(changedLines(raw, now), path).toBe(1);
      expect(written(partsOf(path, now)!.yaml)[key]).toBe(`Tên khác: "thử", một chữ #5`);
    }
  });

  test('grows by one line for a line of history', () => {
    for (const { path, raw } of files) {
      const { values } = openText(path, raw).form!;
      const history = values['history'] as object[] | undefined;
      if (!history) continue;
      const now = composed({ path, base: raw, fields: { history: [{ date: '2026-11-28', note: 'Đổi một câu, thử.' }, ...history] } });
      const added = now.split('\n').filter((line) => line.includes('Đổi một câu, thử.'));
      expect(added, path).toEqual(['  - {date: 2026-11-28, note: "Đổi một câu, thử."}']);
      expect(now.replace(`${added[0]!}\n`, ''), path).toBe(raw);
    }
  });
});

const yaml = `# Lời ghi đầu tệp
name: Tổng đài mẫu # lời ghi cuối dòng
kind: phone
value: "0000 0000"
asOf: 5/3/2025
sources: [bao-mau]
later:
  - {value: 70000, validFrom: 2027-01-01, asOf: 2026-06-10, sources: [mot]}
`;
const order = ['name', 'kind', 'value', 'unit', 'asOf', 'validTo', 'sources', 'later'];
const change = (changes: Record<string, unknown>) => changeYaml(yaml, changes, order);

describe('a change of YAML', () => {
  test('touches nothing but the value, and leaves remarks and quotes', () => {
    expect(change({ value: '0123 4567' })).toBe(yaml.replace('"0000 0000"', '"0123 4567"'));
    expect(change({ name: 'Tổng đài: hai' })).toBe(yaml.replace('Tổng đài mẫu #', '"Tổng đài: hai" #'));
  });

  test('never loses a leading zero, and never turns words into anything else', () => {
    const bare = 'value: 113\nname: x\n';
    expect(changeYaml(bare, { value: '0281' }, order)).toBe('value: "0281"\nname: x\n');
    for (const words of [
      'true',
      'null',
      '~',
      '1e3',
      '0x1F',
      '- x',
      '# y',
      'a: b',
      '[[so-mau]]',
      '*x',
      '&y',
      '!z',
      "'",
      '"',
      '',
      ' x ',
      '2026-01-01',
      'yes',
      '|',
      '>',
      '%',
      '@',
      '`',
    ])
      expect(written(changeYaml(bare, { name: words }, order))['name'], words).toBe(words);
  });

  test('puts a new key where the schema has it, and takes one away with its line', () => {
    expect(change({ validTo: '2026-12-31' })).toBe(yaml.replace('asOf: 5/3/2025\n', 'asOf: 5/3/2025\nvalidTo: 2026-12-31\n'));
    expect(change({ later: undefined })).toBe(yaml.slice(0, yaml.indexOf('later:')));
  });

  test('writes a group of a list on one line, beside those that stand there', () => {
    const row = { value: 80_000, validFrom: '2028-01-01', asOf: '2027-06-10', sources: ['hai'] };
    expect(change({ later: [...(written(yaml)['later'] as object[]), row] })).toBe(
      `${yaml}  - {value: 80000, validFrom: 2028-01-01, asOf: 2027-06-10, sources: [hai]}\n`,
    );
  });

  test('puts a day before the words of a row, where it is meant to stand', () => {
    const dated = 'cost:\n  - {from: 2026-01-01, text: "Năm nghìn đồng"} # lời ghi\n';
    const changed = changeYaml(dated, { cost: [{ from: '2026-01-01', until: '2027-01-31', text: 'Năm nghìn đồng' }] }, ['cost']);
    expect(changed).toBe('cost:\n  - {from: 2026-01-01, until: 2027-01-31, text: "Năm nghìn đồng"} # lời ghi\n');
  });

  test('of a list leaves its other entries and its remarks', () => {
    const list = '# Lời ghi\n- {hoi: ["mấy tiền"], dap: "5.000 đồng"}\n\n# Mục khác\n- {hoi: ["ở đâu"], dap: "Ở xã"}\n';
    const entries = written(list) as unknown as { hoi: string[]; dap: unknown }[];
    const dap = [
      { until: '2027-01-31', text: '5.000 đồng' },
      { from: '2027-02-01', text: '8.000 đồng' },
    ];
    expect(changeList(list, [{ ...entries[0], dap }, entries[1]])).toBe(
      list.replace('"5.000 đồng"', '[{until: 2027-01-31, text: "5.000 đồng"}, {from: 2027-02-01, text: "8.000 đồng"}]'),
    );
  });

  test('is refused where the file is written in a way that could not be kept', () => {
    const odd = 'name:    xa\nsources:   [ a,b ]\n';
    expect(isKept(odd)).toBe(false);
    expect(() => changeYaml(odd, { name: 'khác' }, order)).toThrow('không giữ nguyên');
    expect(openText('du-kien/x.yaml', odd)).toMatchObject({ whole: expect.stringContaining('lối riêng') as string });
    expect(composed({ path: 'du-kien/x.yaml', base: odd, whole: 'name: y\n' })).toBe('name: y\n');
  });
});
