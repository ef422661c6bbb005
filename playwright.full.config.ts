import usual from './playwright.browser.config.ts';

/** What must look at every page and every sheet: too long for each small change, and CI runs it after the others. */
export default {
  ...usual,
  testMatch: ['full/**/*.spec.ts'],
  timeout: 20 * 60_000,
  // Pictures of pages, the same for every machine. After a wanted change: npm run test:full -- looks --update-snapshots
  snapshotPathTemplate: 'tests/full/pictures/{arg}{ext}',
};
