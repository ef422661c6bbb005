import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ward as schema } from '../../src/schemas/ward.ts';
import { areaOf, firstWards, oldWards, wardExists, wardsOn, wardSteps } from '../../src/truth/wards.ts';

const folder = 'content/dia-ban-quan-10/phuong';
const wards = new Map(
  readdirSync(folder)
    .filter((file) => !file.startsWith('_'))
    .map((file) => [file.replace('.yaml', ''), schema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8')))]),
);
const old = firstWards(wards);
const distinct = (day: string) => new Set(old.flatMap((id) => wardsOn(wards, id, day)));

describe('what became of the wards of 2024', () => {
  it('counts 14 in 2024, in the order in which people count', () =>
    expect(old.map((id) => id.replace('phuong-', ''))).toEqual('1 2 4 5 6 7 8 9 10 11 12 13 14 15'.split(' ')));
  it('counts 11 from 1/1/2025', () => {
    expect(distinct('2024-12-31').size).toBe(14);
    expect(distinct('2025-01-01').size).toBe(11);
  });
  it('counts 3 from 1/7/2025', () => {
    expect(distinct('2025-06-30').size).toBe(11);
    expect(distinct('2025-07-01')).toEqual(new Set(['dien-hong', 'vuon-lai', 'hoa-hung']));
  });
  it.each([
    ['phuong-7', ['phuong-6'], ['dien-hong']],
    ['phuong-5', ['phuong-8'], ['dien-hong']],
    ['phuong-11', ['phuong-10'], ['vuon-lai']],
    ['phuong-1', ['phuong-1'], ['vuon-lai']],
    ['phuong-13', ['phuong-13'], ['hoa-hung']],
  ])('leads %s by %s to %s', (id, middle, last) => {
    expect(wardsOn(wards, id, '2025-03-01')).toEqual(middle);
    expect(wardsOn(wards, id, '2026-11-22')).toEqual(last);
  });
  it('does not guess for Phường 14, which was split', () => {
    const last = wardSteps(wards, 'phuong-14', '2026-11-22').at(-1)!;
    expect(last.split).toBe(true);
    expect(last.into.toSorted()).toEqual(['dien-hong', 'hoa-hung']);
  });
  it('knows that Phường 6 means a larger ward from 1/1/2025', () => {
    const [first] = wardSteps(wards, 'phuong-6', '2025-03-01');
    expect(first!.into).toEqual(['phuong-6']);
    expect(first!.note).toContain('7');
  });
  it('has no ward of 2025 before its day', () => {
    expect(wardExists(wards.get('vuon-lai')!, '2025-06-30')).toBe(false);
    expect(wardExists(wards.get('vuon-lai')!, '2025-07-01')).toBe(true);
  });
});

describe('the table of old wards on a poster', () => {
  const into = (id: string, day: string) =>
    oldWards(wards, day)
      .find((ward) => ward.id === id)!
      .into.map(({ id: now, share }) => [now, share]);
  it('names for each old ward the one that its area belongs to on the day', () => {
    expect(into('phuong-7', '2026-11-28')).toEqual([['dien-hong', undefined]]);
    expect(into('phuong-7', '2025-03-01')).toEqual([['phuong-6', undefined]]);
  });
  it('says how much of a ward that was split went where, since a source says it', () => {
    expect(into('phuong-14', '2026-11-28')).toEqual([
      ['dien-hong', 'phần lớn về'],
      ['hoa-hung', 'góc nhỏ phía bắc về'],
    ]);
    expect(into('phuong-14', '2025-08-01')).toEqual([
      ['dien-hong', undefined],
      ['hoa-hung', undefined],
    ]);
  });
});

describe('the area of one ward', () => {
  const ids = (id: string) => [...areaOf(wards, id).keys()].sort();
  it('is the ward with all that ever became it, by whatever steps, whole or in part', () => {
    expect(ids('dien-hong')).toEqual(['dien-hong', 'phuong-14', 'phuong-5', 'phuong-6', 'phuong-7', 'phuong-8']);
    expect(ids('hoa-hung')).toEqual(['hoa-hung', 'phuong-12', 'phuong-13', 'phuong-14', 'phuong-15']);
  });
  it('leaves no old ward without one', () => {
    const all = ['dien-hong', 'hoa-hung', 'vuon-lai'].flatMap((id) => ids(id));
    expect([...new Set(all)].sort()).toEqual([...wards.keys()].sort());
  });
});
