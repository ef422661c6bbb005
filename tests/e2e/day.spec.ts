import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { laterEventsIn, laterNamesIn, laterYearsIn, outputsOf } from '../anachronisms.ts';
import { afterMerger, campaign, originOf, today } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

const on = (site: { port: number }, path: string) => `${originOf(site)}${path}`;
const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test.describe('built for 1/6/2024', () => {
  test('it is a site: the theme, Resolution 98 and the news so far', async ({ page }) => {
    await page.goto(on(campaign, '/'));
    await expect(page.getByText('Quyết tâm thực hiện hiệu quả Chuyển đổi số').first()).toBeVisible();
    await page.goto(on(campaign, '/chu-de-2024/nghi-quyet-98-tom-tat/'));
    await expect(page.getByRole('heading', { name: /^Nguồn \(/ })).toBeVisible();
    const news = pagesOf(campaign.folder).filter((path) => /^\/tin-phuong\/[^/]+\/[^/]+\/$/.test(path) && !/\/(thang|trang)\//.test(path));
    expect(news.length).toBeGreaterThan(0);
  });

  test('no page knows of the amendment, of the new wards, or of the end of the district', () => {
    for (const path of pagesOf(campaign.folder)) {
      expect(words(htmlOf(campaign.folder, path)), path).not.toMatch(/260\/2025|kết thúc hoạt động|phường Diên Hồng|22\/11\/2026/i);
    }
  });

  test('nobody is said to publish it: every page says whose plan it follows, with the source, and that it is a trial', async ({ page }) => {
    await page.goto(on(campaign, '/'));
    const foot = page.getByRole('contentinfo');
    await expect(foot).toContainText(
      'Theo kế hoạch truyền thông năm 2024 của Ủy ban nhân dân Quận 10. Bản thử, chưa có cơ quan phát hành.',
    );
    await expect(foot.getByRole('link', { name: /^Theo kế hoạch/ })).toHaveAttribute('href', '/chu-de-2024/ke-hoach-truyen-thong/');
    for (const path of pagesOf(campaign.folder)) expect(htmlOf(campaign.folder, path), path).not.toContain('Cơ quan phát hành');
    const data = JSON.parse(readFileSync(join(campaign.folder, 'du-lieu/phuong.json'), 'utf8')) as object;
    expect(data).toMatchObject({
      status: 'Bản thử, chưa có cơ quan phát hành.',
      plan: { name: expect.stringContaining('Ủy ban nhân dân Quận 10'), source: expect.stringContaining('Kế hoạch truyền thông') },
    });
    expect(data).not.toHaveProperty('publisher');
  });

  test('the city’s own portal is named as genuine', () =>
    expect(words(htmlOf(campaign.folder, '/huong-dan/nhan-biet-lua-dao/'))).toContain(
      'cũng là trang thật: dichvucong.hochiminhcity.gov.vn',
    ));

  test('no page knows of reviews that came later', () =>
    expect(words(htmlOf(campaign.folder, '/ra-soat/'))).toContain('đến ngày ấy chưa bài nào được đối chiếu'));
});

test.describe('built for any day', () => {
  for (const site of [campaign, afterMerger, today]) {
    test(`${site.day}: no file says a name, or tells of an event, that came later`, () => {
      const outputs = outputsOf(site.folder);
      expect(outputs.length).toBeGreaterThan(100);
      expect(laterNamesIn(outputs, site.day)).toEqual([]);
      expect(laterEventsIn(outputs, site.day)).toEqual([]);
    });
  }

  for (const site of [campaign, afterMerger]) {
    test(`${site.day}: a year that lies ahead stands only in plans, terms and aims`, () =>
      expect(laterYearsIn(outputsOf(site.folder), site.day)).toEqual([]));

    test(`${site.day}: nothing says for how long Resolution 98 is tried, which no source had told`, () => {
      const pages = ['/hoi-dap/thi-diem-bao-lau/', '/chu-de-2024/nghi-quyet-98-tom-tat/', '/hoi-dap/'];
      for (const path of pages) expect(words(htmlOf(site.folder, path)), path).not.toContain('được thí điểm 5 năm');
    });
  }
});

test.describe('built for 1/8/2025', () => {
  test('Phường 7 already leads to Diên Hồng, and nobody knows of Resolution 260', async ({ page }) => {
    await page.goto(on(afterMerger, '/tin-phuong/phuong-7/'));
    await expect(page.getByText('nay thuộc Phường Diên Hồng')).toBeVisible();
    for (const path of pagesOf(afterMerger.folder)) expect(words(htmlOf(afterMerger.folder, path)), path).not.toContain('260/2025');
  });

  test('it says that nobody publishes it', async ({ page }) => {
    await page.goto(on(afterMerger, '/'));
    await expect(page.getByText('Bản thử, chưa có cơ quan phát hành').first()).toBeVisible();
  });
});

test.describe('built for the day of the newest review', () => {
  test('every page on Resolution 98 says that Resolution 260 amended it', () => {
    const pages = pagesOf(today.folder).filter((path) => htmlOf(today.folder, path).includes('data-banner="law"'));
    expect(pages).toContain('/hoi-dap/nghi-quyet-98-la-gi/');
    expect(words(htmlOf(today.folder, '/hoi-dap/nghi-quyet-98-la-gi/'))).toContain('đã được sửa đổi bởi');
    expect(htmlOf(today.folder, '/hoi-dap/nghi-quyet-98-la-gi/')).toContain('href="/van-ban/nghi-quyet-260-2025-qh15/"');
  });

  test('a page on the district says that it has ended and who followed', async ({ page }) => {
    await page.goto('/chu-de-2024/ke-hoach-truyen-thong/');
    const banner = page.getByRole('complementary', { name: 'Lưu ý về trang này' });
    await expect(banner).toContainText('đã kết thúc hoạt động từ 1/7/2025');
    await expect(banner).toContainText('Hòa Hưng');
  });
});
