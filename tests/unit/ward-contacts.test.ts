import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { areaMap, drawMap } from '../../src/library/area-map.ts';
import { wardDesks } from '../../src/channels/bring-list/ward-desks.ts';
import { vcardOf } from '../../src/channels/vcard/vcard.ts';
import { contactGroups } from '../../src/library/contacts.ts';
import type { Library } from '../../src/library/library.ts';
import { newsAge } from '../../src/library/news-line.ts';
import { site } from '../../src/library/site.ts';
import { newWards, officesOfWard, olderWards, remarkOnPlace } from '../../src/library/ward-contacts.ts';
import { ward as wardSchema } from '../../src/schemas/ward.ts';

const place = (wards: string[], address: string | undefined, sources = ['bao'], more: object = {}) => ({
  wards,
  name: 'Nơi nhận hồ sơ',
  address,
  asOf: '2026-01-05',
  sources,
  ...more,
});
const offices = {
  'mot-cua': { name: 'Nơi nhận hồ sơ phường, xã', level: 'xa', deals: 'Khai sinh', places: [place(['nay'], 'Số 1, ngõ 2; đường Ba')] },
  'cong-an': { name: 'Công an phường, xã', level: 'xa', deals: 'Cư trú', places: [] },
  thue: { name: 'Thuế', level: 'khu-vuc', deals: 'Thuế', places: [place(['nay', 'kia'], undefined)] },
  toa: { name: 'Tòa án', level: 'khu-vuc', deals: 'Ly hôn', places: [] },
  khac: { name: 'Nơi ít ai đến', level: 'xa', places: [] },
};
const libraryOf = (more: object = {}): Library =>
  ({
    day: '2026-11-28',
    procedures: new Map(),
    offices: new Map(Object.entries(offices)),
    sources: new Map([
      ['bao', { grade: 'B' }],
      ['ai-do', { grade: 'C' }],
    ]),
    values: new Map([
      [site.help, { name: 'Số để hỏi', kind: 'phone', value: '1022', asOf: '2022-10-06', state: 'told', sources: ['bao'] }],
      ['so-moi', { name: 'Số mới', kind: 'phone', value: '199', asOf: '2027-01-01', state: 'told', sources: ['bao'] }],
    ]),
    wards: new Map([
      ['nay', { name: 'Phường Nay', unit: 'TP.HCM', existedFrom: '2025-07-01', steps: [], facts: [] }],
      ['cu', { name: 'Phường 10', unit: 'Quận', existedTo: '2025-06-30', steps: [{ on: '2025-07-01', into: ['nay'] }], facts: [] }],
      ['cu-hon', { name: 'Phường 9', unit: 'Quận', existedTo: '2024-12-31', steps: [{ on: '2025-01-01', into: ['cu'] }], facts: [] }],
    ]),
    ...more,
  }) as unknown as Library;

describe('where people of a ward go', () => {
  it('is told with the ward in the name of its own offices, those first', () =>
    expect(officesOfWard(libraryOf(), 'nay').map(({ name, place: at }) => [name, at?.address])).toEqual([
      ['Nơi nhận hồ sơ phường Nay', 'Số 1, ngõ 2; đường Ba'],
      ['Công an phường Nay', undefined],
      ['Thuế', undefined],
    ]));
  it('leaves out an office elsewhere of which nobody says where it stands', () =>
    expect(officesOfWard(libraryOf(), 'nay').map(({ id }) => id)).not.toContain('toa'));
  it('knows no address before its source', () => {
    const library = libraryOf({ sources: new Map() });
    expect(officesOfWard(library, 'nay').every(({ place: at }) => at === undefined)).toBe(true);
  });
  it('warns of an address that only unofficial data tell, and of no other', () => {
    expect(remarkOnPlace(libraryOf(), place(['nay'], 'A', ['ai-do']) as never)).toBe(
      'Theo dữ liệu không chính thức, khoảng 5/1/2026; gọi hỏi trước khi đi.',
    );
    expect(remarkOnPlace(libraryOf(), place(['nay'], 'A') as never)).toBe('Theo nguồn 5/1/2026.');
  });
  it('a ward of today knows every ward that it took over, in the order in which people count', () => {
    expect(olderWards(libraryOf(), 'nay')).toEqual(['cu-hon', 'cu']);
    expect(newWards(libraryOf()).map(({ id }) => id)).toEqual(['nay']);
    expect(newWards(libraryOf({ day: '2025-03-01' }))).toEqual([]);
  });
});

describe('a ward’s contact for a phone', () => {
  const unfold = (card: string) => card.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const lines = unfold(vcardOf(libraryOf(), 'nay'));

  it('is a vCard: its version, its name, an end, lines that end and fold as the standard asks', () => {
    const card = vcardOf(libraryOf(), 'nay');
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCARD', 'VERSION:3.0']);
    expect(lines.at(-1)).toBe('END:VCARD');
    for (const name of ['FN', 'N', 'ORG', 'TEL', 'URL', 'NOTE', 'REV'])
      expect(
        lines.filter((line) => new RegExp(`^${name}[:;]`).test(line)),
        name,
      ).toHaveLength(1);
    expect(card.endsWith('\r\n')).toBe(true);
    expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of card.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(card).not.toContain('\ufffd');
  });
  it('has the number to ask, and the address with its commas and semicolons kept whole', () => {
    expect(lines).toContain('FN:Phường Nay');
    expect(lines).toContain('TEL;TYPE=WORK,VOICE:1022');
    expect(lines).toContain('ADR;TYPE=WORK:;;Số 1\\, ngõ 2\\; đường Ba;Phường Nay;TP.HCM;;Việt Nam');
  });
  it('has no address that only unofficial data tell, since a phone shows no doubt', () => {
    const unsure = { 'mot-cua': { ...offices['mot-cua'], places: [place(['nay'], 'Số 9', ['ai-do'])] } };
    expect(vcardOf(libraryOf({ offices: new Map(Object.entries(unsure)) }), 'nay')).not.toMatch(/ADR|Số 9/);
  });
  it('says for what day it holds and where to look again', () =>
    expect(lines.find((line) => line.startsWith('NOTE'))).toMatch(/28\/11\/2026.*\/tin-phuong\/nay\//));
});

describe('numbers to call', () => {
  it('each have a source that is out, or are not told', () => {
    const groups = contactGroups(libraryOf());
    expect(groups.flatMap(({ numbers }) => numbers.map(({ id }) => id))).toEqual([site.help]);
    expect(contactGroups(libraryOf({ sources: new Map() }))).toEqual([]);
  });
  it('of a day before anybody named them are not told', () => expect(contactGroups(libraryOf({ day: '2022-10-05' }))).toEqual([]));
});

describe('the map of the wards', () => {
  const outlined = new Map(
    ['dien-hong', 'hoa-hung', 'vuon-lai'].map((id) => [
      id,
      wardSchema.parse(parse(readFileSync(`content/dia-ban-quan-10/phuong/${id}.yaml`, 'utf8'))),
    ]),
  );
  const source = outlined.get('dien-hong')!.outline!.source;
  const library = libraryOf({ wards: outlined, named: { wards: outlined }, sources: new Map([[source, { grade: 'A' }]]) });
  const map = areaMap(library)!;

  it('names every ward and fits in three kilobytes', () => {
    const drawn = drawMap(map, 'dien-hong');
    for (const name of ['Diên Hồng', 'Hòa Hưng', 'Vườn Lài']) expect(drawn).toContain(`>${name}</text>`);
    expect(Buffer.byteLength(drawn)).toBeLessThanOrEqual(3000);
  });
  it('picks out the one that is asked for by lines across it, and none when none is', () => {
    expect(drawMap(map, 'dien-hong').match(/<path [^>]*class="c"/g)).toHaveLength(1);
    expect(drawMap(map)).not.toMatch(/<path [^>]*class="c"/);
  });
  it('lets neighbours meet in the same corners', () => {
    const corners = (id: string) => outlined.get(id)!.outline!.points.split(' ');
    for (const [one, other] of [
      ['dien-hong', 'hoa-hung'],
      ['dien-hong', 'vuon-lai'],
      ['hoa-hung', 'vuon-lai'],
    ] as const)
      expect(corners(one).filter((corner) => corners(other).includes(corner)).length, `${one}, ${other}`).toBeGreaterThan(1);
  });
  it('is not drawn before its source is out, nor before the wards are there', () => {
    expect(areaMap({ ...library, sources: new Map() })).toBeUndefined();
    expect(areaMap({ ...library, day: '2025-06-30' })).toBeUndefined();
  });
});

it('news says its age in whole months, and nothing while it is fresh', () => {
  expect(newsAge('2026-02-22', '2026-11-28')).toBe('cách đây 9 tháng');
  expect(newsAge('2026-11-01', '2026-11-28')).toBe('');
  expect(newsAge('2025-11-29', '2026-11-28')).toBe('cách đây 11 tháng');
});

describe("the lines of a procedure's sheet in one ward", () => {
  const agencies = new Map([['ub', { name: 'Ủy ban', ward: 'nay', places: [] }]]);
  const desk = (receives: string[], more: object = {}) => wardDesks(libraryOf({ agencies, ...more }), { data: { receives } } as never)[0]!;
  it("have the ward's own office and its address in print", () => {
    expect(desk(['mot-cua'])).toEqual({
      id: 'nay',
      lines: ['Nơi nộp', 'Địa chỉ', 'Giờ', 'Điện thoại'],
      known: { 'Nơi nộp': 'Nơi nhận hồ sơ phường Nay', 'Địa chỉ': 'Số 1, ngõ 2; đường Ba' },
    });
    expect(desk(['mot-cua', 'cong-an']).known).toEqual({ 'Nơi nộp': 'Nơi nhận hồ sơ phường Nay, Công an phường Nay' });
  });
  it('say no more than whom to ask where other offices take its papers too', () => {
    expect(desk(['cong-an', 'thue']).known).toEqual({ 'Nơi hỏi': 'Công an phường Nay' });
    expect(desk(['cong-an', 'toa']).known).toEqual({ 'Nơi hỏi': 'Công an phường Nay' });
  });
  it('stay white where no office of the ward has to do with it', () =>
    expect(desk(['thue'])).toMatchObject({ lines: ['Nơi nộp', 'Địa chỉ', 'Giờ', 'Điện thoại'], known: {} }));
  it('leave an address to be stamped that only unofficial data tell', () => {
    const doubtful = new Map(
      Object.entries({ ...offices, 'mot-cua': { ...offices['mot-cua'], places: [place(['nay'], 'Số 9', ['ai-do'])] } }),
    );
    expect(desk(['mot-cua'], { offices: doubtful }).known).toEqual({ 'Nơi nộp': 'Nơi nhận hồ sơ phường Nay' });
  });
});
