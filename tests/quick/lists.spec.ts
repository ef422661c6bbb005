import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { htmlOf } from '../e2e/site.ts';
import { quick } from '../sites.ts';

/** How far down something stands, in screens of a small phone. */
const screensDown = async (page: Page, selector: string) =>
  (await page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY)) / 640;

test('a clerk copies the loudspeaker script of a guide: two taps, less than two screens down', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/can-bo/');
  await page.getByLabel('Lọc theo tên bài').fill('tam tru');
  await expect(page.getByRole('status')).toHaveText('1 bài');
  await page.getByRole('link', { name: /^Loa: / }).click();
  await expect(page).toHaveURL(/\/phat-thanh\/dang-ky-tam-tru\/$/);
  expect(await screensDown(page, 'main .copy')).toBeLessThan(2);
  await page
    .getByRole('button', { name: /^Chép lời/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toHaveText('Đã chép');
  const file = await page.request.get(
    (await page
      .getByRole('link', { name: /^Tải lời đọc/ })
      .first()
      .getAttribute('href'))!,
  );
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe((await file.text()).trim());
});

test('where a browser refuses to copy, the words stand selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/phat-thanh/dang-ky-tam-tru/');
  await page
    .getByRole('button', { name: /^Chép lời/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toContainText('bấm giữ để chép');
  expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/đăng ký tạm trú/i);
});

test('the foot of a page leads residents nowhere of staff but to their desk', () => {
  const foot = htmlOf(quick.folder, '/').split('<footer')[1]!;
  const links = [...foot.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
  expect(links).toContain('/can-bo/');
  for (const href of ['/ra-soat/', '/ma-qr/', '/phat-thanh/', '/q/']) expect(links).not.toContain(href);
});

const rooms = ['/can-bo/', '/phat-thanh/', '/trinh-chieu/', '/man-hinh/', '/ma-qr/', '/do-vui/de-thi/', '/ra-soat/', '/q/'];
test('the pages of staff lead to each other, and no search engine is led to them', () => {
  const siteMap = readFileSync(`${quick.folder}/sitemap-0.xml`, 'utf8');
  for (const room of rooms) {
    const html = htmlOf(quick.folder, room);
    const menu = /<nav aria-label="Dành cho cán bộ"[^]*?<\/nav>/.exec(html)?.[0] ?? '';
    for (const other of rooms) expect(menu, `${room} leads to ${other}`).toContain(`href="${other}"`);
    expect(html, room).toContain('<meta name="robots" content="noindex"');
    expect(siteMap, room).not.toContain(`${room}</loc>`);
  }
});

test('the quiz begins on the first screen, and who is led to one question finds it open', async ({ page }) => {
  await page.goto('/do-vui/');
  await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeInViewport();
  await expect(page.locator('.quiz-question').first()).toBeHidden();
  await page.goto('/do-vui/#ve-phan-anh-1022');
  await expect(page.locator('.quiz-question').first()).toBeVisible();
  await page.goto('/do-vui/?de=3');
  await expect(page.locator('.quiz-question.now')).toBeInViewport();
});

test('a clerk reads what each file of a code is for', async ({ page }) => {
  await page.goto('/ma-qr/');
  const card = page.locator('.code-card').first();
  for (const name of ['PDF để in', 'Hình PNG để dán vào Word, Zalo', 'SVG cho nhà in']) await expect(card.getByText(name)).toBeVisible();
});

const laws = (page: Page) => page.locator('main li[data-key]:visible');

test('the laws can be narrowed by state, by field and by number, and empty fields go away', async ({ page }) => {
  await page.goto('/van-ban/');
  const all = await laws(page).count();
  await page.getByLabel('Lĩnh vực', { exact: true }).selectOption('cu-tru');
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveText('Cư trú');
  await page.getByLabel('Tình trạng', { exact: true }).selectOption('in-force');
  for (const words of await laws(page).allInnerTexts()) expect(words).toContain('có hiệu lực');
  await expect(page.getByRole('status')).toHaveText(`${await laws(page).count()} văn bản`);
  await page.getByLabel('Lĩnh vực', { exact: true }).selectOption('');
  await page.getByLabel('Tình trạng', { exact: true }).selectOption('');
  await page.getByLabel('Lọc văn bản').fill('154/2024');
  await expect(laws(page).filter({ hasText: 'Nghị định 154/2024/NĐ-CP' })).toBeVisible();
  for (const words of await laws(page).allInnerTexts()) expect(words).toContain('154/2024');
  await page.getByLabel('Lọc văn bản').fill('');
  await expect(laws(page)).toHaveCount(all);
});

test('a law stands under the name that people know, what no longer holds comes last, and its text can be read where it is official', async ({
  page,
}) => {
  await page.goto('/van-ban/');
  const residence = page.getByRole('region', { name: 'Cư trú', exact: true });
  await expect(residence.locator('.title > span').filter({ hasText: 'Luật Cư trú 2020' })).toBeVisible();
  const states = await page.getByRole('region', { name: 'Căn cước, VNeID' }).locator('li').allInnerTexts();
  const over = states.map((words) => /đã bị thay thế|hết hiệu lực/.test(words));
  expect(over.lastIndexOf(false)).toBeLessThan(over.indexOf(true));
  await page.goto('/van-ban/luat-ho-tich-2026/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luật Hộ tịch 2026');
  await expect(page.getByRole('link', { name: 'Đọc toàn văn ở congbao.chinhphu.vn' })).toHaveAttribute(
    'href',
    /^https:\/\/congbao\.chinhphu\.vn\//,
  );
});

const results = '#ket-qua[aria-busy=false] > li > h2 > a';

test('whether a fee is due online is answered above the results, whose names are headings: two taps and a few words', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Tìm trong trang này').fill('có phải trả lệ phí khi nộp online không');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page.locator('.answer')).toContainText('0 đồng khi nộp hồ sơ trực tuyến');
  await expect(page.locator('.answer')).toBeInViewport();
  await expect(page.getByRole('heading', { level: 2, name: 'Lệ phí 0 đồng khi nộp hồ sơ trực tuyến' })).toBeVisible();
  expect(await screensDown(page, results)).toBeLessThan(2);
});

test('the number of pages is told as it is, and where there are more as the nearest', async ({ page }) => {
  for (const asked of ['đăng ký tạm trú', 'cục hồ sơ nghiệp vụ', 'phường 7']) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(asked)}`);
    await expect(page.locator(results).first()).toBeVisible();
    await expect(page.getByRole('status').first()).toHaveText(/^\d+ trang (gần nhất )?cho/);
    const said = /^(\d+) trang (gần nhất)?/.exec(await page.getByRole('status').first().innerText())!;
    const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
    // The list may come to its end between the look and the tap.
    while (await more.isVisible()) await more.click({ timeout: 5_000 }).catch(() => undefined);
    // Who goes on is brought more; never fewer than was said.
    expect(await page.locator('#ket-qua > li').count()).toBeGreaterThanOrEqual(Number(said[1]));
    expect(Boolean(said[2]), asked).toBe(Number(said[1]) === 20);
  }
});

test('what nobody tells is said, with whom to call, and tasks instead of pages that have nothing of it', async ({ page }) => {
  await page.goto('/tim-kiem/?q=zzzz+qqqq');
  await expect(page.getByRole('status').first()).toContainText('Chưa có bài về việc này');
  await expect(page.getByRole('main').getByRole('link', { name: '1022', exact: true })).toHaveAttribute('href', 'tel:1022');
  await expect(page.locator('#ket-qua > li')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Việc hay tìm' }).getByRole('listitem')).toHaveCount(6);
});

test('before anything is asked the search page offers tasks and wards, and puts them away while one types', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await expect(page.getByRole('heading', { name: 'Việc hay tìm' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Phường 7', exact: true })).toBeVisible();
  await page.getByLabel('Tìm gì').fill('tam tru');
  await expect(page.getByRole('heading', { name: 'Việc hay tìm' })).toBeHidden();
});

test('wards to choose from stand as one counts them', async ({ page }) => {
  await page.goto('/tim-kiem/?q=phuong');
  await expect(page.locator(results).first()).toBeVisible();
  await page.getByText('Lọc theo loại, địa phương').click();
  const names = await page.getByRole('group', { name: 'Lọc theo địa phương' }).getByRole('button').allInnerTexts();
  const numbers = names.flatMap((name) => /^Phường (\d+)$/.exec(name)?.slice(1).map(Number) ?? []);
  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('everyday questions come before those on Resolution 98, and each leads to a page that answers', async ({ page }) => {
  await page.goto('/hoi-dap/');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText('Việc hằng ngày');
  const everyday = page.getByRole('region', { name: 'Việc hằng ngày' }).getByRole('link');
  await expect(everyday.first()).toHaveText('Nhà ở Quận 10 cũ nay thuộc phường nào?');
  for (const link of await everyday.all()) expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
});

test('the summary of Resolution 98 is about a page of text, without a figure', async ({ page }) => {
  await page.goto('/chu-de-2024/nghi-quyet-98-tom-tat/');
  expect(await page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().bottom + scrollY)).toBeLessThan(4.5 * 640);
  await expect(page.locator('figure')).toHaveCount(0);
});

test('a figure does not tell its numbers twice', async ({ page }) => {
  await page.goto('/chu-de-2024/khoi-thong-nguon-luc-phan-cap/');
  const figure = page.locator('figure', { hasText: 'Số cơ chế trong mỗi nhóm' });
  await expect(figure).toContainText('12/44');
  await expect(figure).not.toContainText('tài chính, ngân sách có 12');
});

test('news is told in a line each, what came after the campaign under its own heading, and an item has one line of days', async ({
  page,
}) => {
  await page.goto('/tin-phuong/');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText('Từ 1/12/2024 đến nay');
  const first = page.getByRole('region', { name: 'Từ 1/12/2024 đến nay' }).getByRole('listitem').first();
  await expect(first.locator('p').last()).not.toBeEmpty();
  await first.getByRole('link').click();
  const main = await page.getByRole('main').innerText();
  expect(main).not.toMatch(/Sau đợt truyền thông|Có ích cho|Dành cho người dân\./);
  const head = main.split('Nguồn')[0]!;
  expect(head.indexOf('Đối chiếu lần cuối')).toBeGreaterThan(head.indexOf('Tin phường, '));
  await page.goto('/tin-phuong/');
  await expect(page.getByRole('link', { name: 'Tin cũ hơn' })).toBeVisible();
});

test('a word of the glossary is found while one types, and leads to a guide that uses it', async ({ page }) => {
  await page.goto('/tu-dien/');
  await page.getByLabel('Tìm từ').fill('bao hiem y te');
  const terms = page.locator('dl > [data-key]:visible');
  await expect(terms).toHaveCount(1);
  await expect(terms).toContainText('BHYT');
  await terms.getByRole('link').first().click();
  expect((await page.getByRole('main').innerText()).toLowerCase()).toContain('bảo hiểm y tế');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists show everything, and nothing that would need the script', async ({ page }) => {
    for (const path of ['/van-ban/', '/tu-dien/', '/can-bo/']) {
      await page.goto(path);
      expect(await page.locator('[data-key]:visible').count(), path).toBe(await page.locator('[data-key]').count());
      await expect(page.locator('select:visible'), path).toHaveCount(0);
    }
    await page.goto('/phat-thanh/dang-ky-tam-tru/');
    await expect(page.getByRole('button', { name: /^Chép/ })).toHaveCount(0);
    await page.goto('/tim-kiem/');
    await expect(page.getByRole('heading', { name: 'Việc hay tìm' })).toBeVisible();
  });
});
