import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { editingPort, originOf, today } from '../sites.ts';

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
    await expect(page.locator('#ket-qua[aria-busy=false] > li:first-of-type > h2 > a')).toHaveAttribute(
      'href',
      '/huong-dan/dang-ky-tam-tru/',
      {
        timeout: 90_000,
      },
    );
    await page.goto(`${origin}/tim-kiem/?q=cuc+ho+so+nghiep+vu`);
    await expect(page.locator('#ket-qua[aria-busy=false] > li').first().locator('mark').first()).toHaveText('Cục Hồ sơ nghiệp vụ', {
      timeout: 90_000,
    });
    // What a page shows of its leaflets and its neighbours is the same as on the built site.
    const guide = '/huong-dan/cai-dat-kich-hoat-vneid/';
    const words = async (address: string) => {
      await page.goto(address);
      return page.locator('main a').allInnerTexts();
    };
    expect(await words(`${origin}${guide}`)).toEqual(await words(`${originOf(today)}${guide}`));
  } finally {
    server.kill();
  }
});
