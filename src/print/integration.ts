import { writeFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SheetName } from '../schemas/leaflet.ts';
import { openBrowser } from './browser.ts';
import { fillSheetFigures } from './figures.ts';
import { makeSheets, type SheetToPrint } from './make-sheets.ts';
import { writeOverfull } from './overfull.ts';

/** Prints the leaflets after the pages are built. Without a browser the site is built all the same, and says what is missing. */
export function printedSheets(): AstroIntegration {
  return {
    name: 'printed-sheets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const waiting: SheetToPrint[] = [];
        for await (const path of glob('to-roi/*/*/index.html', { cwd: root })) {
          const [, leaflet, sheet] = path.split('/') as [string, string, SheetName];
          waiting.push({ leaflet, sheet });
        }
        if (waiting.length === 0) return;
        const browser = await openBrowser().catch((error: Error) => {
          // Somebody who writes can do without paper; whoever publishes cannot.
          if (process.env['RELEASE']) throw error;
          logger.warn(`No PDFs: ${error.message}`);
        });
        if (!browser) return;
        try {
          const start = performance.now();
          const { made, overfull, reused } = await makeSheets(browser, root, waiting, progressOf(waiting.length));
          if (overfull.length > 0) throw new Error(writeOverfull(overfull));
          await writeFile(join(root, 'to-roi', 'index.json'), `${JSON.stringify(made, null, 1)}\n`);
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

/** A line at every tenth sheet: Astro's own log is silent here, and a minute without a word looks like a fault. */
function progressOf(total: number): (done: number) => void {
  return (done) => {
    if (done % 10 === 0 && done < total) process.stdout.write(`Tờ in: ${done}/${total}\n`);
  };
}
