import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contentFiles, listContent } from '../../src/library/content-files.ts';
import { readYamlText } from '../../src/schemas/as-written.ts';
import { foreignWard as site, originOf } from '../sites.ts';
import { htmlOf, linksToNothing, pagesOf } from './site.ts';

test.use({ baseURL: originOf(site), viewport: { width: 360, height: 640 } });

/** What belongs to the campaign and the city that lie beside the texts of the whole country. */
const ofElsewhere =
  /Quận 10|quan-10|chu-de-2024|Hồ Chí Minh|ho-chi-minh|TP\.? ?HCM|tphcm|Sài Gòn|Diên Hồng|Vườn Lài|Hòa Hưng|(?<![\d.])1022(?![\d.])/i;

/** Newspapers have names, and their articles titles and addresses, which are nobody's to change. */
const named = contentFiles('nguon', /\.yaml$/)
  .map(({ real }) => readYamlText(readFileSync(real, 'utf8')) as { publisher: string; title: string })
  .flatMap(({ publisher, title }) => [publisher, title])
  .sort((a, b) => b.length - a.length);
const withoutSources = (text: string) =>
  named.reduce((left, name) => left.replaceAll(name, ''), text.replace(/https?:\/\/(?!xa-)[^\s"'<>\\&]+/g, ''));

test('a ward of another province tells of no other place, in no output', () => {
  const found = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|xml|json|txt|css|svg|vcf|js)$/.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const words = ofElsewhere.test(text) ? ofElsewhere.exec(withoutSources(text)) : undefined;
      return words ? [`${file}: ${words[0]}`] : [];
    });
  expect(found).toEqual([]);
});

test('its national guides and procedures are all there, with its own number to call', () => {
  const guides = listContent(site.content).files.filter(({ path }) => /^huong-dan\/.+\.mdx$/.test(path));
  for (const { path } of guides) expect(pagesOf(site.folder)).toContain(`/${path.replace(/\.mdx$/, '/')}`);
  expect(htmlOf(site.folder, '/huong-dan/dang-ky-tam-tru/')).toContain('href="tel:00000000"');
  expect(htmlOf(site.folder, '/tin-phuong/xa-thanh-cong/')).toContain('Xã Thành Công');
});

test('nothing leads to a list that has nothing in it, and no link leads nowhere', () => {
  const empty = ['/chu-de/', '/to-roi/', '/ban-tin/', '/do-vui/', '/do-vui/de-thi/', '/man-hinh/', '/ma-qr/', '/q/'];
  expect(linksToNothing(site.folder, empty)).toEqual([]);
});
