import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leaflet as schema } from '../../src/schemas/leaflet.ts';

const leaflet = {
  title: 'Hỏi tổng đài',
  purpose: 'Để hỏi.',
  places: ['mot-cua'],
  code: 'm24',
  takes: [{ page: 'huong-dan/hoi', parts: ['glance'] }],
  sheets: ['a4', 'a3'],
  poster: { hook: ['Có chuyện?', 'Gọi'], lines: ['Nói rõ chuyện gì'] },
  editions: [{ number: 1, date: '2026-02-20', text: 'e9ffaa9a5a', changed: 'Bản đầu.' }],
};
const refusals = (change: object) =>
  schema.safeParse({ ...leaflet, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const poster = (change: object) => refusals({ poster: { ...leaflet.poster, ...change } });

describe('the words of a poster', () => {
  it('are taken as they should be', () => expect(refusals({})).toEqual([]));
  it('belong to the paper A3, and to no other', () => {
    expect(refusals({ poster: undefined })).toEqual([expect.stringContaining('bỏ a3 khỏi sheets')]);
    expect(refusals({ sheets: ['a4'] })).toEqual([expect.stringContaining('bỏ poster')]);
  });
  it('are four lines at most, besides three of the hook', () => {
    expect(poster({ lines: ['một 1', 'hai 2', 'ba 3', 'bốn 4', 'năm 5'] })).toHaveLength(1);
    expect(poster({ hook: ['một 1', 'hai 2', 'ba 3', 'bốn 4'] })).toHaveLength(1);
  });
  it('are lines or a table, never both and never neither', () => {
    expect(poster({ table: 'phuong' })).toHaveLength(1);
    expect(poster({ lines: [] })).toHaveLength(1);
    expect(poster({ lines: [], table: 'phuong' })).toEqual([]);
  });
  it('take the place of parts: no sheet A3 takes any of a page', () =>
    expect(refusals({ takes: [{ page: 'huong-dan/hoi', parts: ['glance'], bySheet: { a3: { parts: ['outline'] } } }] })).toHaveLength(1));
});

it('what nobody can say in four lines has no sheet A3: every leaflet that has one has words for it', () => {
  for (const file of readdirSync('content/quan-10/to-roi').filter((name) => /^[^_].*\.yaml$/.test(name))) {
    const { sheets, poster } = schema.parse(parse(readFileSync(`content/quan-10/to-roi/${file}`, 'utf8')));
    expect(sheets.includes('a3'), file).toBe(poster !== undefined);
  }
});
