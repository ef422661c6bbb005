import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { afterMerger, campaign, originOf, today, type TestSite } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

const read = (site: TestSite, path: string) => readFileSync(join(site.folder, path), 'utf8');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)![0];
const days = [campaign, afterMerger, today];

for (const site of days) {
  test(`${site.day}: no page of a ward is without a way to call`, () => {
    const wards = pagesOf(site.folder).filter((path) => /^\/tin-phuong\/(?!chung|thang|trang)[^/]+\/$/.test(path));
    expect(wards.length).toBeGreaterThan(0);
    expect(wards.filter((path) => !mainOf(htmlOf(site.folder, path)).includes('href="tel:'))).toEqual([]);
  });

  test(`${site.day}: every contact that a page offers for the phone is there, and none else`, () => {
    const offered = pagesOf(site.folder).flatMap((path) => htmlOf(site.folder, path).match(/\/tai-ve\/[\w-]+\.vcf/g) ?? []);
    const made = readdirSync(join(site.folder, 'tai-ve')).filter((file) => file.endsWith('.vcf'));
    expect([...new Set(offered)].sort()).toEqual(made.map((file) => `/tai-ve/${file}`).sort());
    for (const file of made) expect(read(site, `tai-ve/${file}`), file).toMatch(/^BEGIN:VCARD\r\n[\s\S]+TEL[\s\S]+END:VCARD\r\n$/);
  });

  test(`${site.day}: every number of the contact page has a source, named on the page`, () => {
    const page = mainOf(htmlOf(site.folder, '/lien-he/'));
    const { hotlines, sources } = JSON.parse(read(site, 'du-lieu/duong-day-nong.json')) as {
      hotlines: { href: string; sources: string[] }[];
      sources: Record<string, { title: string }>;
    };
    const called = [...new Set([...page.matchAll(/href="((?:tel|sms):\d+)"/g)].map(([, href]) => href!))];
    expect(called.length).toBeGreaterThan(2);
    const words = (text: string) => text.replace(/&#?\w+;|[^\p{L}\p{N}]/gu, '');
    for (const href of called) {
      const hotline = hotlines.find((each) => each.href === href);
      expect(hotline, `${href} is among the numbers with a source`).toBeDefined();
      expect(
        hotline!.sources.some((id) => words(page).includes(words(sources[id]!.title))),
        `a source of ${href}`,
      ).toBe(true);
    }
  });
}

test('the map of wards is drawn once its source is out, and no day before has one', () => {
  expect(existsSync(join(today.folder, 'ban-do/dien-hong.svg'))).toBe(true);
  for (const site of [campaign, afterMerger]) expect(existsSync(join(site.folder, 'ban-do'))).toBe(false);
});

test('the map says in words what it shows, and stands beside the list of old wards', async ({ page }) => {
  await page.goto('/tin-phuong/dien-hong/');
  const map = page.getByRole('img', { name: /^Ranh của .*Phường Diên Hồng được gạch chéo$/ });
  await map.scrollIntoViewIfNeeded();
  await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.getByText('Theo bản đồ công bố')).toBeVisible();
});

test('the home page goes from what people do to where they belong, what they ask, whom they call, and last the campaign', async ({
  page,
}) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'Việc trong đời',
    /^Phường cũ của bạn/,
    'Hay hỏi',
    'Gọi ai',
    /^Tin mới nhất/,
    'Chủ đề 2024',
  ]);
  const tasks = main.locator('ul').first();
  await expect(tasks.getByRole('link')).toHaveCount(6);
  const foot = await tasks.evaluate((list) => list.getBoundingClientRect().bottom);
  expect(foot, 'search and tasks are the first screen').toBeLessThanOrEqual(640);
});

test('everyday questions are answered in the words of the search, and lead to the page that says so', async ({ page }) => {
  await page.goto('/');
  const asked = page.locator('.asked > li');
  await expect(asked).toHaveCount(5);
  const { answers } = JSON.parse(read(today, 'tim-kiem/chi-duong.json')) as { answers: [string[], string, string][] };
  for (const item of await asked.all()) {
    const question = (await item.getByRole('link').first().innerText()).replace('?', '').toLowerCase();
    const [, answer, url] = answers.find(([hoi]) => hoi.some((each) => each.toLowerCase() === question))!;
    expect(answer).toContain((await item.locator('p').innerText()).trim());
    await expect(item.getByRole('link').first()).toHaveAttribute('href', url);
  }
});

test('after its end the home page says when the district ended and whom to ask; before, nothing of it', () => {
  for (const site of [afterMerger, today]) expect(htmlOf(site.folder, '/')).toContain('Quận 10 kết thúc ngày 1/7/2025');
  expect(htmlOf(campaign.folder, '/')).not.toContain('kết thúc');
});

test('someone of Phường 7 calls, and reads where to go, after one tap and within two screens', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Phường 7', exact: true }).click();
  await expect(page).toHaveURL(/\/phuong-7\//);
  const call = page.getByRole('main').getByRole('link', { name: /^Gọi 1022/ });
  await expect(call).toHaveAttribute('href', 'tel:1022');
  expect(await scrollsTo(page, call)).toBeLessThanOrEqual(2);
  await expect(page.getByText('Khai sinh, kết hôn, chứng thực')).toBeVisible();
});

test('someone of Phường 7 finds the news of today’s ward there, within three taps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Phường 7', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tin của Phường Diên Hồng' })).toBeVisible();
  await page.getByRole('link', { name: 'Mọi tin của Phường Diên Hồng' }).click();
  await expect(page).toHaveURL(/\/dien-hong\/#tin$/);
  await expect(page.getByRole('heading', { name: 'Tin của Phường Diên Hồng' })).toBeInViewport();
  // What happened in the wards that it took over belongs to it.
  await expect(page.getByRole('main')).toContainText('Phường 8');
});

test('a ward that was split shows both of today, each with its button', async ({ page }) => {
  await page.goto('/tin-phuong/phuong-14/');
  for (const name of ['Phường Diên Hồng', 'Phường Hòa Hưng']) {
    const card = page.getByRole('region', { name, exact: true });
    await expect(card.getByRole('link', { name: /^Gọi 1022/ })).toBeVisible();
    await expect(card.getByRole('link', { name: `Xem thêm về ${name}` })).toBeVisible();
    await expect(card.getByRole('button', { name: `Đây là phường tôi ${name}` })).toBeVisible();
  }
});

test('my ward can be changed, and forgotten', async ({ page }) => {
  await page.goto('/lien-he/');
  await page.getByRole('button', { name: 'Đây là phường tôi Phường Hòa Hưng' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã nhớ, chỉ trên máy này.');
  await page.getByRole('button', { name: 'Đây là phường tôi Phường Vườn Lài' }).click();
  await expect(page.getByText('Phường của bạn').locator('visible=true')).toHaveCount(2);
  await expect(page.locator('[data-mine]')).toHaveAttribute('data-ward', 'vuon-lai');
  await page.getByRole('button', { name: 'Bỏ chọn Phường Vườn Lài' }).click();
  await expect(page.locator('[data-mine]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all wards of today are there to choose from, and no button that does nothing', async ({ page }) => {
    for (const path of ['/', '/lien-he/', '/tin-phuong/dien-hong/']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: /Đây là phường tôi/ })).toHaveCount(0);
    }
    await page.goto('/lien-he/');
    for (const name of ['Phường Diên Hồng', 'Phường Hòa Hưng', 'Phường Vườn Lài'])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  });
});

test('the contact page is found by the search and named in the site map', async ({ page }) => {
  expect(read(today, 'sitemap-0.xml')).toContain('/lien-he/');
  await page.goto('/tim-kiem/?q=danh%20b%E1%BA%A1');
  await expect(page.locator('#ket-qua a').first()).toHaveAttribute('href', '/lien-he/');
});

/** Screens that a thumb must scroll until all of it is seen. */
async function scrollsTo(page: Page, target: ReturnType<Page['locator']>): Promise<number> {
  const foot = await target.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  return Math.max(0, foot - page.viewportSize()!.height) / page.viewportSize()!.height;
}

test('every day has its own front page whole: wards of that day, and nothing of later ones', async ({ page }) => {
  await page.goto(`${originOf(campaign)}/lien-he/`);
  await expect(page.getByRole('main')).not.toContainText('Diên Hồng');
  await expect(page.getByRole('link', { name: /1022/ }).first()).toHaveAttribute('href', 'tel:1022');
  await page.goto(`${originOf(afterMerger)}/tin-phuong/hoa-hung/`);
  await expect(page.getByRole('main')).toContainText('A8 Châu Thới');
  await expect(page.getByRole('main')).not.toContainText('Tam Đảo');
});
