import { expect, it } from 'vitest';
import { byVietnameseName } from '../../src/truth/sorting.ts';

it('sorts An, Ấm, Bình, Dung, Đặng the Vietnamese way', () => {
  expect(['Đặng', 'Bình', 'Dung', 'Ấm', 'An'].sort(byVietnameseName((name) => name))).toEqual(['An', 'Ấm', 'Bình', 'Dung', 'Đặng']);
});
it('counts Phường 2 before Phường 10', () => {
  expect(['Phường 10', 'Phường 2'].sort(byVietnameseName((name) => name))).toEqual(['Phường 2', 'Phường 10']);
});
