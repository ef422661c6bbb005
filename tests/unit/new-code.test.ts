import { expect, it } from 'vitest';
import { newCode } from '../../src/qr/new-code.ts';
import { codePattern } from '../../src/schemas/code.ts';

it('gives out a hundred codes, no two of which one misread sign could confuse', () => {
  const codes = ['H24'];
  while (codes.length < 100) codes.push(newCode(codes));
  const differences = (a: string, b: string) => [...a].filter((sign, place) => sign !== b[place]).length;
  const near = codes.flatMap((a, index) => codes.slice(0, index).filter((b) => differences(a, b) < 2));
  expect(near).toEqual([]);
  expect(codes.filter((code) => !codePattern.test(code))).toEqual([]);
});
