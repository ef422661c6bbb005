import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Readers see the font of their system, which differs from machine to machine: here the paper's font stands in for it. */
export async function pinFont(page: Page): Promise<void> {
  await page.route('**/_astro/*.css', async (route) => {
    const answer = await route.fetch();
    const faces = [400, 700].map((weight) => `@font-face{font-family:Pinned;font-weight:${weight};src:url(/pinned-${weight}.woff2)}`);
    await route.fulfill({ response: answer, body: faces.join('') + (await answer.text()).replaceAll('system-ui', 'Pinned') });
  });
  await page.route('**/pinned-*.woff2', async (route) => {
    const weight = /\d+/.exec(new URL(route.request().url()).pathname)![0];
    await route.fulfill({ body: await readFile(`src/print/fonts/be-vietnam-pro-${weight}.woff2`), contentType: 'font/woff2' });
  });
}
