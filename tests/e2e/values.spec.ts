import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openPdf, textOf } from '../print/pdf.ts';
import { originOf, otherCampaign as site } from '../sites.ts';

test.use({ baseURL: originOf(site) });

/** The name of a value in its brackets. Scripts have lists in lists of their own: there only the name that this campaign uses counts. */
const mark = /\[\[\s*\p{L}[^\]"'{},]*\]\]|&#(?:91|x5b);/iu;
const markInScripts = /\[\[\s*so-mau\s*\]\]/;

/** Every output of the site as words: pages, feeds, data, scripts, the pages of the e-book, paper. */
async function outputs(): Promise<[path: string, words: string][]> {
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<[string, string][]> => {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.endsWith('.pdf')) return [[path, await textOf(await openPdf(path))]];
    if (!entry.name.endsWith('.epub')) return [[path, readFileSync(path, 'utf8')]];
    return Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [`${path}/${name}`, strFromU8(bytes)]);
  });
  return (await Promise.all(read)).flat();
}

test('whoever reads, hears or prints any output never meets a value by its name in brackets', async () => {
  const all = (await outputs()).filter(([path]) => /\.(html|xml|json|txt|xhtml|opf|ncx|svg|webmanifest|pdf|m?js)$/.test(path));
  expect(all.filter(([path, words]) => (/\.m?js$/.test(path) ? markInScripts : mark).test(words)).map(([path]) => path)).toEqual([]);
  // Were the campaign's marks gone, the test would prove nothing.
  const kinds = ['index.html', 'rss.xml', 'feed.json', 'chi-duong.json', '.xhtml', '.pdf'];
  const telling = all.filter(([, words]) => words.includes('0000 0000')).map(([path]) => path);
  expect(kinds.filter((kind) => !telling.some((path) => path.endsWith(kind)))).toEqual([]);
});

test('a number in plain Markdown is called with a tap, as in any other text', async ({ page }) => {
  await page.goto('/tin-phuong/chung/xa-mau-mo-tu-sach/');
  const body = page.locator('.prose');
  await expect(body.getByRole('link', { name: '0000 0000', exact: true })).toHaveCount(4);
  await expect(body.getByRole('link', { name: '0000 0000', exact: true }).first()).toHaveAttribute('href', 'tel:00000000');
  // Typed letters stay letters, and a link to a page stays one link.
  await expect(body.locator('code').first()).toHaveText('0000 0000');
  await expect(body.getByRole('link', { name: 'số 0000 0000' })).toHaveAttribute('href', '/huong-dan/hoi-tong-dai-mau/');
});
