import type { Browser } from '@playwright/test';
import { openBrowser } from '../../src/print/browser.ts';
import { askBuilt, isInBody, readPromises } from '../e2e/search-promises.ts';
import { askFour } from './asked.ts';
import { goalTable, recallBeside } from './goals.ts';
import { timeKeys } from './keys.ts';
import { writeIntoReadme } from './readme.ts';
import { buildMany, buildToday, type BenchSite } from './sites.ts';
import { spend } from './spent.ts';
import { costTable, recallTable, spentTable, totalOf, type Costs } from './tables.ts';
import { weigh } from './wire.ts';

const manyNews = 5000;
const weighedQuery = 'dang ky tam tru';
const promises = readPromises();

// Evenly over all kinds; a key is pressed for the last letter, so that must be one that a keyboard has.
const typable = promises.filter(({ q }) => /[a-z0-9]$/.test(q));
const some = (all: typeof typable) => Array.from({ length: 15 }, (_, place) => all[Math.floor((place * all.length) / 15)]!.q);
const timedQueries = some(typable);
const deepQueries = some(typable.filter(isInBody));

// Both builds come first, so that nothing else works while time is taken.
const today = await buildToday();
const many = await buildMany(manyNews);
const browser = await openBrowser();
const asked = await askFour(browser, today, promises);
const askedMany = await askBuilt(many.ours, promises);
const costs = [...(await costsOf(browser, today)), ...(await costsOf(browser, many))];
await browser.close();
const [oursToday, oursMany] = [costs[0]!, costs[3]!];
const spent = {
  today: await spend(today.ours, promises, totalOf(oursToday.firstWeights)),
  [`${manyNews} more news`]: await spend(many.ours, promises, totalOf(oursMany.firstWeights)),
};

const report = [
  recallTable(asked),
  recallBeside(asked['Ours']!, askedMany),
  costTable(costs),
  spentTable(spent),
  goalTable(asked['Ours']!, askedMany, oursToday, oursMany, spent.today!),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) writeIntoReadme('search', report);

async function costsOf(browser: Browser, { name, ours, plain, wellFed }: BenchSite): Promise<Costs[]> {
  const costs = async (engine: string, folder: string): Promise<Costs> => {
    const weights = await weigh(browser, folder, weighedQuery, 'last');
    const firstWeights = folder === ours ? await weigh(browser, folder, weighedQuery, 'first') : weights;
    const wait = await timeKeys(browser, folder, timedQueries, deepQueries);
    return { name: `${engine}, ${name === 'today' ? name : `${name} more news`}`, weights, firstWeights, wait };
  };
  return [await costs('Ours', ours), await costs('Pagefind as shipped', plain), await costs('Pagefind well fed', wellFed)];
}
