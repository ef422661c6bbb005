import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content}/**/*.test.ts'],
    env: { TZ: 'Asia/Ho_Chi_Minh', SITE_DATE: '2026-11-22' },
  },
});
