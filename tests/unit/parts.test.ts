import { describe, expect, it } from 'vitest';
import { registerFolders } from '../../src/schemas/collections.ts';
import { partRows } from '../../src/schemas/parts.ts';

const rows = partRows.map(([name, row]) => ({ part: name, ...row }));
const twice = (words: (string | undefined)[]) => words.filter((word, place) => word && words.indexOf(word) !== place);

describe('the table of parts', () => {
  it('gives every heading a place of its own on the page', () => {
    expect(rows.filter(({ heading, anchor }) => (heading === undefined) !== (anchor === undefined))).toEqual([]);
    expect(twice(rows.map(({ anchor }) => anchor))).toEqual([]);
  });
  it('has no two parts that a leaflet would call by one name', () => expect(twice(rows.map(({ takenAs }) => takenAs))).toEqual([]));
  it('can name every part that a text must have', () =>
    expect(rows.filter(({ requiredIn, joins, name }) => requiredIn && !joins && !name)).toEqual([]));
  it('sends ids only to folders that there are', () => {
    const folders = Object.values(registerFolders).map(({ folder }): string => folder);
    expect(rows.filter(({ refersTo }) => refersTo && !folders.includes(refersTo))).toEqual([]);
  });
  it('says in plain words all that a sheet can take', () =>
    expect(rows.filter(({ takenAs, plain }) => takenAs && !['passages', 'list', 'section'].includes(plain))).toEqual([]));
});
