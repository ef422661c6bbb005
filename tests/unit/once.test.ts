import { describe, expect, it, vi } from 'vitest';
import { memoize, once } from '../../src/once.ts';

describe('what is kept', () => {
  it('is made when it is first asked for, and not again, even when it is nothing', () => {
    const make = vi.fn(() => undefined);
    const get = once(make);
    expect(make).not.toHaveBeenCalled();
    expect([get(), get()]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
  });
  it('is kept for each key, be it a word or a thing', () => {
    const lengthOf = vi.fn((key: string | string[], more: number) => key.length + more);
    const kept = memoize(lengthOf);
    const list = ['a', 'b'];
    expect([kept('abc', 1), kept('abc', 1), kept(list, 1), kept(list, 1), kept(['a'], 1)]).toEqual([4, 4, 3, 3, 2]);
    expect(lengthOf).toHaveBeenCalledTimes(3);
  });
  it('is tried again when making it failed', () => {
    let tries = 0;
    const get = once(() => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return 'made';
    });
    expect(get).toThrow('not yet');
    expect(get()).toBe('made');
  });
});
