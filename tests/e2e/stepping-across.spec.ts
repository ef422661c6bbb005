import { expect, test, type Page } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { afterMerger, campaign, today } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

test('questions stand by what they are about, what people ask every day before Resolution 98', async ({ page }) => {
  await page.goto('/hoi-dap/');
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(groups.first()).toHaveText('Việc hằng ngày');
  const everyday = page.getByRole('region', { name: 'Việc hằng ngày' }).getByRole('link');
  for (const link of await everyday.all()) expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
  const chips = page.getByRole('navigation', { name: 'Các nhóm câu hỏi' }).getByRole('link');
  await expect(chips).toHaveCount(await groups.count());
  await chips.filter({ hasText: 'Doanh nghiệp' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Doanh nghiệp' })).toBeInViewport();
});

test('a law lists every page that cites it, and says where it stands', async ({ page }) => {
  await page.goto('/van-ban/nghi-quyet-98-2023-qh15/');
  await expect(page.getByRole('main')).toContainText('Đã được sửa đổi');
  await page.getByRole('link', { name: 'Nghị quyết 98 là gì?' }).first().click();
  await expect(page).toHaveURL(/\/hoi-dap\/nghi-quyet-98-la-gi\/$/);
});

test('a page on Resolution 98 says in sight that it has changed, and by which resolution once that is opened', async ({ page }) => {
  await page.goto('/hoi-dap/khoi-nghiep-mien-thue/');
  await page.getByText('Nghị quyết 98 đã đổi: xem điều gì khác').click();
  await expect(page.locator('.law-changes').getByRole('link', { name: 'Nghị quyết 260' })).toBeVisible();
});

test('a ward without news of its own still leads on', async ({ page }) => {
  await page.goto('/tin-phuong/phuong-2/');
  await expect(page.getByRole('heading', { name: 'Nên xem tiếp' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Phường Vườn Lài' }).first()).toBeVisible();
});

test('old Phường 7 leads on to Diên Hồng, and its last news to the ward of today', async ({ page }) => {
  await page.goto('/tin-phuong/phuong-7/');
  await onwards(page).getByRole('link', { name: 'Phường Diên Hồng' }).click();
  await expect(page).toHaveURL(/\/tin-phuong\/dien-hong\/$/);
  await page.goto('/tin-phuong/phuong-1/pho-am-thuc-ho-thi-ky-chinh-trang-xong/');
  await expect(onwards(page).getByRole('link', { name: 'Phường hiện nay Phường Vườn Lài' })).toBeVisible();
});

test('a ward of today names the wards that it came from, in the order in which people count', async ({ page }) => {
  await page.goto('/tin-phuong/vuon-lai/');
  const from = page.getByRole('region', { name: 'Gồm những phường cũ nào' }).locator('li');
  await expect(from).toHaveText([
    /^Phường 1$/,
    /^Phường 2$/,
    /^Phường 4$/,
    /^Phường 9$/,
    /^Phường 10$/,
    /^Phường 11 *từ 1\/1\/2025 nhập Phường 10$/,
  ]);
});

test('a question leads to the law that it is about', async ({ page }) => {
  await page.goto('/hoi-dap/ho-ngheo-vay-von/');
  await onwards(page).getByRole('link', { name: 'Nghị quyết 98/2023/QH15' }).click();
  await expect(page.getByRole('article').getByText('Nghị quyết 98/2023/QH15').first()).toBeVisible();
});

test('news whose editor names no guide still leads to the one that it makes useful', async ({ page }) => {
  await page.goto('/tin-phuong/chung/quan-10-con-11-phuong-tu-1-1-2025/');
  await expect(onwards(page).getByText('Hướng dẫn')).toBeVisible();
});

for (const site of [today, campaign, afterMerger]) {
  test(`no page of ${site.day} is a dead end: two steps on at least`, () => {
    const pages = pagesOf(site.folder).filter((path) => !/^\/(q\/|tt\/|$|tim-kiem|(man-hinh|trinh-chieu)\/.)/.test(path) && !isSheet(path));
    const dead = pages.flatMap((path) => {
      const steps = stepsOn(site.folder, path);
      return steps.size < 2 ? [`${path}: ${[...steps].join(', ')}`] : [];
    });
    expect(dead).toEqual([]);
  });
}

// In 2024 hardly any guide was told: two may be all there is.
for (const site of [today, afterMerger]) {
  test(`every text of ${site.day} names three or four pages to go on to`, () => {
    const texts = pagesOf(site.folder).filter((path) => htmlOf(site.folder, path).includes('id="xem-tiep"'));
    expect(texts.length).toBeGreaterThan(40);
    const wrong = texts.filter((path) => !/^\/(van-ban|to-roi)\//.test(path) && !isEnough(namedSteps(site.folder, path), path));
    expect(wrong).toEqual([]);
  });
}

const isEnough = (steps: readonly string[], self: string) => steps.length >= 3 && steps.length <= 4 && !steps.includes(self);

const onwards = (page: Page) => page.getByRole('navigation', { name: 'Nên xem tiếp' });

/** Where the text of a page leads within the site; the way back up and the sources do not count. */
function stepsOn(folder: string, path: string): Set<string> {
  const main = /<main[\s\S]*<\/main>/.exec(htmlOf(folder, path))![0];
  const body = main
    .replace(/<nav aria-label="Bạn đang ở"[\s\S]*?<\/nav>/, '')
    .replace(/<section aria-labelledby="nguon"[\s\S]*?<\/section>/, '');
  return new Set([...body.matchAll(/href="(\/[^"#]*|tel:[^"]*)"/g)].map((match) => match[1]!).filter((href) => href !== path));
}

function namedSteps(folder: string, path: string): string[] {
  const nav = /<nav aria-labelledby="xem-tiep"[\s\S]*?<\/nav>/.exec(htmlOf(folder, path))![0];
  return [...new Set([...nav.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!))];
}
