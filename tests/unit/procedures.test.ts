import { describe, expect, it } from 'vitest';
import { procedure as schema } from '../../src/schemas/procedure.ts';
import { filterKey, matches } from '../../src/search/box/filter-list.ts';
import type { Library } from '../../src/library/library.ts';
import {
  bringSheet,
  codeOn,
  copyLine,
  papersOn,
  sameForAll,
  sourcesOf,
  spanWords,
  toldOn,
  unconfirmed,
  waysOn,
  whenNeeded,
  wordsOfSheet,
  type ProcedureData,
} from '../../src/truth/procedure.ts';
import { codeDoorsOf, officeNow, procedureBanners, proceduresOf } from '../../src/library/procedures.ts';

const entry = {
  title: 'Cấp lại thẻ',
  officialName: 'Thủ tục cấp lại thẻ mẫu',
  lead: 'Mất thẻ hoặc thẻ hỏng thì xin cấp lại.',
  events: ['mat-giay-to'],
  field: 'the',
  glance: { need: 'Thẻ cũ, nếu còn', time: '7 ngày làm việc', cost: '35.000 đồng', where: 'Nơi mẫu' },
  audience: ['nguoi-dan'],
  who: 'Người bị mất thẻ.',
  receives: ['noi-mau'],
  ways: [{ by: 'quay' }],
  papers: [{ name: 'Thẻ cũ', give: 'ban-chinh' }],
  gets: 'Thẻ mới.',
  source: 'cong',
  reviewed: '2026-11-28',
  reviewBy: '2027-02-28',
  history: [{ date: '2026-11-28', note: 'Viết lần đầu.' }],
};
const made = (changes: object = {}): ProcedureData => schema.parse({ ...entry, ...changes });
const wayOf = (way: object, day = '2026-12-01') => waysOn(made({ ways: [{ by: 'quay', ...way }] }), day)[0]!;

describe('how long it takes', () => {
  it('is told with the unit of the source', () =>
    expect(wayOf({ time: { number: 3, unit: 'ngay-lam-viec' } }).time).toBe('3 ngày làm việc'));
  it('never turns days into working days', () => expect(wayOf({ time: { number: 10, unit: 'ngay' } }).time).toBe('10 ngày'));
  it('tells half a day as people say it', () => expect(wayOf({ time: { number: 0.5, unit: 'ngay' } }).time).toBe('nửa ngày'));
  it('does not repeat a number of nobody knows what', () =>
    expect(wayOf({ time: { number: 1, unit: 'khong-ghi' } }).time).toBe('Theo ngày trên phiếu hẹn'));
  it('says what to do where no source tells it', () => expect(wayOf({}).time).toBe('Theo ngày trên phiếu hẹn'));
  it('can be a sentence', () => expect(wayOf({ time: 'Nhận ngay khi nộp' }).time).toBe('Nhận ngay khi nộp'));
  it('refuses a number without its unit, and a unit without its number', () => {
    expect(() => wayOf({ time: { number: 3 } })).toThrow();
    expect(() => wayOf({ time: { unit: 'ngay' } })).toThrow();
  });
});

describe('what it costs', () => {
  const halved = [
    { until: '2026-12-31', amount: 35000 },
    { from: '2027-01-01', amount: 70000 },
  ];
  it('is half until its last day, and whole from the next', () => {
    expect(wayOf({ fee: halved }, '2026-12-31').fee).toBe('35.000 đồng');
    expect(wayOf({ fee: halved }, '2027-01-01').fee).toBe('70.000 đồng');
  });
  it('says for what a sum is paid', () => expect(wayOf({ fee: { amount: 7000, per: 'lần' } }).fee).toBe('7.000 đồng một lần'));
  it('tells nothing from a missing line, not even that it is free', () => expect(wayOf({}).fee).toBe('Hỏi số tiền trước khi trả'));
  it('tells zero as not asked for', () => expect(wayOf({ fee: 0 }).fee).toBe('Không thu'));
  it.each(['7000', '7.000', '7.000 đồng', '7 nghìn'])('is a sum however it is written: %s', (fee) =>
    expect(wayOf({ fee }).fee).toBe('7.000 đồng'),
  );
  it.each(['1,5', '7.00', '-5'])('refuses a sum that could mean two: %s', (fee) => expect(() => wayOf({ fee })).toThrow());
  it('takes a number in words as words', () => expect(wayOf({ fee: '2.000 đồng một trang' }).fee).toBe('2.000 đồng một trang'));
});

describe('what all ways have in common', () => {
  const ways = (second: object) =>
    waysOn(
      made({
        ways: [
          { by: 'mang', fee: 0, time: '3 ngày làm việc' },
          { by: 'quay', fee: 0, ...second },
        ],
      }),
      '2026-12-01',
    );
  it('is said once', () => expect(sameForAll(ways({ time: '3 ngày làm việc' }), 'time')).toBe('3 ngày làm việc'));
  it('is not claimed where they differ', () => expect(sameForAll(ways({ time: '5 ngày' }), 'time')).toBeUndefined());
  it('is not asked of a single way', () => expect(sameForAll(waysOn(made(), '2026-12-01'), 'time')).toBeUndefined());
});

describe('papers', () => {
  const papers = [
    { name: 'Giấy giới thiệu', give: 'ban-chinh', case: 'Ở nhà công vụ' },
    { name: 'Tờ khai cũ', give: 'to-khai', until: '2026-06-30' },
    { name: 'Tờ khai mới', give: 'to-khai', from: '2026-07-01', ways: ['quay'] },
    { name: 'Giấy ủy quyền', give: 'ban-chinh', when: 'Khi làm thay' },
  ];
  const names = (day: string) =>
    papersOn(made({ papers }), day).map(({ name, papers: some }) => [name, ...some.map((paper) => paper.name)]);
  it('stand first for everybody, then by case', () =>
    expect(names('2026-12-01')).toEqual([
      ['', 'Tờ khai mới', 'Giấy ủy quyền'],
      ['Ở nhà công vụ', 'Giấy giới thiệu'],
    ]));
  it('are those of the day', () => expect(names('2026-06-30')[0]).toEqual(['', 'Tờ khai cũ', 'Giấy ủy quyền']));
  it('say for whom and for which way they are', () => {
    const [, , form, mandate] = made({ papers }).papers;
    expect(whenNeeded(form!, ['mang', 'quay'])).toBe('Chỉ khi nộp tại quầy');
    expect(whenNeeded(form!, ['quay'])).toBe('');
    expect(whenNeeded(mandate!, ['mang', 'quay'])).toBe('Khi làm thay');
  });
});

describe('the sheet to bring', () => {
  const data = made({
    ways: [{ by: 'mang' }, { by: 'quay' }],
    papers: [
      { name: 'Mẫu điện tử', give: 'khai-mang', ways: ['mang'] },
      { name: 'Ảnh chụp giấy tờ', give: 'ban-sao', ways: ['mang'] },
      { name: 'Tờ khai', give: 'to-khai', form: 'CT01', ways: ['quay'], copies: 2 },
      { name: 'Giấy ủy quyền', give: 'ban-chinh', when: 'Khi làm thay' },
      { name: 'Phiếu thu nhận', give: 'noi-nhan-in' },
      { name: 'Danh sách', give: 'ban-chinh', case: 'Theo danh sách' },
    ],
    waivers: [{ text: 'Miễn cho [[dieu-kien]].', from: '2026-08-15', until: '2027-02-28' }],
  });
  const sheet = bringSheet(data, '2026-12-01', (text) => text.replace('[[dieu-kien]]', 'người đủ điều kiện'));

  it('has what one carries to the counter, case by case, and apart from it what is signed there', () =>
    expect(sheet.groups.map(({ heading, papers }) => [heading, ...papers.map(({ name }) => name)])).toEqual([
      ['Bạn mang theo', 'Tờ khai, mẫu CT01, 2 bản', 'Giấy ủy quyền'],
      ['Theo danh sách', 'Danh sách'],
      ['Ký tại quầy', 'Phiếu thu nhận'],
    ]));
  it('does not say of the counter that it is the counter', () =>
    expect(sheet.groups[0]!.papers.map(({ note }) => note)).toEqual(['', 'Khi làm thay.']));
  it('carries a waiver with its condition and its days', () =>
    expect(sheet.waivers).toEqual(['Miễn cho người đủ điều kiện, từ 15/8/2026 đến hết 28/2/2027.']));
  it('is what its mark stands for, to the last word', () => {
    const words = wordsOfSheet(sheet).join('|');
    for (const word of ['Cấp lại thẻ', '35.000 đồng', 'mẫu CT01', 'Khi làm thay', 'Ký tại quầy', '28/2/2027'])
      expect(words).toContain(word);
  });
  it('of what is done on the net alone has what is filled in there', () => {
    const net = made({ ways: [{ by: 'mang' }], papers: [{ name: 'Mẫu điện tử', give: 'khai-mang' }] });
    expect(bringSheet(net, '2026-12-01', String).groups[0]!.papers).toEqual([{ name: 'Mẫu điện tử', note: '' }]);
  });
});

it('a waiver holds on its days, and says them', () => {
  const { waivers } = made({ waivers: [{ text: 'Miễn cho người đủ điều kiện.', from: '2026-08-15', until: '2027-02-28' }] });
  expect(toldOn(waivers, '2027-02-28')).toHaveLength(1);
  expect(toldOn(waivers, '2027-03-01')).toEqual([]);
  expect(spanWords(waivers[0]!)).toBe('từ 15/8/2026 đến hết 28/2/2027');
});

describe('what rests on one copy alone', () => {
  const told = { ways: [{ by: 'quay', time: { number: 3, unit: 'ngay' }, fee: 7000 }] };
  it('is each figure that no second source confirms', () => {
    expect(unconfirmed(made(told))).toEqual(['time', 'fee', 'papers', 'where']);
    expect(unconfirmed(made({ ...told, confirmed: { time: ['khac'], fee: ['khac'] } }))).toEqual(['papers', 'where']);
  });
  it('is no figure that is not told', () =>
    expect(unconfirmed(made({ ways: [{ by: 'quay', time: { number: 1, unit: 'khong-ghi' } }] }))).toEqual(['papers', 'where']));
  it('is dated where readers meet it', () =>
    expect(copyLine(made({ ...told, copied: '2026-06-10', confirmed: { papers: ['khac'], where: ['khac'] } }), 'Cổng mẫu')).toBe(
      'Thời gian, tiền: theo Cổng mẫu, bản lưu 10/6/2026.',
    ));
  it('is not dated where the page itself was read', () => expect(copyLine(made(told), 'Cổng mẫu')).toBe(''));
});

it('names all that it rests on, the portal first, and nothing that came later', () => {
  const data = made({
    sources: ['bao'],
    confirmed: { fee: ['bieu-phi'] },
    traps: [{ text: 'Đừng đến buổi trưa.', sources: ['bao'] }],
    changedAfter: [{ on: '2026-07-01', text: 'Tờ khai đổi mẫu.', sources: ['thong-tu'] }],
  });
  expect(sourcesOf(data, '2026-06-30')).toEqual(['cong', 'bao', 'bieu-phi']);
  expect(sourcesOf(data, '2026-07-01')).toEqual(['cong', 'bao', 'bieu-phi', 'thong-tu']);
});

it('has the code of the day', () => {
  const data = made({
    codes: [
      { code: '1.000001', to: '2026-08-17' },
      { code: '1.000002', from: '2026-08-18' },
    ],
  });
  expect(codeOn(data, '2026-08-17')).toBe('1.000001');
  expect(codeOn(data, '2026-08-18')).toBe('1.000002');
  expect(codeOn(made(), '2026-08-18')).toBeUndefined();
});

const ward = (name: string, existedFrom = '') => ({ name, existedFrom });
const libraryOf = (procedures: Record<string, ProcedureData>, more: object = {}): Library =>
  ({
    day: '2026-12-01',
    procedures: new Map(Object.entries(procedures)),
    procedureSheets: new Map(),
    sources: new Map([['cong', { grade: 'A' }]]),
    values: new Map(),
    laws: new Map(),
    wards: new Map([
      ['mot', ward('Xã Một')],
      ['hai', ward('Xã Hai')],
      ['ba', ward('Xã Ba', '2027-01-01')],
    ]),
    ...more,
  }) as unknown as Library;

describe('the address of a code', () => {
  it('leads to the procedure for ever, also after the code has ended', () => {
    const codes = [{ code: '1.000001', to: '2026-08-17' }, { code: '1.000002' }, { code: '1.000003', from: '2027-01-01' }];
    const doors = codeDoorsOf(libraryOf({ the: made({ codes }) }));
    expect(doors.map(({ code, to, ended }) => [code, to.id, ended])).toEqual([
      ['1.000001', 'the', '2026-08-17'],
      ['1.000002', 'the', undefined],
    ]);
  });
  it('leads on to whatever took the place of its procedure, through several', () => {
    const chain = {
      cu: made({ title: 'Việc cũ', codes: [{ code: '1.000001' }], replacedBy: { procedure: 'giua', from: '2026-01-01' } }),
      giua: made({ title: 'Việc giữa', codes: [{ code: '1.000002' }], replacedBy: { procedure: 'nay', from: '2026-06-01' } }),
      nay: made({ title: 'Việc nay', codes: [{ code: '1.000003' }] }),
      sau: made({ title: 'Việc sau', replacedBy: { procedure: 'nay', from: '2027-01-01' }, codes: [{ code: '1.000004' }] }),
    };
    const leads = Object.fromEntries(codeDoorsOf(libraryOf(chain)).map(({ code, to }) => [code, to.id]));
    expect(leads).toEqual({ '1.000001': 'nay', '1.000002': 'nay', '1.000003': 'nay', '1.000004': 'sau' });
  });
  it('does not follow a circle', () => {
    const circle = {
      a: made({ title: 'Việc A', codes: [{ code: '1.000001' }], replacedBy: { procedure: 'b', from: '2026-01-01' } }),
      b: made({ title: 'Việc B', replacedBy: { procedure: 'a', from: '2026-01-01' } }),
    };
    expect(codeDoorsOf(libraryOf(circle))).toHaveLength(1);
  });
});

it('a procedure that was replaced says so first', () => {
  const library = libraryOf({ cu: made({ replacedBy: { procedure: 'nay', from: '2026-01-01' } }), nay: made({ title: 'Cấp thẻ' }) });
  const [banner] = procedureBanners(
    library,
    proceduresOf(library).find(({ id }) => id === 'cu')!,
  );
  expect(banner!.pieces).toContainEqual({ text: 'Cấp thẻ', href: '/thu-tuc/nay/' });
});

it('an earlier day knows nothing of the end of a code, of its successor, or of what later sources say', () => {
  const the = made({
    codes: [
      { code: '1.000001', to: '2026-08-17', because: 'Gộp vào mã mới' },
      { code: '1.000002', from: '2026-08-18' },
    ],
    traps: [
      { text: 'Ai cũng phải mang thẻ cũ.' },
      { text: 'Thẻ cũ thì nay không cần mang.', sources: ['bao'] },
      { text: 'Thẻ cũ phải còn nguyên.', sources: ['cong'] },
    ],
  });
  const told = (day: string, sources: string[]) => {
    const shown = new Map(sources.map((id) => [id, { grade: 'A' }]));
    const { codes, traps } = proceduresOf(libraryOf({ the }, { day, sources: shown }))[0]!.data;
    return { codes: codes.map(({ code, to, because }) => [code, to, because]), traps: traps.length };
  };
  expect(told('2026-08-01', ['cong'])).toEqual({ codes: [['1.000001', undefined, undefined]], traps: 2 });
  expect(told('2026-09-01', ['cong', 'bao'])).toEqual({
    codes: [
      ['1.000001', '2026-08-17', 'Gộp vào mã mới'],
      ['1.000002', undefined, undefined],
    ],
    traps: 3,
  });
});

describe('an office', () => {
  const place = { wards: ['mot'], name: 'Nơi một', address: 'Số 1', asOf: '2026', sources: ['cong'] };
  const office = (places: object[]) => libraryOf({}, { offices: new Map([['noi', { name: 'Nơi mẫu', does: 'Nhận hồ sơ.', places }]]) });
  const now = (...places: object[]) => officeNow(office(places), 'noi')!;
  it('is found for the units of today, and says for which it is not known', () => {
    expect(now(place).places.map(({ serves, servesAll }) => [serves, servesAll])).toEqual([[['Xã Một'], false]]);
    expect(now(place).without).toEqual(['Xã Hai']);
  });
  it('that serves all is not listed unit by unit', () =>
    expect(now({ ...place, wards: ['mot', 'hai', 'ba'] }).places[0]!.servesAll).toBe(true));
  it('is not sent to where it has moved away from, nor where no source of the day tells', () => {
    expect(now({ ...place, to: '2026-11-30' }).places).toEqual([]);
    expect(now({ ...place, sources: ['ve-sau'] }).places).toEqual([]);
  });
});

describe('the filter of a list', () => {
  const key = filterKey('Đăng ký tạm trú', 'ở trọ', '1.004194');
  it('needs no marks and no order', () => {
    expect(matches(key, 'tam tru')).toBe(true);
    expect(matches(key, 'trú đăng ký')).toBe(true);
  });
  it('takes what is not typed to its end', () => expect(matches(key, 'dang k')).toBe(true));
  it('knows what people say, and the code', () => {
    expect(matches(key, 'o tro')).toBe(true);
    expect(matches(key, '1.004194')).toBe(true);
  });
  it('does not find a word within another', () => expect(matches(key, 'am')).toBe(false));
  it('shows all while nothing is typed', () => expect(matches(key, '  ')).toBe(true));
});
