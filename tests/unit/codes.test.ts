import { describe, expect, it } from 'vitest';
import { codePattern } from '../../src/schemas/code.ts';
import { payloadFor, spokenAddress } from '../../src/qr/payload.ts';
import { drawSymbol, quietZone } from '../../src/qr/symbol.ts';

const origin = 'https://camnang.example';

describe('what a printed code says', () => {
  it('is upper case throughout, so that it packs small', () =>
    expect(payloadFor('H24', undefined, origin)).toBe('HTTPS://CAMNANG.EXAMPLE/Q/H24'));
  it('carries the edition of the paper', () => expect(payloadFor('H24', 3, origin)).toBe('HTTPS://CAMNANG.EXAMPLE/Q/H24-3'));
  it('is written for people without the scheme', () => expect(spokenAddress('H24', 3, origin)).toBe('camnang.example/Q/H24-3'));
  it('uses only letters that a symbol packs as alphanumeric', () => expect(payloadFor('H24', 3, origin)).toMatch(/^[0-9A-Z $%*+\-./:]+$/));
});

describe('a code', () => {
  it.each(['H24', 'QR9', 'ABC234'])('may be %s', (code) => expect(code).toMatch(codePattern));
  it.each(['h24', 'H10', 'HO2', 'HI2', 'H', 'ABCDEFG', 'H-2'])('may not be %s', (code) => expect(code).not.toMatch(codePattern));
});

describe('a symbol', () => {
  const symbol = drawSymbol(payloadFor('H24', 1, origin));
  it('has white on all four sides', () => {
    const starts = [...symbol.path.matchAll(/M(\d+) (\d+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
    expect(Math.min(...starts.flat())).toBe(quietZone);
  });
  it('stays small enough for 0.8 mm a module at 31 mm', () => expect(31 / symbol.modules).toBeGreaterThan(0.8));
});
