import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { beginDraft } from '../../src/authoring/begin.ts';
import { entryKinds } from '../../src/authoring/entries.ts';
import { fieldsOf, fillTables } from '../../src/authoring/fields.ts';
import { newEntry } from '../../src/authoring/new-entry.ts';
import { writeTemplate } from '../../src/authoring/template.ts';
import { readContent } from '../../src/check/read.ts';
import { ownSite } from '../../src/schemas/site.ts';
import { sharedKeys } from '../../src/schemas/site-shared.ts';
import { campaign } from './lay-over.ts';

const day = '2026-11-28';
const written = entryKinds.filter(({ folder }) => folder !== 'ma-qr');

test("the editors' tables say what the schemas say (npm run docs writes them)", async () => {
  const guide = readFileSync('content/tra-cuu.md', 'utf8');
  const schemas = { ...Object.fromEntries(entryKinds.map(({ folder, schema }) => [folder, schema])), site: ownSite, 'danh-muc': z.strictObject(sharedKeys) };
  const filled = fillTables(guide, schemas);
  expect(filled.match(/<!-- bảng: /g)?.length).toBeGreaterThan(5);
  await expect(filled).toMatchFileSnapshot('../../content/tra-cuu.md');
});

describe.each(written)('the template of $folder', ({ folder, schema, ending }) => {
  test('is an entry of the test campaign with its keys explained (npm run docs writes it)', async () => {
    const inside = join(campaign, folder);
    const entry = readdirSync(inside, { recursive: true }).map(String).sort().find((path) => path.endsWith(`.${ending}`) && !/(^|\/)_/.test(path))!;
    const template = writeTemplate(readFileSync(join(inside, entry), 'utf8'), schema);
    await expect(template).toMatchFileSnapshot(`../../content/chung/${folder}/_mau.${ending}`);
  });

  test('says of every key what to write', () => {
    expect(fieldsOf(schema).filter(({ meaning }) => !meaning)).toEqual([]);
  });

  test('makes a new entry that its schema accepts, and never one over another', () => {
    const content = mkdtempSync(join(tmpdir(), 'new-'));
    mkdirSync(join(content, folder), { recursive: true });
    const draft = newEntry(content, folder, 'Một mục Đặc biệt: thử?', day);
    expect(draft).toMatch(/\/_mot-muc-dac-biet-thu\.\w+$/);
    expect(() => newEntry(content, folder, 'Một mục đặc biệt thử', day)).toThrow(/^Đã có tệp/);
    expect(readFileSync(draft, 'utf8')).toContain('[điền');
    renameSync(draft, join(dirname(draft), 'mot-muc.'.concat(ending)));
    const { files, problems } = readContent(content);
    expect(problems.filter(({ kind }) => kind !== 'missing-site')).toEqual([]);
    expect(files.filter(({ data }) => data !== undefined)).toHaveLength(1);
    rmSync(content, { recursive: true });
  });
});

describe('a new entry', () => {
  const begin = (template: string, folder: string) => beginDraft(template, { content: campaign, folder, name: 'Lớp "mới"', day });

  test('is named, read and begun on the day of writing', () => {
    const draft = begin(readFileSync('content/chung/tin-phuong/_mau.md', 'utf8'), 'tin-phuong/chung');
    for (const line of [/^title: "Lớp \\"mới\\""$/m, /^reviewed: 2026-11-28$/m, /^reviewBy: 2027-11-28$/m, /^ {2}- \{date: 2026-11-28, /m]) expect(draft).toMatch(line);
    expect(begin(readFileSync('content/chung/to-roi/_mau.yaml', 'utf8'), 'to-roi')).toMatch(/^ {2}- \{number: 1, date: 2026-11-28, /m);
  });

  test('of a ward belongs to that ward', () => {
    const template = 'scope: phuong\nwards: [dien-hong]\n';
    expect(begin(template, 'tin-phuong/xa-mau')).toBe('scope: xa\nwards: [xa-mau]\n');
    expect(begin(template, 'tin-phuong/chung')).toBe(template);
  });

  test('lists what its campaign lets choose', () =>
    expect(begin('# Tin của cấp nào, theo newsScopes trong site.yaml\n', 'tin-phuong')).toMatch(/site\.yaml: xa(, |$)/m));

  test('begins also where site.yaml cannot be read', () => {
    const content = mkdtempSync(join(tmpdir(), 'new-'));
    writeFileSync(join(content, 'site.yaml'), 'a: [');
    expect(beginDraft('title: x\n', { content, folder: 'hoi-dap', name: 'Gì', day })).toBe('title: "Gì"\n');
    rmSync(content, { recursive: true });
  });
});
