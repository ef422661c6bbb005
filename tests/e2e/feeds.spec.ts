import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { afterMerger, campaign, today } from '../sites.ts';

const day = /^\d{4}-\d\d-\d\dT00:00:00\+07:00$/;
const read = (path: string, site: { folder: string } = today) => readFileSync(`${site.folder}/${path}`, 'utf8');
const feeds = (name: string) => globSync(`**/${name}`, { cwd: today.folder }).sort();

/** What a strict XML reader makes of each text: nothing, or its complaint. */
function complaints(page: Page, texts: string[]): Promise<string[]> {
  return page.evaluate(
    (all) =>
      all.flatMap(
        (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent?.slice(0, 200) ?? [],
      ),
    texts,
  );
}

interface RssItem {
  title: string;
  link: string;
  guid: string;
  permanent: string | null;
  date: string | undefined;
  html: string;
}

/** A feed as a reader sees it. */
function readRss(page: Page, text: string): Promise<{ self: string; link: string; language: string; built: string; items: RssItem[] }> {
  return page.evaluate((source) => {
    const channel = new DOMParser().parseFromString(source, 'application/xml').querySelector('rss[version="2.0"] > channel')!;
    const own = (parent: Element, name: string) => [...parent.children].find((child) => child.nodeName === name);
    const say = (parent: Element, name: string) => own(parent, name)?.textContent ?? '';
    return {
      self: own(channel, 'atom:link')!.getAttribute('href')!,
      link: say(channel, 'link'),
      language: say(channel, 'language'),
      built: say(channel, 'lastBuildDate'),
      items: [...channel.querySelectorAll('item')].map((item) => ({
        title: say(item, 'title'),
        link: say(item, 'link'),
        guid: say(item, 'guid'),
        permanent: own(item, 'guid')!.getAttribute('isPermaLink'),
        date: own(item, 'pubDate')?.textContent,
        html: say(item, 'content:encoded'),
      })),
    };
  }, text);
}

test('every RSS feed is well-formed, names itself and carries whole texts with fixed names', async ({ page }) => {
  expect(feeds('rss.xml').length).toBeGreaterThan(20);
  for (const path of feeds('rss.xml')) {
    const text = read(path);
    expect(await complaints(page, [text]), path).toEqual([]);
    const feed = await readRss(page, text);
    expect(feed.self).toBe(`https://camnang.example/${path}`);
    expect(feed.link).toBe(`https://camnang.example/${path.replace('rss.xml', '')}`);
    expect(feed.language).toBe('vi');
    expect(feed.built).toBe(new Date(`${today.day}T00:00:00+07:00`).toUTCString());
    expect(new Set(feed.items.map(({ guid }) => guid)).size).toBe(feed.items.length);
    for (const { title, link, guid, permanent, date, html } of feed.items) {
      expect([guid, permanent], title).toEqual([link, 'true']);
      expect(new Date(date!).toUTCString(), title).toBe(date);
      expect(html, title).not.toMatch(/(?:href|src)="(?!https?:)|\[\[|undefined/);
      expect(html, title).toMatch(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn/);
    }
    expect(
      await complaints(
        page,
        feed.items.map(({ html }) => `<div>${html}</div>`),
      ),
      path,
    ).toEqual([]);
  }
});

test('every JSON feed keeps the rules of version 1.1, and tells the same as the RSS feed beside it', async ({ page }) => {
  const folders = (name: string) =>
    feeds(name)
      .map((path) => path.replace(name, ''))
      .sort();
  expect(folders('feed.json')).toEqual(folders('rss.xml'));
  for (const path of feeds('feed.json')) {
    const feed = JSON.parse(read(path));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(`https://camnang.example/${path}`);
    expect(feed.title, path).toBeTruthy();
    const rss = await readRss(page, read(path.replace('feed.json', 'rss.xml')));
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual(rss.items.map(({ guid }) => guid));
    for (const item of feed.items) {
      expect(item.url).toBe(item.id);
      expect(item.content_html).toBe(rss.items.find(({ guid }) => guid === item.id)!.html.trim());
      for (const date of [item.date_published, item.date_modified]) expect(date, item.id).toMatch(day);
      expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    }
  }
});

test('every feed carries the newest first', () => {
  for (const path of feeds('rss.xml')) {
    const dates = [...read(path).matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map((match) => Date.parse(match[1]!));
    expect(dates, path).toEqual(dates.toSorted((a, b) => b - a));
  }
});

test('a feed of a ward has that ward only, the feed of everything has guides and news', async ({ page }) => {
  const ward = await readRss(page, read('tin-phuong/dien-hong/rss.xml'));
  expect(ward.items.length).toBeGreaterThan(3);
  for (const { html } of ward.items) expect(html).toContain('Phường Diên Hồng');
  const all = (await readRss(page, read('rss.xml'))).items.map(({ link }) => new URL(link).pathname);
  for (const section of ['/huong-dan/', '/tin-phuong/']) expect(all.filter((path) => path.startsWith(section)).length).toBeGreaterThan(10);
});

test('news of which only the year is known says so in words, and comes out when that year is over', async ({ page }) => {
  const { items } = await readRss(page, read('tin-phuong/phuong-1/rss.xml'));
  const item = items.find(({ link }) => link.includes('28-tuyen-duong'))!;
  expect(item.html).toContain('Tin toàn quận, năm 2024');
  expect(item.date).toBe('Mon, 30 Dec 2024 17:00:00 GMT');
  expect(read('tin-phuong/phuong-1/rss.xml', campaign)).not.toContain('28-tuyen-duong');
});

test('a feed reader finds the feeds of the page that it is given', async ({ page }) => {
  await page.goto('/tin-phuong/dien-hong/');
  const offered = await page.locator('link[rel="alternate"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(offered).toEqual(['/rss.xml', '/tin-phuong/dien-hong/rss.xml', '/tin-phuong/dien-hong/feed.json']);
  for (const address of offered) expect((await page.request.get(address)).status()).toBe(200);
});

test('the file of wards tells where each old ward is today, and on an earlier day knows nothing of it', () => {
  const ward = (id: string, site: { folder: string }) =>
    JSON.parse(read('du-lieu/phuong.json', site)).wards.find((each: { id: string }) => each.id === id);
  expect(ward('phuong-7', today)).toMatchObject({ now: ['dien-hong'], exists: false, existedTo: '2024-12-31', split: false });
  expect(ward('phuong-14', today)).toMatchObject({ split: true, now: ['dien-hong', 'hoa-hung'] });
  expect(ward('phuong-7', campaign)).toMatchObject({ now: ['phuong-7'], exists: true, steps: [], facts: [] });
  expect(read('du-lieu/phuong.json', campaign)).not.toMatch(/2025|2026|Diên Hồng/);
  expect(ward('dien-hong', afterMerger).facts.length).toBeGreaterThan(0);
});

test('the file of hotlines has only numbers that a source names, each with its day', () => {
  const file = JSON.parse(read('du-lieu/duong-day-nong.json'));
  expect(file.hotlines.find((line: { id: string }) => line.id === 'hotline')).toMatchObject({
    number: '1022',
    href: 'tel:1022',
    asOf: '2022-10-06',
  });
  for (const { sources, asOf, name } of file.hotlines) {
    expect(sources.length, name).toBeGreaterThan(0);
    for (const id of sources) expect(file.sources[id].publisher, name).toBeTruthy();
    expect(asOf, name).toMatch(/^\d{4}(-\d\d){0,2}$/);
  }
  expect(file.checked).toContain('Đối chiếu lần cuối');
  expect(read('du-lieu/duong-day-nong.json', campaign)).not.toContain('1900 0368');
});
