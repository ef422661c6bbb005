import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openBrowser } from './browser.ts';
import { fillSheetFigures } from './figures.ts';
import { makeSheets, type SheetToPrint } from './make-sheets.ts';
import { writeOverfull } from './overfull.ts';
import { printables } from './printables.ts';

/** The list of all sheets, in the built site. */
const list = 'to-roi/index.json';

/**
 * Prints every sheet after the pages are built. Without a browser, or with `PAPER=none`, the site is built all the same: somebody who
 * writes can do without paper; whoever publishes cannot.
 */
export function printedSheets(): AstroIntegration {
  return {
    name: 'printed-sheets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['PAPER'] === 'none' && !process.env['RELEASE']) return;
        const root = fileURLToPath(dir);
        const waiting = await sheetsIn(root);
        if (waiting.length === 0) return;
        const browser = await openBrowser().catch((error: Error) => {
          if (process.env['RELEASE']) throw error;
          logger.warn(`No PDFs: ${error.message}`);
        });
        if (!browser) return;
        try {
          const start = performance.now();
          const { made, overfull, reused } = await makeSheets(browser, root, waiting, progressOf(waiting.length));
          if (overfull.length > 0) throw new Error(writeOverfull(overfull));
          await mkdir(dirname(join(root, list)), { recursive: true });
          await writeFile(join(root, list), `${JSON.stringify(made, null, 1)}\n`);
          await fillSheetFigures(root, made);
          const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
          process.stdout.write(`Tờ in: ${made.length} tờ, ${reused} tờ không đổi lấy lại từ lần trước; ${seconds} giây\n`);
        } finally {
          await browser.close();
        }
      },
    },
  };
}

async function sheetsIn(root: string): Promise<SheetToPrint[]> {
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
