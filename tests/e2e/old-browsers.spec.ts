import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import doiuse from 'doiuse';
import postcss from 'postcss';
import { today } from '../sites.ts';

const oldest = ['chrome >= 100', 'safari >= 15.4', 'ios_saf >= 15.4', 'firefox >= 115'];

/** What some of these browsers lack altogether, and why their readers miss nothing they need. */
const harmless: Record<string, string> = {
  'text-size-adjust': 'phones that lack it do not enlarge text of their own accord, or know the prefixed name',
  'css-has': 'an opened tile of the staff desk stays in its column; a chosen chip keeps its words; focus is drawn by the other rule',
  'css-paged-media': 'the printer asks for margins itself',
  'css-content-visibility': 'what is closed on the screen stays closed on paper',
  'css-media-scripting': 'the tools of a guide find their place a moment later, when their script has come',
  'css3-cursors': 'a board that is touched has no pointer to hide',
  'css-zoom': 'what is metres wide is looked at in its picture; without zoom its own page scrolls',
  'css-widows-orphans': 'a printed sheet may end with a lone line',
};

const sheets = () => globSync('_astro/*.css', { cwd: today.folder }).map((name) => readFileSync(join(today.folder, name), 'utf8'));

test('the built styles use nothing that a browser of 2022 lacks, but what readers can do without', async () => {
  const lacking = new Map<string, string>();
  const detector = doiuse({
    browsers: oldest,
    onFeatureUsage: ({ feature, featureData, usage }) => {
      if (featureData?.missing && !(feature in harmless)) lacking.set(feature, String(usage).slice(0, 120));
    },
  });
  for (const css of sheets()) await postcss([detector]).process(css, { from: undefined });
  expect(Object.fromEntries(lacking)).toEqual({});
});

test('what the table of features does not know is not in them either', () => {
  for (const css of sheets()) {
    expect(css).not.toMatch(/@media[^{]*[<>]/);
    expect(css).not.toMatch(/oklch|color-mix|light-dark\(|@scope|@starting-style|@container|\d[dsl]vh\b/);
  }
});
