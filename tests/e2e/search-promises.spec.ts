import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { askAll, askBuilt, readPromises } from './search-promises.ts';

// All of them are asked without a browser in `npm test`.
test('a browser answers the promises of mong-doi.yaml as the search does without one', async ({ page }) => {
  const some = readPromises().filter((_, place) => place % 40 === 7);
  const withBrowser = await askAll(page, some);
  const without = await askBuilt(today.folder, some);
  // The page shows as many as a reader looks at before asking anew.
  const atFirst = without.map(({ found, ...rest }) => ({ ...rest, found: found.slice(0, 8) }));
  expect(withBrowser).toEqual(atFirst);
});
