import { describe, expect, it } from 'vitest';
import { agency } from '../../src/schemas/agency.ts';
import { ward } from '../../src/schemas/ward.ts';
import { servedWards } from '../../src/truth/ward-offices.ts';

const review = { reviewed: '2026-01-10', reviewBy: '2026-07-10' };
const office = (name: string, more: object) => agency.parse({ name, kind: 'uy-ban', does: 'Làm việc của phường.', ...review, ...more });
const place = (text: string, from?: string) => ({ text, ...(from && { from }), sources: ['bao-mau'] });

const wards = new Map([
  ['moi', ward.parse({ name: 'Phường Mới', unit: 'Thành phố', existedFrom: '2025-07-01', ...review })],
  ['kia', ward.parse({ name: 'Phường Kia', unit: 'Thành phố', existedFrom: '2025-07-01', ...review })],
  ...[
    ['phuong-10', 'Phường 10', ['moi']],
    ['phuong-2', 'Phường 2', ['moi']],
    ['phuong-3', 'Phường 3', ['kia', 'moi']],
  ].map(([id, name, into]) => {
    const step = { on: '2025-07-01', into, split: into!.length > 1, note: 'Nhập vào phường mới.', sources: ['bao-mau'] };
    return [id as string, ward.parse({ name, unit: 'Quận', steps: [step], ...review })] as const;
  }),
]);

const agencies = new Map([
  ['cong-an-moi', office('Công an phường Mới', { ward: 'moi', of: 'cong-an-xa', kind: 'cong-an', unknown: 'Chưa rõ số điện thoại.' })],
  [
    'cong-an-kia',
    office('Công an phường Kia', {
      ward: 'kia',
      of: 'cong-an-xa',
      kind: 'cong-an',
      places: [place('Công an phường Kia, 1 Đường Mẫu', '2026-02-01')],
    }),
  ],
  ['uy-ban-moi', office('Ủy ban nhân dân phường Mới', { ward: 'moi', places: [place('Phòng Văn hóa, 2 Đường Mẫu')] })],
  ['tram-cu', office('Trạm cũ', { ward: 'kia', to: '2025-12-31' })],
  ['tong-dai', office('Tổng đài', {})],
]);

const on = (day: string, ...named: string[]) => servedWards({ wards, agencies, day }, named);
const names = (day: string, ...named: string[]) => on(day, ...named).map(({ offices }) => offices.map(({ name }) => name));

describe('the offices of each ward on paper', () => {
  it('are those that the page names, and no other door of the ward', () => {
    expect(names('2026-01-10', 'cong-an-moi', 'cong-an-kia', 'tong-dai')).toEqual([['Công an phường Kia'], ['Công an phường Mới']]);
    expect(JSON.stringify(on('2026-01-10', 'cong-an-moi'))).not.toContain('Phòng Văn hóa');
  });
  it('stand in the order in which the page names them', () => {
    expect(names('2026-01-10', 'uy-ban-moi', 'cong-an-moi')[1]).toEqual(['Ủy ban nhân dân phường Mới', 'Công an phường Mới']);
  });
  it('are found by their kind, which is all that a page of the whole country can name', () => {
    expect(names('2026-01-10', 'cong-an-xa')).toEqual([['Công an phường Kia'], ['Công an phường Mới']]);
    expect(names('2026-01-10', 'uy-ban-moi', 'cong-an-xa')[1]).toEqual(['Ủy ban nhân dân phường Mới', 'Công an phường Mới']);
    expect(names('2026-01-10', 'uy-ban-xa')).toEqual([[], []]);
  });
  it('are none when the page names none: the table then only tells which older wards each holds', () => {
    expect(names('2026-01-10')).toEqual([[], []]);
  });
  it('end with the day on which an office closes', () => {
    expect(names('2025-12-31', 'tram-cu')[0]).toEqual(['Trạm cũ']);
    expect(names('2026-01-01', 'tram-cu')[0]).toEqual([]);
  });
  it('have an address only from the day that is verified', () => {
    const placesOn = (day: string) => on(day, 'cong-an-kia')[0]!.offices[0]!.places;
    expect(placesOn('2026-01-31')).toEqual([]);
    expect(placesOn('2026-02-01')).toEqual(['Công an phường Kia, 1 Đường Mẫu']);
  });
});

describe('the wards of today', () => {
  it('hold older ones as a whole or in part, in the order in which people count', () => {
    const [kia, moi] = on('2026-01-10');
    expect([moi!.whole, moi!.partly]).toEqual([['Phường 2', 'Phường 10'], ['Phường 3']]);
    expect([kia!.whole, kia!.partly]).toEqual([[], ['Phường 3']]);
  });
  it('are none before they exist', () => {
    expect(on('2025-06-30', 'cong-an-moi')).toEqual([]);
  });
});
