import { chromium, type Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments, findBrowser } from '../../src/print/browser.ts';
import { isSheet } from '../../src/channels/printables.ts';
import { pagesOf, pageTypes, screenTypes } from '../e2e/site.ts';
import { kinds, overBudget, weigh, type Weight } from '../weight.ts';
import { timePage, type Times } from './page-times.ts';
import { serveCompressed } from './served.ts';
import { buildOurs } from './sites.ts';
import { buildStarlight } from './starlight-peer.ts';
import { kilobytes, writeRows } from './tables.ts';
import { writeIntoReadme } from './readme.ts';

const port = 9333;
const compared = [
  pageTypes.guide,
  '/huong-dan/nop-ho-so-truc-tuyen/',
  '/huong-dan/nhan-biet-lua-dao/',
  '/huong-dan/le-phi-0-dong/',
  pageTypes.question,
  '/hoi-dap/nguoi-dan-duoc-gi/',
  pageTypes.explainer,
  '/chu-de-2024/chu-de-nam-2024/',
  '/tin-phuong/chung/cac-so-ngung-nhan-ho-so-tai-cho/',
  '/tin-phuong/hoa-hung/hoa-hung-dua-noi-lam-thu-tuc-ve-duong-tam-dao/',
];

// Both builds come first, so that nothing else works while time is taken.
const ours = buildOurs();
const peer = buildStarlight(ours, compared);
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...browserArguments, `--remote-debugging-port=${port}`],
});
const report = [await everyPage(browser), await everyType(browser), await besideStarlight(browser)].join('\n\n');
await browser.close();
console.log(report);
if (process.argv.includes('--write')) writeIntoReadme('pages', report);

/** Bytes of every page of the site, the worst first. */
async function everyPage(browser: Browser): Promise<string> {
  const paths = pagesOf(ours).filter((path) => !/^\/q\/./.test(path) && !isSheet(path));
  const weights = await weighAll(browser, ours, paths);
  const over = weights.flatMap(overBudget);
  const firstTrip = ({ of }: Weight) => of.html + of.css;
  const worst = weights.toSorted((a, b) => firstTrip(b) - firstTrip(a)).slice(0, 10);
  const verdict = over.length > 0 ? `Over budget:\n\n${over.map((line) => `- ${line}`).join('\n')}` : 'Every page keeps its budget.';
  return `${weights.length} pages. ${verdict}\n\n${writeRows([
    ['the ten heaviest in the first round trip, kB', 'HTML + CSS', 'all', 'requests'],
    ...worst.map((weight) => [weight.path, kilobytes(firstTrip(weight)), kilobytes(weight.total), String(weight.requests)]),
  ])}`;
}

/** Bytes by kind, requests, times and Lighthouse's speed score of one page of each type, the heaviest first. */
async function everyType(browser: Browser): Promise<string> {
  const server = await serveCompressed(ours);
  const rows: { weight: Weight; row: string[] }[] = [];
  for (const [name, path] of screenTypes) {
    const [weight] = await weighAll(browser, ours, [path]);
    const times = await timePage(browser, server.origin + path);
    const result = await lighthouse(server.origin + path, { port, onlyCategories: ['performance'], logLevel: 'error' });
    const score = Math.round((result?.lhr.categories['performance']?.score ?? 0) * 100);
    rows.push({ weight: weight!, row: [name, ...bytesOf(weight!), ...timesOf(times), String(score)] });
  }
  server.close();
  return writeRows([
    ['one page of each type, kB', ...kinds, 'all', 'requests', 'LCP ms', 'CLS', 'TBT ms', 'Lighthouse speed'],
    ...rows.sort((a, b) => b.weight.total - a.weight.total).map(({ row }) => row),
  ]);
}

/** The same ten texts in both. */
async function besideStarlight(browser: Browser): Promise<string> {
  const rows: string[][] = [];
  const totals: Record<string, number> = {};
  for (const [name, folder] of [
    ['Ours', ours],
    ['Starlight, its defaults', peer],
  ] as const) {
    const server = await serveCompressed(folder);
    const weights = await weighAll(browser, folder, compared, 'networkidle');
    const times: Times[] = [];
    for (const path of compared) times.push(await timePage(browser, server.origin + path));
    server.close();
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    totals[name] = mean(weights.map(({ total }) => total));
    rows.push([
      name,
      ...kinds.map((kind) => kilobytes(mean(weights.map(({ of }) => of[kind])))),
      kilobytes(totals[name]),
      mean(weights.map(({ requests }) => requests)).toFixed(1),
      ...timesOf({
        lcp: mean(times.map(({ lcp }) => lcp)),
        cls: mean(times.map(({ cls }) => cls)),
        tbt: mean(times.map(({ tbt }) => tbt)),
      }),
    ]);
  }
  const ratio = totals['Ours']! / totals['Starlight, its defaults']!;
  return `${writeRows([['mean of the same ten pages, kB', ...kinds, 'all', 'requests', 'LCP ms', 'CLS', 'TBT ms'], ...rows])}

Ours is ${ratio.toFixed(2)} × Starlight; goal ≤ 0.5: ${ratio <= 0.5 ? 'holds' : '**missed**'}.`;
}

async function weighAll(browser: Browser, folder: string, paths: readonly string[], until?: 'networkidle'): Promise<Weight[]> {
  const server = await serveCompressed(folder);
  const weights: Weight[] = [];
  for (const path of paths) {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 640 } });
    weights.push(await weigh(await context.newPage(), folder, path, until));
    await context.close();
  }
  server.close();
  return weights;
}

function bytesOf({ of, total, requests }: Weight): string[] {
  return [...kinds.map((kind) => (of[kind] ? kilobytes(of[kind]) : '–')), kilobytes(total), String(requests)];
}

function timesOf({ lcp, cls, tbt }: Times): string[] {
  return [lcp.toFixed(0), cls.toFixed(3), tbt.toFixed(0)];
}
