import { describe, expect, it } from 'vitest';
import { heldIn, tellHeld } from '../../src/print/packs.ts';

const sheet = (name: string, pages: number) => ({ page: `/to-roi/${name}/`, files: [{ address: `/to-roi/${name}.pdf`, pages }] });
const made = [sheet('mot/a4', 2), sheet('hai/a4', 3), sheet('ba/a3', 1), sheet('bon/a3', 1), sheet('nam/a4', 2)];
const row = (name: string, copies: number) =>
  `<li data-holds="/to-roi/${name}/" data-copies="${copies}"><b data-held-at="/to-roi/${name}/"></b></li>`;
const html = row('hai/a4', 20) + row('nam/a4', 20) + row('ba/a3', 2) + row('bon/a3', 2);

describe('a pack', () => {
  it('holds the sheets that its first page names, in that order; what has two sides begins on a front side', () =>
    expect(heldIn(html, made, 1)!.map(({ file, first, last }) => `${file} ${first}-${last}`)).toEqual([
      '/to-roi/hai/a4.pdf 3-5',
      '/to-roi/nam/a4.pdf 7-8',
      '/to-roi/ba/a3.pdf 9-9',
      '/to-roi/bon/a3.pdf 10-10',
    ]));
  it('is not made while one of its sheets was not printed', () => expect(heldIn(html + row('sau/a4', 1), made, 1)).toBeUndefined());
  it('says where each sheet stands, and how much paper of each size all copies need', () => {
    const told = tellHeld(`${html}<b data-held-paper="a4"></b><b data-held-paper="a3"></b>`, heldIn(html, made, 1)!);
    expect(told).toContain('<b data-held-at="/to-roi/hai/a4/">3–5</b>');
    expect(told).toContain('<b data-held-at="/to-roi/bon/a3/">10</b>');
    expect(told).toContain('<b data-held-paper="a4">60 tờ giấy</b>');
    expect(told).toContain('<b data-held-paper="a3">4 tờ giấy</b>');
  });
});
