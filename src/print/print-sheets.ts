import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { BuildStep } from '../../deploy/after-build.ts';
import { openBrowser } from './browser.ts';
import { fillSheetFigures } from './figures.ts';
import { makeSheets } from './make-sheets.ts';
import { writeOverfull } from './overfull.ts';
import type { Printable, SheetToPrint } from './printable.ts';

/** The list of all sheets, in the built site. */
const list = 'to-roi/index.json';

/**
 * Prints every sheet after the pages are built. Without a browser, or with `PAPER=none`, the site is built all the same: somebody who
 * writes can do without paper; whoever publishes cannot. `PAPER=/to-roi/mot-to/,/ban-tin/` prints only what lies under these addresses.
 */
export const printedSheets = (printables: readonly Printable[]): BuildStep => ({
  name: 'printed-sheets',
  make: async (root, logger) => {
    const waiting = (await sheetsIn(root, printables)).filter(({ page }) => process.env['RELEASE'] || isWanted(page));
    if (waiting.length === 0) return;
    const browser = await openBrowser().catch((error: Error) => {
      if (process.env['RELEASE']) throw error;
      logger.warn(`Trang không có tờ in. ${error.message}`);
    });
    if (!browser) return;
    try {
      const start = performance.now();
      const { made, overfull, reused } = await makeSheets(browser, root, waiting, progressOf(waiting.length));
      if (overfull.length > 0) throw new Error(writeOverfull(overfull));
      await mkdir(dirname(join(root, list)), { recursive: true });
      await writeFile(join(root, list), `${JSON.stringify(made, null, 1)}\n`);
      await fillSheetFigures(root, made, printables);
      const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
      process.stdout.write(`Tờ in: ${made.length} tờ, ${reused} tờ không đổi lấy lại từ lần trước; ${seconds} giây\n`);
    } finally {
      await browser.close();
    }
  },
});

/** Whether whoever builds asked for this sheet; all are wanted where nothing is said. */
function isWanted(page: string): boolean {
  const wanted = process.env['PAPER'] || '/';
  return wanted.split(',').some((beginning) => page.startsWith(beginning));
}

async function sheetsIn(root: string, printables: readonly Printable[]): Promise<SheetToPrint[]> {
  const found: SheetToPrint[] = [];
  for (const printable of printables)
    for await (const path of glob(`${printable.pages.slice(1)}index.html`, { cwd: root }))
      found.push({ page: `/${dirname(path).split(sep).join('/')}/`, printable });
  return found;
}

/** A line at every tenth sheet: Astro's own log is silent here, and a minute without a word looks like a fault. */
function progressOf(total: number): (done: number) => void {
  return (done) => {
    if (done % 10 === 0 && done < total) process.stdout.write(`Tờ in: ${done}/${total}\n`);
  };
}
