import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listContent, usualFolder } from '../../src/library/content-files.ts';
import { readYamlText } from '../../src/schemas/as-written.ts';
import { areaOf } from '../../src/truth/wards.ts';
import { originOf, wardSite as site } from '../sites.ts';
import { htmlOf, linksToNothing, pagesOf } from './site.ts';

test.use({ baseURL: originOf(site), viewport: { width: 360, height: 640 } });

const own = basename(site.content);
const { files } = listContent(site.content);
const read = (path: string): unknown => readYamlText(readFileSync(files.find((file) => file.path === path)!.real, 'utf8'));
const { name } = read(`phuong/${own}.yaml`) as { name: string };

interface Unit {
  steps: { into: string[] }[];
}

/** Where the register places the counter of each ward. */
const { places } = read('noi-nop/trung-tam-hanh-chinh-cong-xa.yaml') as { places: { wards: string[]; address: string }[] };
const addresses = (isOwn: boolean) => places.filter(({ wards }) => wards.includes(own) === isOwn).map(({ address }) => address);

/** Of pages, feeds and files of data, whatever says one of these. */
const saying = (words: readonly string[], folders: string) =>
  globSync(`${folders}**/*.{html,xml,json,txt,vcf}`, { cwd: site.folder }).flatMap((file) => {
    const text = readFileSync(join(site.folder, file), 'utf8');
    return words.filter((each) => text.includes(each)).map((each) => `${file}: ${each}`);
  });

test('a ward has its own name at the head of its pages, and says that nobody publishes them yet', async ({ page }) => {
  for (const address of ['/', '/huong-dan/', '/thu-tuc/', '/tin-phuong/', '/lien-he/']) {
    await page.goto(address);
    await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible();
    await expect(page.getByText('Bản thử').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  // Who opens a ward's own site need not say which is theirs.
  await expect(page.getByRole('button', { name: /^Đây là/ })).toHaveCount(0);
});

test('it tells where its own counter is, at the front and with every procedure, and no other ward’s', () => {
  for (const page of ['/', '/lien-he/', `/tin-phuong/${own}/`, '/thu-tuc/dang-ky-khai-sinh/'])
    expect(htmlOf(site.folder, page), page).toContain(addresses(true)[0]);
  expect(addresses(false).length).toBeGreaterThan(0);
  expect(saying(addresses(false), '{lien-he,thu-tuc,du-lieu,tai-ve}/')).toEqual([]);
});

test('its news, feeds and ward paper are its own and what concerns several wards', () => {
  const written = files.filter(({ path }) => /^tin-phuong\/.+\.mdx?$/.test(path)).map(({ path }) => `/${path.replace(/\.mdx?$/, '/')}`);
  const pages = pagesOf(site.folder).filter((page) => /^\/tin-phuong\/[^/]+\/(?!trang\/)[^/]+\//.test(page) && !page.includes('/thang/'));
  expect(pages.filter((page) => !written.includes(page))).toEqual([]);
  expect([...new Set(pages.map((page) => page.split('/')[2]))].sort()).toEqual(['chung', own].sort());
  expect(pagesOf(site.folder).some((page) => page.startsWith('/ban-tin/'))).toBe(true);
  const others = places.flatMap(({ wards }) => wards).filter((ward) => ward !== own);
  const leading = others.map((ward) => `/tin-phuong/${ward}/`);
  expect(saying(leading, '')).toEqual([]);
});

test('it has pages of the old wards that became it, and of no others', () => {
  const register = files.filter(({ path }) => path.startsWith('phuong/')).map(({ path }) => path);
  const wards = new Map(register.map((path) => [basename(path, '.yaml'), { steps: [], ...(read(path) as object) } as Unit]));
  const pages = globSync('tin-phuong/*/rss.xml', { cwd: site.folder }).map((file) => basename(dirname(file)));
  expect(pages.sort()).toEqual([...areaOf(wards, own).keys(), 'chung'].sort());
});

test('nothing of the campaign beside it is there, and no link leads nowhere or to an empty list', () => {
  const { explainersPath } = readYamlText(readFileSync(join(usualFolder(), 'site.yaml'), 'utf8')) as { explainersPath: string };
  const ofCampaign = globSync('{hoi-dap,tin-phuong}/**/[!_]*.{md,mdx}', { cwd: usualFolder() });
  const its = ofCampaign.map((file) => `/${file.replace(/\.mdx?$/, '/')}`);
  expect(its.length).toBeGreaterThan(0);
  expect(pagesOf(site.folder).filter((page) => its.includes(page))).toEqual([]);
  expect(saying([`/${explainersPath}/`, ...its], '')).toEqual([]);
  const empty = ['/chu-de/', '/to-roi/', '/do-vui/', '/do-vui/de-thi/', '/man-hinh/', '/ma-qr/', '/q/'];
  expect(linksToNothing(site.folder, empty)).toEqual([]);
});
