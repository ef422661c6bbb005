import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../../src/search/rank/fold.ts';
import { eventsIn } from '../../src/text/events.ts';
import { nameFinder, type NamingRegisters } from '../../src/truth/dated-names.ts';

const registers = {
  laws: new Map(
    Object.entries({
      'nq-31-tw': { kind: 'Nghị quyết', number: '31-NQ/TW', shortName: 'Nghị quyết 31-NQ/TW', issued: '2022-12-30' },
      'nq-31-2024': { kind: 'Nghị quyết', number: '31/2024/NQ-HĐND', shortName: 'Nghị quyết 31/2024', issued: '2024-12-11' },
      'nq-260': { kind: 'Nghị quyết', number: '260/2025/QH15', shortName: 'Nghị quyết 260', issued: '2025-12-11' },
      'qd-138': { kind: 'Quyết định', number: '138/QĐ-TTg', shortName: 'Quyết định 138', issued: '2025', knownFrom: '2025-06-16' },
      'nq-07': { kind: 'Nghị quyết', number: '07 (năm 2024)', shortName: 'Nghị quyết 07 năm 2024', issued: '2024-05-19' },
    }),
  ),
  agencies: new Map(
    Object.entries({
      app: { name: 'Ứng dụng Công dân số TP.HCM', alsoCalled: ['ứng dụng Công dân số'], from: '2024-11-14' },
      old: { name: 'Tổng đài mẫu', alsoCalled: [] },
    }),
  ),
  wards: new Map(
    Object.entries({
      'phuong-2': { name: 'Phường 2' },
      'dien-hong': { name: 'Phường Diên Hồng', existedFrom: '2025-07-01' },
      'hoa-hung': { name: 'Phường Hòa Hưng', existedFrom: '2025-07-01', namedFrom: '2025-04-18' },
    }),
  ),
  values: new Map(
    Object.entries({
      so: { kind: 'phone', value: '1900 0000', later: [{ value: '1900 0001', validFrom: '2025-01-01' }] },
      phi: { kind: 'money', value: '200000', validFrom: '2025-01-01', later: [] },
    }),
  ),
  terms: new Map(
    Object.entries({
      nq: { term: 'NQ', full: 'nghị quyết' },
      'cong-dan-so': { term: 'công dân số' },
      'trung-tam': { term: 'Trung tâm Phục vụ hành chính công', from: '2025-07-01' },
    }),
  ),
} as unknown as NamingRegisters;

const find = nameFinder(registers);
const foundOn = (day: string, text: string) => find(text, day).map(({ name }) => name);

describe('a name that begins later is found', () => {
  it.each([
    ['by its short name', 'Xem Nghị quyết 260 của Quốc hội.', 'Nghị quyết 260'],
    ['by its number', 'Nghị quyết số 260/2025/QH15 sửa đổi.', '260/2025/QH15'],
    ['by its number and year', 'Nghị quyết số 260/2025 sửa đổi.', 'Nghị quyết số 260/2025'],
    ['in letters that the glossary explains', 'Hỏi về NQ260.', 'NQ260'],
    ['in small letters', 'hỏi về nq 260', 'NQ 260'],
    ['across a line end', 'mở ứng dụng\nCông dân số', 'ứng dụng Công dân số'],
    ['typed with separate marks', 'Phường Diên Hồng'.normalize('NFD'), 'Phường Diên Hồng'],
    ['as an office', 'Đến Trung tâm phục vụ hành chính công.', 'Trung tâm Phục vụ hành chính công'],
    ['as a number to call', 'Gọi 1900 0001.', '1900 0001'],
  ])('%s', (_, text, name) => expect(foundOn('2024-06-01', text)).toEqual([name]));

  it('with its place in the text and the file that knows its day', () =>
    expect(find('Nay là phường Diên Hồng.', '2024-06-01')).toEqual([
      { name: 'Phường Diên Hồng', from: '2025-07-01', file: 'phuong/dien-hong.yaml', at: 7 },
    ]));

  it('in a list of wards that says "phường" once', () =>
    expect(foundOn('2024-06-01', 'Các phường 2, Hòa Hưng và Diên Hồng; người Diên Hồng')).toEqual(['Phường Hòa Hưng', 'Phường Diên Hồng']));

  it('where no marks were typed, when asked to fold them', () =>
    expect(nameFinder(registers, foldVietnamese)('phuong dien hong o dau', '2024-06-01').map(({ name }) => name)).toEqual([
      'Phường Diên Hồng',
    ]));
});

describe('no name is found', () => {
  it.each([
    ['from its day on', '2025-12-11', 'Nghị quyết 260'],
    ['after it was announced, though it had not begun', '2025-04-18', 'phường Hòa Hưng'],
    ['after a source spoke of it, though only its year is known', '2025-06-16', 'Quyết định 138'],
    ['in the number of another law', '2024-06-01', 'Quyết định 138/QĐ-UBND'],
    ['that an older law had first', '2024-06-01', 'Nghị quyết 31'],
    ['in words that mean something else', '2024-06-01', 'Phát triển công dân số'],
    ['where a ward’s name is only a part', '2024-06-01', 'Chợ Diên Hồng'],
    ['in a sum of money', '2024-06-01', '200.000 đồng'],
    ['in a date', '2024-06-01', 'tháng 07 năm 2024'],
  ])('%s', (_, day, text) => expect(foundOn(day, text)).toEqual([]));
});

describe('what a text tells as having happened', () => {
  const days = (text: string) => eventsIn(text).map(({ day }) => day);
  it.each([
    ['Ngày 14/11/2024, Thành phố ra mắt ứng dụng.', '2024-11-14'],
    ['Theo nguồn ngày 23/7/2024, số là 1900.', '2024-07-23'],
    ['Tháng 6/2025, trụ sở được chọn.', '2025-06'],
    ['Tối 22/12/2023, phố mở lại.', '2023-12-22'],
  ])('%s', (text, day) => expect(days(text)).toEqual([day]));
  it.each([
    ['Từ ngày 1/7/2026, không ai được đòi bản giấy.'],
    ['Phường nhận bài đến ngày 30/12/2025.'],
    ['Báo cáo phải xong trước ngày 5/12/2024.'],
    ['Luật có hiệu lực ngày 1/3/2027.'],
    ['Dự kiến khai trương ngày 2/9/2027.'],
    ['Nghị định 11/2024/NĐ-CP ra đời.'],
    ['Trả lời trong 24/7.'],
  ])('no date of %s', (text) => expect(days(text)).toEqual([]));
});
