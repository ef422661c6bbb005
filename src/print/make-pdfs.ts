import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serveFolder } from '../commands/serve-folder.ts';
import type { SheetName } from '../schemas/leaflet.ts';
import type { Day } from '../truth/day.ts';
import { sheets } from './sheets.ts';

export interface SheetToPrint {
  leaflet: string;
  sheet: SheetName;
}

/**
 * Prints each sheet of `dist/to-roi/<leaflet>/<sheet>/` to a PDF beside it. Throws when a text runs over its last side,
 * naming the leaflet, since a leaflet that loses its end is worse than none.
 */
export async function makePdfs(browser: Browser, root: string, day: Day, waiting: readonly SheetToPrint[]): Promise<void> {
  const server = await serveFolder(root, 0);
  const page = await browser.newPage();
  try {
    for (const { leaflet, sheet } of waiting) {
      const { sides } = sheets[sheet]!;
      const answer = await page.goto(`${server.origin}/to-roi/${leaflet}/${sheet}/`, { waitUntil: 'load' });
      if (!answer?.ok()) throw new Error(`The page of to-roi/${leaflet}/${sheet} does not answer (${answer?.status()}).`);
      const unread = await page.evaluate(async () =>
        [...(await document.fonts.ready)].filter(({ status }) => status === 'error').map(({ family }) => family),
      );
      // Another typeface would run over the sides, and lose its marks.
      if (unread.length > 0)
        throw new Error(`to-roi/${leaflet}/${sheet}: the typeface ${unread[0]} cannot be read. Look into src/print/fonts.`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      const pages = countPages(pdf);
      if (pages > sides)
        throw new Error(
          `to-roi/${leaflet}, khổ ${sheet}: chữ tràn ${pages} trang, giấy chỉ có ${sides} mặt. Bớt phần trong "takes", hoặc viết ngắn lại.`,
        );
      await writeFile(join(root, 'to-roi', leaflet, `${sheet}.pdf`), datedFor(pdf, day));
    }
  } finally {
    await page.close();
    await server.close();
  }
}

/** Page objects in the file; Chromium writes them uncompressed. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Puts the site's day in place of the clock, so that the same commit and day give the same bytes. */
function datedFor(pdf: Buffer, day: Day): Buffer {
  const stamp = `${day.replaceAll('-', '')}000000`;
  return Buffer.from(pdf.toString('latin1').replace(/(\/(?:Creation|Mod)Date \(D:)\d{14}/g, `$1${stamp}`), 'latin1');
}
