import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { asWritten, readYamlText } from '../../src/schemas/as-written.ts';
import { isRead, readMoney, readQuantity, readWhole } from '../../src/schemas/numbers.ts';
import { readPhone } from '../../src/schemas/phone.ts';

/** The number, or what to write instead. */
const sum = (text: string) => answer(readMoney(text));
const amount = (text: string, isMeasure = false) => answer(readQuantity(text, isMeasure));
const answer = (reading: ReturnType<typeof readMoney>) => (isRead(reading) ? reading.number : reading.instead.join(' | '));

describe('a sum of money', () => {
  test.each([
    ['0', 0],
    ['250000', 250_000],
    ['250.000', 250_000],
    ['250,000', 250_000],
    ['250 000', 250_000],
    ['250\u00A0000', 250_000],
    ['250\u202F000', 250_000],
    ['250_000', 250_000],
    ["250'000", 250_000],
    ['1.000.000', 1_000_000],
    ['１００.０００', 100_000],
    ['250.000 đồng', 250_000],
    ['250.000đ', 250_000],
    ['250.000 ₫', 250_000],
    ['250.000 VNĐ', 250_000],
    ['VND 250,000', 250_000],
    ['250k', 250_000],
    ['250 nghìn đồng', 250_000],
    ['250 ngàn', 250_000],
    ['1,5 triệu', 1_500_000],
    ['1.5 triệu', 1_500_000],
    ['1,55tr', 1_550_000],
    ['2 triệu', 2_000_000],
    ['2 triệu 500 nghìn', 2_500_000],
    ['1 tỷ 200 triệu đồng', 1_200_000_000],
    ['0 đồng', 0],
  ])('is read where it can only mean one: %s', (text, number) => expect(sum(text)).toBe(number));

  test.each([
    ['1.500 triệu', '1500000000 | 1500000'],
    ['1,250 tỷ', '1250000000000 | 1250000000'],
    ['250000.00', '250000'],
    ['250.000,00', '250000'],
    ['250.00', ''],
    ['250.5', ''],
    ['0.250', ''],
    ['0250000', '250000'],
    ['+250.000', '250000'],
    ['-250000', ''],
    ['−250.000', ''],
    ['(250.000)', ''],
    ['0x3D090', '250000'],
    ['0o750220', '250000'],
    ['1e3', '1000'],
    ['2.5e5', '250000'],
    ['.inf', ''],
    ['NaN', ''],
    ['250.0000', ''],
    ['25.000.00', ''],
    ['250.000-500.000', ''],
    ['500.000–1.000.000 đồng', ''],
    ['2.000 đồng/trang', ''],
    ['miễn phí', '0'],
    ['5.', ''],
    ['250.000.', ''],
    ['2tr5', ''],
    ['1 triệu rưỡi', ''],
    ['2 triệu 5', ''],
    ['12 USD', ''],
    ['$12', ''],
    ['100²', ''],
    ['½ triệu', ''],
    ['٢٥٠', ''],
    ['99999999999999999999', ''],
  ])('is asked for where it could mean two, or none: %s', (text, instead) => {
    expect(readMoney(text)).toMatchObject({ why: expect.stringMatching(/\p{L}/u) });
    expect(sum(text)).toBe(instead);
  });

  test('that is offered in place of an unclear one is read as it stands', () => {
    for (const text of ['1.500 triệu', '250000.00', '0250000', '1e3', '0x3D090']) {
      const reading = readMoney(text);
      for (const line of isRead(reading) ? [] : reading.instead) expect(isRead(readMoney(line)), line).toBe(true);
    }
  });
});

describe('a count or a measure', () => {
  test.each([
    ['109', 109],
    ['1.000', 1000],
    ['1.000.000', 1_000_000],
    ['1 000', 1000],
    ['97,37', 97.37],
    ['97.37', 97.37],
    ['0,684', 0.684],
    ['0.684', 0.684],
    ['1.000,5', 1000.5],
    ['1,000.5', 1000.5],
    ['12,3450', 12.345],
    ['1,5 triệu', 1_500_000],
  ])('is read: %s', (text, number) => expect(amount(text)).toBe(number));

  test('of what has fractions is asked for where a dot may part thousands or begin them', () => {
    expect(amount('1.500', true)).toBe('1500 | "1,5000"');
    expect(amount('12,345')).toBe('12345 | "12,3450"');
    expect(amount('12,3450', true)).toBe(12.345);
    expect(amount('1.500.000', true)).toBe(1_500_000);
  });

  test.each(['-3', '007', '1e3', '0x10', '12 %', '109 thủ tục', 'một trăm', '.5', '5.', '1..000', ''])('is no number: %s', (text) =>
    expect(isRead(readQuantity(text, true))).toBe(false),
  );
});

test('an order or a year is a whole number in plain digits', () => {
  expect(readWhole('3', 1, 9999)).toEqual({ number: 3 });
  expect(readWhole('2025', 1900, 2199)).toEqual({ number: 2025 });
  expect(readWhole('2.025', 1900, 2199)).toMatchObject({ instead: ['2025'] });
  expect(readWhole('01', 1, 9999)).toMatchObject({ instead: ['1'] });
  for (const text of ['0', '-1', '1,5', '10000', 'ba', '0x1', '3.000,5']) expect(isRead(readWhole(text, 1, 9999)), text).toBe(false);
});

describe('a telephone number', () => {
  const phone = (text: string) => {
    const reading = readPhone(text);
    return 'phone' in reading ? `${reading.phone} · ${reading.digits}` : reading.instead.join(' | ');
  };
  test.each([
    ['113', '113 · 113'],
    ['156', '156 · 156'],
    ['1022', '1022 · 1022'],
    ['5656', '5656 · 5656'],
    ['1.022', '1022 · 1022'],
    ['1900 9068', '1900 9068 · 19009068'],
    ['1900.545.489', '1900 545 489 · 1900545489'],
    ['0909123456', '0909123456 · 0909123456'],
    ['0909.123.456', '0909 123 456 · 0909123456'],
    ['0909-123-456', '0909 123 456 · 0909123456'],
    ['(028) 3829 1234', '028 3829 1234 · 02838291234'],
    ['028\u00A03829\u00A01234', '028 3829 1234 · 02838291234'],
    ['０２８ ３８２９ １２３４', '028 3829 1234 · 02838291234'],
    ['+84 28 3829 1234', '028 3829 1234 · 02838291234'],
    ['+84 (0)909 123 456', '0909 123 456 · 0909123456'],
    ['0084909123456', '0909123456 · 0909123456'],
  ])('is read as people dial it: %s', (text, read) => expect(phone(text)).toBe(read));

  test.each([
    ['909123456', '"0909123456"'],
    ['2838291234', '"02838291234"'],
    ['84909123456', '"0909123456"'],
    ['(84-28) 3829 1234', '"02838291234"'],
    ['+1 555 123 4567', ''],
    ['tel:0909123456', '"0909123456"'],
    ['028 3829 1234 x12', '"028 3829 1234"'],
    ['O909123456', ''],
    ['090912345', ''],
    ['09091234567', ''],
    ['028 3829 123', ''],
    ['12345', ''],
    ['1234567', ''],
    ['028382912345', ''],
    ['012', ''],
    ['028 3829 1234 máy lẻ 12', '"028 3829 1234"'],
    ['028 3829 1234 (ext. 12)', '"028 3829 1234"'],
    ['028 3829 1234 / 0909 123 456', '"028 3829 1234" | "0909 123 456"'],
    ['028 3829 1234 - 0909 123 456', '"028 3829 1234" | "0909 123 456"'],
    ['0909 123 456, 0909 123 457', '"0909 123 456" | "0909 123 457"'],
    ['0909 123 456 hoặc 1022', '"0909 123 456" | "1022"'],
    ['1900-VNEID', ''],
    ['gọi 1022', '"1022"'],
    ['1022@', '"1022"'],
    ['1e3', ''],
    ['', ''],
  ])('that nobody can dial is asked for: %s', (text, instead) => {
    expect(readPhone(text)).toMatchObject({ why: expect.stringMatching(/\p{L}/u) });
    expect(phone(text)).toBe(instead);
  });
});

describe('YAML is read with its numbers as they were written', () => {
  test.each([
    ['250.000', '250.000'],
    ['0909123456', '0909123456'],
    ['0x10', '0x10'],
    ['0o17', '0o17'],
    ['017', '017'],
    ['1e3', '1e3'],
    ['2E5', '2E5'],
    ['-0', '-0'],
    ['.inf', '.inf'],
    ['250_000', '250_000'],
    ['2026-08-05', '2026-08-05'],
    ['12:30', '12:30'],
    ['"250.000"', '250.000'],
    ['!!float 250.000', '250.000'],
    ['&a 250.000', '250.000'],
    ['250.000 # đồng', '250.000'],
  ])('value: %s', (yaml, text) => expect(readYamlText(`value: ${yaml}`)).toEqual({ value: text }));

  test('in lists, in braces, behind aliases and under the YAML of old', () => {
    expect(readYamlText('[250.000, {a: 1.10}]')).toEqual(['250.000', { a: '1.10' }]);
    expect(asWritten(parseDocument('a: &x 1.500\nb: *x'))).toEqual({ a: '1.500', b: '1.500' });
    expect(readYamlText('%YAML 1.1\n---\nvalue: 0250000\nday: 2026-08-05\n')).toEqual({ value: '0250000', day: '2026-08-05' });
  });

  test('and leaves true, false and nothing as they are', () =>
    expect(readYamlText('{a: true, b: , c: ~}')).toEqual({ a: true, b: null, c: null }));
});
