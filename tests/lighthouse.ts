import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments, findBrowser } from '../src/print/browser.ts';

/** Categories that do not depend on the machine; speed belongs to the bench. */
type Category = 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse, as a phone, holds against a page: an audit a line; empty when every category scores 100. */
export async function faultsByLighthouse(url: string, categories: readonly Category[]): Promise<string[]> {
  const executablePath = await findBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: [...browserArguments, '--remote-debugging-port=0'],
  });
  try {
    // The browser takes a free port, and writes it into its profile.
    const port = Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]);
    const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
    const { audits, categories: scored } = result!.lhr;
    return Object.values(scored)
      .filter(({ score }) => score !== 1)
      .flatMap(({ id, score, auditRefs }) => [
        `${id} ${score}`,
        ...auditRefs.filter((each) => (audits[each.id]?.score ?? 1) < 1).map((each) => each.id),
      ]);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}
