import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../src/channels/broadcast/speak.ts';
import { leftOver } from '../../src/channels/broadcast/speech/left-over.ts';
import { isSpelledOut, spellsOut } from '../../src/channels/broadcast/speech/spelling-out.ts';
import { dayRows } from './spoken/days.ts';
import { amountRows } from './spoken/numbers.ts';
import { officeRows } from './spoken/offices.ts';

const say = makeSpeaker({
  terms: [
    { written: 'TP.HCM', said: 'Thành phố Hồ Chí Minh' },
    { written: 'UBND', said: 'Ủy ban nhân dân' },
    { written: 'VNeID', said: 'vi en i đi' },
    { written: 'OTP', said: 'mã xác thực dùng một lần' },
    { written: 'NĐ', said: 'nghị định' },
    { written: 'dichvucong.gov.vn', said: 'dịch vụ công, chấm gov, chấm vê nờ' },
  ],
  phones: ['1022', '156', '5656', '1900 0368', '024 3789 9999'],
  laws: [
    { number: '98/2023/QH15', issuer: 'Quốc hội' },
    { number: '154/2024/NĐ-CP', issuer: 'Chính phủ' },
    { number: '75/2022/TT-BTC', issuer: 'Bộ Tài chính' },
    { number: '09/2026/TT-BTC', issuer: 'Bộ Tài chính' },
    { number: '138/QĐ-TTg', issuer: 'Thủ tướng Chính phủ' },
    { number: '27-CT/TU', issuer: 'Thành ủy Thành phố Hồ Chí Minh' },
  ],
});

// A term whose spoken form gives every letter, as the registers must: it is said so in addresses too.
const saySpelled = makeSpeaker({
  terms: [
    { written: 'VNeID', said: 'vi en i ai đi' },
    { written: 'UBND', said: 'Ủy ban nhân dân' },
  ],
  phones: [],
  laws: [],
});

const cases = { ...amountRows, ...dayRows, ...officeRows };

describe.each(Object.entries(cases))('a loudspeaker says %s', (_, rows) => {
  it.each(rows)('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('an address in which a name of the glossary stands', () => {
  it('says the name as it is said everywhere', () =>
    expect(saySpelled('mở VNeID hoặc vneid.gov.vn')).toBe('mở vi en i ai đi hoặc vi en i ai đi chấm gov chấm vê nờ'));
  it('spells what the glossary only explains, or nobody could type it', () =>
    expect(saySpelled('ubnd@phuong.gov.vn')).toBe('u bê nờ dê a còng phuong chấm gov chấm vê nờ'));
});

it('says every number, date and code of the list above: at least eighty', () =>
  expect(Object.values(cases).flat().length).toBeGreaterThanOrEqual(80));

describe('the last guard', () => {
  it('finds nothing in any row of the list above', () => {
    const names = ['Thành phố Hồ Chí Minh', 'Ủy ban nhân dân', 'vi en i đi', 'mã xác thực dùng một lần', 'nghị định'];
    const issuers = ['Quốc hội', 'Chính phủ', 'Bộ Tài chính', 'Thủ tướng Chính phủ', 'Thành ủy Thành phố Hồ Chí Minh'];
    const found = Object.values(cases).flatMap((rows) =>
      rows.flatMap(([written, said]) => leftOver(said, written, [...names, ...issuers, 'dịch vụ công, chấm gov, chấm vê nờ'])),
    );
    expect(found).toEqual([]);
  });
  it.each([
    ['a digit', 'mã 12x', 'mã 12x', ['12x']],
    ['a sign', 'giá 5 ¥', 'giá năm ¥', ['¥']],
    ['letters that stuck to a number', 'rộng 5z2', 'rộng nămz hai', ['nămz']],
    ['a number that stuck to letters', 'z2', 'zhai', ['zhai']],
    ['a stop within a word', 'Q.Ba', 'Q.Ba', ['Q.Ba']],
    ['a word that nobody wrote', 'chào', 'chào xoong', ['xoong']],
    ['letters that only stood beside a digit', '1tr5z', 'một tr năm', ['tr']],
    ['what has no vowel to be said with', 'Kw 5', 'Kw năm', ['Kw']],
    ['an acronym that nobody spelled', 'UBND họp', 'UBND họp', ['UBND']],
  ])('finds %s', (_, written, said, expected) => expect(leftOver(said, written, [])).toEqual(expected));
  it('lets a capital stand for itself, a name be said in its halves, and an address in its pieces', () => {
    expect(leftOver('lô B, Viet quy rờ', 'lô B, VietQR', [])).toEqual([]);
    expect(leftOver('u bê nờ dê phuonglai chấm vê nờ', 'ubndphuonglai.vn', [])).toEqual([]);
  });
  it('lets a hyphen stand within a word', () => expect(leftOver('các-bon, năm ki-lô-mét.', 'các-bon, 5 km.', [])).toEqual([]));
});

describe('a spoken form', () => {
  it.each([
    ['dịch vụ công, chấm gov, chấm vê nờ', 'dichvucong.gov.vn'],
    ['vi en i ai đi, chấm gov, chấm vê nờ', 'vneid.gov.vn'],
    ['vê nờ e i dê', 'VNeID'],
    ['vi ét ét ai đi', 'VssID'],
    ['bê ô tê', 'BOT'],
    ['quy rờ', 'QR'],
    ['sim', 'SIM'],
    ['một không hai hai chấm tê pê hát xê mờ chấm gov chấm vê nờ', '1022.tphcm.gov.vn'],
    ['tín nhiệm mạng chấm vê nờ', 'tinnhiemmang.vn'],
    ['phường gạch ngang mười a còng ép bê chấm com', 'phuong-muoi@fb.com'],
  ])('«%s» gives every letter of %s', (said, written) => expect(spellsOut(said, written)).toBe(true));
  it.each([
    ['vi en ai đi, chấm gov, chấm vê nờ', 'vneid.gov.vn'],
    ['vi ét ai đi', 'VssID'],
    ['dịch vụ công chấm vê nờ', 'dichvucong.gov.vn'],
    ['dịch vụ công gov chấm vê nờ', 'dichvucong.gov.vn'],
    ['dịch vụ công, chấm gov, chấm vê nờ nhé', 'dichvucong.gov.vn'],
    ['', 'vn'],
  ])('«%s» does not give %s', (said, written) => expect(spellsOut(said, written)).toBe(false));
  it('is spelled when it is nothing but letters', () => {
    expect(isSpelledOut('vi en i ai đi')).toBe(true);
    expect(isSpelledOut('Ủy ban nhân dân')).toBe(false);
  });
});
