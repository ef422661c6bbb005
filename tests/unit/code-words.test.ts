import { expect, test } from 'vitest';
import { slipIn } from '../../src/commands/code.ts';

test('a command for codes says which of its words is missing', () => {
  expect(slipIn(['add', '/huong-dan/x/'], {})).toMatch(/^Thiếu --placed/);
  expect(slipIn(['retire', 'H24'], {})).toMatch(/^Thiếu --reason/);
  expect(slipIn(['move', 'H24', '/huong-dan/x/'], {})).toMatch(/^Thiếu --reason/);
});

test('a reason without quotes, or without its flag, is told by the words that are left over', () => {
  expect(slipIn(['retire', 'H24', 'phát', 'tờ'], { reason: 'Thôi' })).toMatch(/^Thừa chữ: phát tờ\..*ngoặc kép/);
  expect(slipIn(['retire', 'H24', 'Thôi phát tờ'], {})).toMatch(/^Thừa chữ: Thôi phát tờ\..*PowerShell/);
});

test('a whole command has no slip', () => {
  expect(slipIn(['retire', 'H24'], { reason: 'Thôi phát tờ này' })).toBeUndefined();
  expect(slipIn(['move', 'H24', '/x/'], { reason: 'Trang mới' })).toBeUndefined();
  expect(slipIn(['add', '/x/'], { placed: 'Tờ rơi' })).toBeUndefined();
  expect(slipIn(['restore', 'H24'], {})).toBeUndefined();
});
