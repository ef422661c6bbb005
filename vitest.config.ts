import { defineConfig } from 'vitest/config';
import { forgetGitPlaces } from './tests/git.ts';

forgetGitPlaces();

export default defineConfig({
  test: {
    include: ['tests/{unit,content}/**/*.test.ts'],
    // One core is left to others by default, and two cores are what CI has.
    maxWorkers: '100%',
    // A loaded machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh', SITE_DATE: '2026-11-22' },
  },
});
