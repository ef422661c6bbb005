import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryKinds } from '../../src/authoring/entries.ts';
import { fieldsOf, fillTables } from '../../src/authoring/fields.ts';
import { newEntry } from '../../src/authoring/new-entry.ts';
import { writeTemplate } from '../../src/authoring/template.ts';
import { readContent } from '../../src/check/read.ts';
import { campaign } from './lay-over.ts';

const written = entryKinds.filter(({ folder }) => folder !== 'ma-qr');

test("the tables of the editors' guide say what the schemas say (npm run docs writes them)", async () => {
  const guide = readFileSync('content/README.md', 'utf8');
  const filled = fillTables(guide, Object.fromEntries(entryKinds.map(({ folder, schema }) => [folder, schema])));
  expect(filled.match(/<!-- bảng: /g)?.length).toBeGreaterThan(5);
  await expect(filled).toMatchFileSnapshot('../../content/README.md');
});

describe.each(written)('the template of $folder', ({ folder, schema, ending }) => {
  test('is an entry of the test campaign with its keys explained (npm run docs writes it)', async () => {
    const inside = join(campaign, folder);
    const entry = readdirSync(inside, { recursive: true }).map(String).sort().find((path) => path.endsWith(`.${ending}`) && !/(^|\/)_/.test(path))!;
    const template = writeTemplate(readFileSync(join(inside, entry), 'utf8'), schema);
    await expect(template).toMatchFileSnapshot(`../../content/${folder}/_mau.${ending}`);
  });

  test('says of every key what to write', () => {
    expect(fieldsOf(schema).filter(({ meaning }) => !meaning)).toEqual([]);
  });

  test('makes a new entry that its schema accepts, and never one over another', () => {
    const content = mkdtempSync(join(tmpdir(), 'new-'));
    mkdirSync(join(content, folder), { recursive: true });
    const draft = newEntry(content, folder, 'Một mục Đặc biệt: thử?');
    expect(draft).toMatch(/\/_mot-muc-dac-biet-thu\.\w+$/);
    expect(() => newEntry(content, folder, 'Một mục đặc biệt thử')).toThrow(/^Đã có tệp/);
    expect(readFileSync(draft, 'utf8')).toContain('[điền');
    renameSync(draft, join(dirname(draft), 'mot-muc.'.concat(ending)));
    const { files, problems } = readContent(content);
    expect(problems.filter(({ kind }) => kind !== 'missing-site')).toEqual([]);
    expect(files.filter(({ data }) => data !== undefined)).toHaveLength(1);
    rmSync(content, { recursive: true });
  });
});
