import type { Browser } from '@playwright/test';
import { openBrowser } from '../../src/print/browser.ts';
import { readPromises } from '../e2e/search-promises.ts';
import { askThree } from './asked.ts';
import { goalTable } from './goals.ts';
import { timeKeys } from './keys.ts';
import { writeIntoReadme } from './readme.ts';
import { buildMany, buildToday, type BenchSite } from './sites.ts';
import { costTable, recallTable, type Costs } from './tables.ts';
import { weigh } from './wire.ts';

const manyNews = 5000;
const weighedQuery = 'dang ky tam tru';
const promises = readPromises();

// Evenly over all kinds; a key is pressed for the last letter, so that must be one that a keyboard has.
const typable = promises.map(({ q }) => q).filter((q) => /[a-z0-9]$/.test(q));
const timedQueries = Array.from({ length: 15 }, (_, place) => typable[Math.floor((place * typable.length) / 15)]!);

// Both builds come first, so that nothing else works while time is taken.
const today = await buildToday();
const many = await buildMany(manyNews);
const browser = await openBrowser();
const asked = await askThree(browser, today, promises);
const costs = [...(await costsOf(browser, today)), ...(await costsOf(browser, many))];
await browser.close();

const report = [recallTable(asked), costTable(costs), goalTable(asked['Ours']!, costs[0]!, costs[2]!)].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) writeIntoReadme('search', report);

async function costsOf(browser: Browser, { name, ours, plain }: BenchSite): Promise<Costs[]> {
  const costs = async (engine: string, folder: string): Promise<Costs> => {
    const weights = await weigh(browser, folder, weighedQuery);
    const firstWeights = folder === ours ? await weigh(browser, folder, weighedQuery, false) : weights;
    const wait = await timeKeys(browser, folder, timedQueries);
    return { name: `${engine}, ${name === 'today' ? name : `${name} more news`}`, weights, firstWeights, wait };
  };
  return [await costs('Ours', ours), await costs('Plain Pagefind', plain)];
}
