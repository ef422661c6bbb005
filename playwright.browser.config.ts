import quick from './playwright.config.ts';
import { originOf, today } from './tests/sites.ts';

/** What `npm test` leaves out so that it takes four minutes: every feature in the browser, three days, another campaign, nginx. */
export default {
  ...quick,
  testMatch: ['{deploy,e2e,print}/**/*.spec.ts'],
  globalSetup: './tests/every-site.ts',
  use: { ...quick.use, baseURL: originOf(today) },
};
