import { expect, test, describe } from 'vitest';
import { value as schema } from '../../src/schemas/value.ts';
import {
  fillerOf,
  filled,
  fillValues,
  isTold,
  tellsWell,
  valueHref,
  valueOn,
  valuesOn,
  writeValue,
  type ValueEntry,
} from '../../src/truth/value.ts';

const sources = ['bao'];
const entry = (more: object): ValueEntry =>
  schema.parse({ name: 'Phí mẫu', kind: 'money', value: '100.000', asOf: '2025-01-20', sources, ...more });

describe('a value is told on its own days', () => {
  const fee = entry({
    validFrom: '2025-01-20',
    later: [
      { value: '0', validFrom: '15/8/2026', validTo: '2027-02-28', asOf: '2026-08-14', sources: ['moi'] },
      { value: '120k', validFrom: '2027-03-01', asOf: '2027-02-10', sources },
    ],
  });
  test.each([
    ['2025-01-19', '(áp dụng từ 20/1/2025)', 'not-yet', '2026-08-14'],
    ['2025-01-20', '100.000 đồng', 'told', '2026-08-14'],
    ['2026-08-14', '100.000 đồng', 'told', '2026-08-14'],
    ['2026-08-15', '0 đồng', 'told', '2027-02-28'],
    ['2027-02-28', '0 đồng', 'told', '2027-02-28'],
    ['2027-03-01', '120.000 đồng', 'told', undefined],
  ])('and gives way to the next on %s', (day, words, state, validTo) => {
    const value = valueOn(fee, day);
    expect([writeValue(value), value.state, value.validTo]).toEqual([words, state, validTo]);
  });

  test('with the sources that name it, not those of another day', () => {
    expect(valueOn(fee, '2026-09-01').sources).toEqual(['moi']);
    expect(valueOn(fee, '2026-08-14').sources).toEqual(sources);
  });

  test('and where nothing takes its place, it is told as what has run out', () => {
    const over = valueOn(entry({ validTo: '2026-08-14' }), '2026-08-15');
    expect(fillValues('Nộp [[phi]].', new Map([['phi', over]]))).toBe('Nộp 100.000 đồng (đã hết hạn, cần hỏi lại).');
    expect([isTold(over), tellsWell(['[[phi]]'], new Map([['phi', over]]))]).toEqual([false, false]);
  });
});

test('a number is called by its digits, however it is written, and not before its first day', () => {
  const phone = (value: string, more: object = {}) => valueOn(entry({ kind: 'phone', value, ...more }), '2026-03-01');
  expect(valueHref(phone('(028) 3829.1234'))).toBe('tel:02838291234');
  expect(valueHref(phone('+84 909 123 456'))).toBe('tel:0909123456');
  expect(valueHref(phone('1022', { validFrom: '2026-04-01' }))).toBeUndefined();
  expect(valueHref(valueOn(entry({ kind: 'sms', value: '5656' }), '2026-03-01'))).toBe('sms:5656');
});

test('words are filled in however deep they lie, and a name that means nothing stops a build', () => {
  const fill = fillerOf(valuesOn([['phi', entry({})]], '2026-03-01'));
  expect(filled({ a: ['[[phi]]', { b: 'x [[phi]]' }], n: 1, none: null }, fill)).toEqual({
    a: ['100.000 đồng', { b: 'x 100.000 đồng' }],
    n: 1,
    none: null,
  });
  expect(() => fill('[[phii]]')).toThrow('content/du-kien has no "phii"');
});
