import { afterEach, expect, test, vi } from 'vitest';
import { guarded } from '../../src/check/guard.ts';
import type { ContentFile } from '../../src/check/content-file.ts';
import { linkProblems } from '../../src/check/rules/links.ts';
import { toneProblems } from '../../src/check/rules/tone-marks.ts';
import { checkMistake } from './lay-over.ts';

// A fault of ours that no content is known to bring about: two rules are made to have one.
vi.mock('../../src/check/rules/tone-marks.ts', { spy: true });
vi.mock('../../src/check/rules/links.ts', { spy: true });
afterEach(() => vi.resetAllMocks());

const stumbles = (file: string) => (some: { file: string } | readonly { file: string }[]) => {
  if ([some].flat().some((each) => (each as { file: string }).file === file)) throw new TypeError('no such letter');
  return [];
};

test('a rule that stumbles over a file names it, and all the other rules still speak', () => {
  vi.mocked(toneProblems).mockImplementation(stumbles('site.yaml'));
  const { problems } = checkMistake('an-unknown-value-is-named-with-the-near-one');
  expect(problems.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
    'hoi-dap/hoi-co-mat-tien-khong.mdx unknown-value',
    'site.yaml check-failed',
  ]);
  expect(problems.at(-1)!.found).toContain('TypeError: no such letter');
});

test('so does a rule that looks at all files together', () => {
  vi.mocked(linkProblems).mockImplementation(stumbles('tu-dien.yaml'));
  const { problems } = checkMistake();
  expect(problems.map(({ file, line, level, kind }) => [file, line, level, kind])).toEqual([['tu-dien.yaml', 1, 'error', 'check-failed']]);
});

test('where it takes several files to stumble, the campaign’s own file is named', () => {
  const files = [{ file: 'a' }, { file: 'b' }] as ContentFile[];
  const rule = (some: readonly ContentFile[]) => {
    if (some.length === 2) throw new Error('both');
    return [];
  };
  expect(guarded(files, rule).map(({ file }) => file)).toEqual(['site.yaml']);
});
