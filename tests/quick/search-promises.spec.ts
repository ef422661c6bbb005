import { expect, test } from '@playwright/test';
import { askBuilt, isInBody, isKept, measure, readPromises, writeTable } from '../e2e/search-promises.ts';
import { quick } from '../sites.ts';

// The promises describe what readers type; single ones may fail, the shares may not. Asked without a browser, see the e2e spec for one.
test('the search promises of content/tim-kiem/mong-doi.yaml are kept', async () => {
  test.setTimeout(240_000);
  const outcomes = await askBuilt(quick.folder, readPromises());
  const broken = outcomes
    .filter((outcome) => !isKept(outcome))
    .map(({ q, first, top3, place }) => `  ${q} → ${first ?? top3?.join(' | ') ?? 'said to be missing'} (${place || 'not found'})`);
  console.warn(`${writeTable(outcomes)}\nnot kept:\n${broken.join('\n')}`);
  const told = measure(outcomes.filter((outcome) => !isInBody(outcome)));
  expect(told.recall1).toBeGreaterThanOrEqual(0.97);
  expect(told.recall3).toBeGreaterThanOrEqual(0.99);
  const inBody = measure(outcomes.filter(isInBody));
  expect(inBody.recall1).toBeGreaterThanOrEqual(0.85);
  expect(inBody.recall3).toBeGreaterThanOrEqual(0.95);
});
