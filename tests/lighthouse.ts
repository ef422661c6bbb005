import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments, findBrowser } from '../src/print/browser.ts';

/** Categories that do not depend on the machine; speed belongs to the bench. */
export type Category = 'accessibility' | 'best-practices' | 'seo';

/** What Lighthouse, as a phone, holds against a page: an audit a line; empty when every category scores 100. */
export async function faultsByLighthouse(url: string, categories: readonly Category[], port: number): Promise<string[]> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...browserArguments, `--remote-debugging-port=${port}`],
  });
  try {
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
  }
}
