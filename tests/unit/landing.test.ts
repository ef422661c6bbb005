import { describe, expect, it } from 'vitest';
import { landings, targetOn } from '../../src/qr/landing.ts';
import type { Code } from '../../src/schemas/code.ts';
import type { Library } from '../../src/library/library.ts';

const code: Code = { code: 'M24', target: '/moi/', carrier: 'to-roi', placed: 'Tờ rơi mẫu', since: '2025-01-01', earlier: [] };
const moved: Code = { ...code, earlier: [{ target: '/cu/', until: '2026-02-28', reason: 'Trang cũ chưa đủ.' }] };
const editions = [
  { number: 1, date: '2026-01-10', changed: 'Bản đầu.' },
  { number: 2, date: '2026-05-12', changed: 'Lệ phí mới.' },
  { number: 3, date: '2026-09-01', changed: 'Số điện thoại mới.' },
];
const history = [
  { date: '2026-01-05', note: 'Viết lần đầu.' },
  { date: '2026-05-12', note: 'Lệ phí mới.' },
  { date: '2026-07-01', note: 'Thêm bước chụp giấy tờ.' },
];

/** As much of a library as codes look at. */
function library(entry: Code, day: string): Library {
  return {
    day,
    codes: new Map([
      ['m24', entry],
      ['n35', { ...code, code: 'N35', carrier: 'in-lon' }],
    ]),
    procedures: new Map(),
    procedureSheets: new Map(),
    artworks: new Map([['bang-ron-mau', { code: 'n35', kind: 'bang-ron', editions }]]),
    texts: [{ url: '/moi/', data: { title: 'Trang mẫu', history } }],
    leaflets: new Map([['to-mau', { code: 'm24', takes: [{ page: 'huong-dan/mau', parts: ['steps'] }], editions }]]),
    find: () => ({ data: { title: 'Trang mẫu', history: history.filter(({ date }) => date <= day) } }),
  } as unknown as Library;
}
const at = (path: string, entry: Code, day: string, pages = ['/moi/', '/cu/']) =>
  landings(library(entry, day), new Map(pages.map((page) => [page, `Trang ${page}`]))).find((landing) => landing.path === path);

describe('a code', () => {
  it('leads where it led on the day, for a site of an earlier day too', () => {
    expect(targetOn(moved, '2026-02-28')).toBe('/cu/');
    expect(targetOn(moved, '2026-03-01')).toBe('/moi/');
  });
  it('goes straight to its page', () =>
    expect(at('M24', code, '2026-10-01')).toMatchObject({ target: '/moi/', page: 'Trang /moi/', stop: undefined }));
  it('may lead to a place on a page', () => expect(at('M24', { ...code, target: '/moi/#buoc-2' }, '2026-10-01')?.stop).toBeUndefined());
  it('tells where it led before', () => expect(at('M24', moved, '2026-10-01')?.earlier).toEqual(moved.earlier));
  it('answers when it is retired, from that day on', () => {
    const retired = { on: '2026-08-01', reason: 'Không in nữa.' };
    expect(at('M24', { ...code, retired }, '2026-07-31')?.stop).toBeUndefined();
    expect(at('M24-3', { ...code, retired }, '2026-10-01')?.stop).toEqual({ kind: 'retired', ...retired });
  });
  it('answers when its page is not there', () =>
    expect(at('M24', code, '2026-10-01', ['/cu/'])).toMatchObject({ page: undefined, stop: { kind: 'gone' } }));
});

describe('an edition of a leaflet', () => {
  it('goes straight on while it is the newest', () => expect(at('M24-3', code, '2026-10-01')?.stop).toBeUndefined());
  it('has no address before it was printed', () => expect(at('M24-3', code, '2026-08-31')).toBeUndefined());
  it('first tells what later editions and the page itself changed, newest first and each once', () =>
    expect(at('M24-1', code, '2026-10-01')?.stop).toEqual({
      kind: 'old-edition',
      edition: 1,
      printed: '2026-01-10',
      current: editions[2],
      paper: '/to-roi/to-mau/',
      changes: [
        { where: 'Bản 3', day: '2026-09-01', note: 'Số điện thoại mới.' },
        { where: 'Trang mẫu', day: '2026-07-01', note: 'Thêm bước chụp giấy tờ.' },
        { where: 'Bản 2', day: '2026-05-12', note: 'Lệ phí mới.' },
      ],
    }));
  it('of a banner sends whoever hung it to the file for the print shop', () => {
    expect(at('N35-3', code, '2026-10-01')?.stop).toBeUndefined();
    expect(at('N35-1', code, '2026-10-01')?.stop).toMatchObject({
      paper: '/ma-qr/#bang-ron-mau',
      changes: [{ where: 'Bản 3' }, { where: 'Trang mẫu', note: 'Thêm bước chụp giấy tờ.' }, { where: 'Bản 2' }],
    });
  });
  it('knows nothing of changes after the day', () =>
    expect(at('M24-1', code, '2026-06-01')?.stop).toMatchObject({ changes: [{ where: 'Bản 2' }] }));
});
