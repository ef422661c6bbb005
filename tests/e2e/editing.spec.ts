import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { editingPort, today } from '../sites.ts';

test('search works while somebody edits, as it does on the built site', async ({ page }) => {
  test.setTimeout(180_000);
  const origin = `http://127.0.0.1:${editingPort}`;
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(editingPort)],
    {
      env: { ...process.env, SITE_DATE: today.day, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    },
  );
  try {
    await expect
      .poll(
        () =>
          fetch(`${origin}/tim-kiem/`).then(
            (answer) => answer.status,
            () => 0,
          ),
        { timeout: 90_000 },
      )
      .toBe(200);
    await page.goto(`${origin}/tim-kiem/?q=dang+ky+tam+tru`);
    await expect(page.locator('#ket-qua[aria-busy=false] > li:first-of-type > a')).toHaveAttribute('href', '/huong-dan/dang-ky-tam-tru/', {
      timeout: 90_000,
    });
  } finally {
    server.kill();
  }
});
