import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { campaign, originOf, otherCampaign, today } from '../sites.ts';
import { htmlOf, pageTypes } from './site.ts';

const progress = (page: Page) => page.locator('.ticks-kept [role=status]');
const paper = (page: Page, name: RegExp) => page.locator('.papers').getByRole('checkbox', { name });

test('a procedure answers what, how long, how much and where at once, and leads to the portal and to its guide', async ({ page }) => {
  await page.goto(pageTypes.procedure);
  await expect(page.locator('.glance dt')).toHaveText(['Cần gì', 'Bao lâu', 'Tiền', 'Ở đâu']);
  for (const cell of await page.locator('.glance dd').allTextContents()) expect(cell.trim().length, cell).toBeLessThanOrEqual(60);
  await expect(page.getByRole('link', { name: /^Nộp, xem trên dichvucong\.gov\.vn/ })).toHaveAttribute('href', /019d2bf7-770b/);
  await page.getByRole('link', { name: /Hướng dẫn.*Đăng ký tạm trú trên VNeID/ }).click();
  await expect(page).toHaveURL(/\/huong-dan\/dang-ky-tam-tru\/$/);
  await page.getByRole('link', { name: /^Thủ tục.*Đăng ký tạm trú$/ }).click();
  await expect(page).toHaveURL(/\/thu-tuc\/dang-ky-tam-tru\/$/);
});

test('papers that are ready stay ticked on the phone until they are cleared', async ({ page }) => {
  await page.goto(pageTypes.procedure);
  await paper(page, /^Giấy tờ chứng minh chỗ ở/).check();
  await expect(progress(page)).toContainText('Đã có 1/');
  await page.reload();
  await expect(paper(page, /^Giấy tờ chứng minh chỗ ở/)).toBeChecked();
  // Each page has ticks of its own.
  await page.goto('/thu-tuc/dang-ky-ket-hon/');
  await expect(progress(page)).toHaveText('');
  await page.goto(pageTypes.procedure);
  await page.getByRole('button', { name: 'Xóa dấu' }).click();
  await page.reload();
  await expect(paper(page, /^Giấy tờ chứng minh chỗ ở/)).not.toBeChecked();
});

test('a paper whose words have changed is open again, and the reader is told', async ({ page }) => {
  await page.goto(pageTypes.procedure);
  await paper(page, /^Giấy tờ chứng minh chỗ ở/).check();
  await page.route(`**${pageTypes.procedure}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('hợp đồng thuê, giấy nhà', 'giấy khác') });
  });
  await page.reload();
  await expect(paper(page, /^Giấy tờ chứng minh chỗ ở/)).not.toBeChecked();
  await expect(progress(page)).toContainText('Trang đã sửa 1 giấy tờ');
});

test('figures that one copy alone tells stand beside the day of that copy', async ({ page }) => {
  await page.goto('/thu-tuc/dang-ky-ket-hon/');
  await expect(page.getByText(/theo Cổng Dịch vụ công quốc gia, bản lưu 10\/6\/2026/)).toBeVisible();
});

test('where to go is known for each unit of today, and a guess is called one', async ({ page }) => {
  await page.goto('/thu-tuc/dang-ky-ket-hon/');
  const where = page.getByRole('region', { name: 'Nộp ở đâu' });
  await expect(where).toContainText(/Phường Vườn Lài.*168 Hùng Vương/);
  await expect(where).toContainText('Theo dữ liệu không chính thức, khoảng tháng 7/2025; gọi hỏi trước khi đi.');
  await expect(where).toContainText(/Phường Hòa Hưng.*Trụ sở chính của phường trên đường Tam Đảo/);
});

test('search engines are told that the page is a service of the state, with its official name and number', () => {
  const html = htmlOf(today.folder, pageTypes.procedure);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
  const graph = JSON.parse(json!)['@graph'] as Record<string, unknown>[];
  expect(graph.find((thing) => thing['@type'] === 'GovernmentService')).toMatchObject({
    name: 'Đăng ký tạm trú',
    identifier: '1.004194',
    serviceOperator: { '@type': 'GovernmentOrganization', name: 'Công an phường, xã' },
    availableChannel: { '@type': 'ServiceChannel' },
  });
});

test('typing narrows the list at once, without marks, by what people say and by number', async ({ page }) => {
  await page.goto('/thu-tuc/');
  const names = page.locator('.by-name li:visible');
  const all = await names.count();
  await page.getByRole('searchbox').fill('o tro');
  // Its name has neither word; others may be asked for by them too.
  await expect(names.filter({ hasText: 'Đăng ký tạm trú' })).toBeVisible();
  await expect(names.filter({ hasText: 'Đăng ký kết hôn' })).toHaveCount(0);
  await expect(page.locator('[data-groups]')).toBeHidden();
  await expect(page.locator('[data-filter-said]')).toHaveText(`${await names.count()} thủ tục`);
  await page.getByRole('searchbox').fill('1.000894');
  await expect(names).toHaveText(['Đăng ký kết hôn']);
  await page.getByRole('searchbox').fill('xin giấy bay lên trăng');
  await expect(names).toHaveCount(0);
  await expect(page.locator('[data-filter-said]')).toContainText('Bấm tìm để hỏi cả trang');
  await page.getByRole('searchbox').fill('');
  expect(await names.count()).toBe(all);
});

test('from the home page a life event leads to its procedures, open', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Lập gia đình' }).click();
  await expect(page.locator('#lap-gia-dinh').getByRole('link', { name: 'Đăng ký kết hôn' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all procedures are there by life event, by field and by name, and the field asks the search', async ({ page }) => {
    await page.goto('/thu-tuc/');
    await page.getByText('Khi lập gia đình').click();
    await expect(page.locator('#lap-gia-dinh').getByRole('link', { name: 'Đăng ký kết hôn' })).toBeVisible();
    await page.locator('#ho-tich summary').click();
    await expect(page.locator('#ho-tich').getByRole('link', { name: 'Đăng ký kết hôn' })).toBeVisible();
    await expect(page.locator('.by-name').getByRole('link', { name: 'Đăng ký kết hôn' })).toBeVisible();
    await page.getByRole('searchbox').fill('ket hon');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=ket\+hon$/);
  });

  test('papers can be ticked off all the same, and no button stands that does nothing', async ({ page }) => {
    await page.goto(pageTypes.procedure);
    await paper(page, /^Giấy tờ chứng minh chỗ ở/).check();
    await expect(page.getByRole('button', { name: 'Xóa dấu' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Gửi cho người khác' })).toBeHidden();
  });

  for (const door of ['/tt/1.000894/', '/tt/1.000894', '/TT/1.000894/', '/TT/1.000894']) {
    test(`${door} leads to the procedure`, async ({ page }) => {
      await page.goto(door);
      await expect(page).toHaveURL(/\/thu-tuc\/dang-ky-ket-hon\/$/);
    });
  }

  test('a code that has ended leads to the procedure of today, and clerks find all codes in one list', async ({ page }) => {
    const site = originOf(otherCampaign);
    await page.goto(`${site}/TT/9.000001/`);
    await expect(page).toHaveURL(/\/thu-tuc\/hoi-viec-mau\/$/);
    await page.goto(`${site}/tt/`);
    await expect(page.locator('li', { hasText: '9.000001' })).toContainText('mã cũ, đến hết 31/1/2025');
  });
});

test('every code answers below /tt/ and /TT/ and opens a page that exists', () => {
  const { procedures } = JSON.parse(readFileSync(join(today.folder, 'du-lieu/thu-tuc.json'), 'utf8')) as {
    procedures: { id: string; codes: string[] }[];
  };
  const codes = procedures.flatMap(({ id, codes: some }) => some.map((code) => ({ id, code })));
  expect(codes.length).toBeGreaterThan(2);
  for (const { code } of codes)
    for (const door of ['tt', 'TT']) {
      const html = readFileSync(join(today.folder, door, code, 'index.html'), 'utf8');
      const [, target] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(html) ?? [];
      expect(existsSync(join(today.folder, target ?? 'nowhere', 'index.html')), `${door}/${code} → ${target}`).toBe(true);
    }
});

test('what is kept for no network can be a procedure too', () => {
  expect(readFileSync(join(today.folder, 'sw.js'), 'utf8')).toContain(pageTypes.procedure);
});

test('on a day before there was any source nothing is told, and nothing leads there', async ({ page }) => {
  await page.goto(`${originOf(campaign)}/`);
  await expect(page.locator('header a[href="/thu-tuc/"]')).toHaveCount(0);
  await page.goto(`${originOf(campaign)}/thu-tuc/`);
  await expect(page.getByText('chưa có thủ tục nào đủ nguồn')).toBeVisible();
});
