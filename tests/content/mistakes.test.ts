import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds, type Kind } from '../../src/problems/kinds.ts';
import { writeMistakesPage } from '../../src/check/mistakes-page.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/check/run.ts';
import { applyMends } from './apply-mend.ts';
import { blocksOf, checkMistake, day, fixtures, layOver } from './lay-over.ts';

// Each folder holds one mistake, and its name is the sentence that is proved.
const mistakes = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** `npm test` pastes the mends of every eighth folder; `test:full` sets this and pastes all. */
const all = Boolean(process.env['SLIPS']);

test('content without a mistake is reported as clean', () => {
  expect(blocksOf(checkMistake())).toBe('');
});

describe('an editor reads what is wrong and how to mend it', () => {
  const found = new Map<Kind, Problem>();
  const mended = new Set<Kind>();
  const said = ({ file, line, found }: Problem) => `${file}, ${line}: ${found}`;

  test.each(mistakes.map((name, place) => ({ name, place, sentence: name.replaceAll('-', ' ') })))('$sentence', ({ name, place }) => {
    const folder = layOver(name);
    const checked = checkContent(folder, day, day);
    for (const problem of checked.problems) if (!found.has(problem.kind)) found.set(problem.kind, problem);
    expect(blocksOf(checked)).toBe(readFileSync(join(fixtures, name, 'expected.txt'), 'utf8').trimEnd());
    const applied = all || place % 8 === 0 ? applyMends(folder, checked.problems) : [];
    if (applied.length > 0) {
      const left = checkContent(folder, day, day).problems.map(said);
      for (const problem of applied) expect(left, `mended as told: ${problem.mend}`).not.toContain(said(problem));
      for (const { kind } of applied) mended.add(kind);
    }
    rmSync(folder, { recursive: true });
  });

  // What the check can only describe: words that are missing, facts that somebody must look up, two files of which one is right.
  const forPeople: readonly string[] = [
    'heading-underlined',
    'lost-note',
    'bom', 'crlf', 'broken-letters', 'merge-mark', 'not-a-file', 'missing-site', 'missing-base', 'unfinished', 'yaml-tab', 'yaml-duplicate',
    'missing-key', 'not-in-list', 'too-short', 'too-long', 'refused', 'self-reference', 'link-out-of-time', 'duplicate-title',
    'duplicate-address', 'duplicate-entry', 'duplicate-code', 'code-order', 'code-shared', 'code-too-late', 'code-removed',
    'code-reused', 'code-repointed', 'ledger-missing', 'ledger-differs', 'duplicate-move', 'duplicate-source', 'unknown-figure',
    'missing-part', 'unknown-phrase', 'told-already', 'procedure-code', 'replaced-in-circle', 'place-name', 'quiz-answers',
    'quiz-telling', 'quiz-source', 'leaflet-part', 'leaflet-wards', 'edition-order', 'edition-changed', 'edition-due', 'screen-words',
    'screen-page', 'screen-steps', 'duplicate-screen', 'mdx-unclosed', 'mdx-unopened', 'mdx-brace', 'part-in-md', 'raw-html',
    'unknown-attribute', 'missing-attribute', 'gate-never', 'place-hole', 'image-elsewhere', 'not-a-picture', 'image-too-big', 'empty-text',
    'empty-part', 'review-order', 'review-missed', 'review-overdue', 'valid-order', 'never-shown', 'value-expired', 'value-early',
    'no-source', 'name-too-early', 'date-too-early', 'dated-gap', 'vague-link', 'long-sentence', 'acronym', 'pasted-picture',
    'step-in-words', 'tangled', 'personal-number', 'sample-left', 'uncited-number', 'inferred-step', 'spoken-left',
  ] satisfies Kind[];

  test.runIf(all)('every other kind of problem has a mend that can be pasted, and rids of it', () =>
    expect([...mended].sort()).toEqual(Object.keys(kinds).filter((kind) => !ours.includes(kind) && !forPeople.includes(kind)).sort()));

  // A fault of the check itself: no content is known to bring it about (guard.test.ts).
  const ours: readonly string[] = ['check-failed'] satisfies Kind[];

  test('every kind of problem has a folder that shows it', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(kinds).filter((kind) => !ours.includes(kind)).sort());
  });

  test('the page of common mistakes tells every kind as the check does (npm run docs writes it)', async () => {
    expect(writeMistakesPage(found).normalize('NFC'), 'marks stand with their letters').toBe(writeMistakesPage(found));
    await expect(writeMistakesPage(found)).toMatchFileSnapshot('../../content/loi-thuong-gap.md');
  });
});
