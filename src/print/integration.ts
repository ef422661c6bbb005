import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SheetName } from '../schemas/leaflet.ts';
import { siteDay } from '../truth/site-day.ts';
import { openBrowser } from './browser.ts';
import { makePdfs, type SheetToPrint } from './make-pdfs.ts';

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
          await makePdfs(browser, root, siteDay, waiting);
          logger.info(`${waiting.length} sheets printed`);
        } finally {
          await browser.close();
        }
      },
    },
  };
}
