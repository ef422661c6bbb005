import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { origin } from '../library/site.ts';
import type { Day } from '../dates/day.ts';
import { inPage } from './in-page/index.ts';
import type { SheetFill } from './in-page/fill-sheet.ts';
import type { Sheet } from './sheets.ts';
import { typeSteps } from './type-steps.ts';

/** A sheet as it was printed. Lengths in millimetres. */
export interface PrintedSheet {
  /** The page with its sides filled, as every browser then prints it. */
  html: string;
  pages: number;
  type: number;
  filled: number;
  files: { name: string; pages: number; size: { width: number; height: number }; pdf: Buffer }[];
  /** The first side, WebP. */
  picture: Buffer;
  over: SheetFill['over'];
}

/** Enough to tell leaflets apart on a print desk whose pictures all come over somebody's office line. */
const picture = { width: 240, quality: 30 } as const;

/** Fills the sides of the sheet that `page` shows and prints it; nothing is printed of a text that does not fit. */
export async function printSheet(page: Page, sheet: Sheet, date: Day): Promise<PrintedSheet> {
  const run = <Result>(call: string) => page.evaluate<Result>(`(() => { ${inPage}\nreturn ${call}; })()`);
  const { width, height, sides, type, brief = false, twin, files } = sheet;
  const unread = await page.evaluate(async () =>
    [...(await document.fonts.ready)].filter(({ status }) => status === 'error').map(({ family }) => family),
  );
  // Another typeface would run over the sides, and lose its marks.
  if (unread.length > 0) throw new Error(`${page.url()}: the typeface ${unread[0]} cannot be read. Look into src/print/fonts.`);
  const fill = await run<SheetFill>(`fillSheet(${JSON.stringify(typeSteps(type))}, ${sides}, ${brief})`);
  await run('finishSheet()');
  if (twin) await run('twoUp()');
  const html = `<!doctype html>\n${await page.evaluate(() => document.documentElement.outerHTML)}\n`;
  const { type: points, filled, over } = fill;
  const printed: PrintedSheet = { html, pages: fill.sides, type: points, filled, files: [], picture: Buffer.alloc(0), over };
  if (over) return printed;
  const first = await page.locator('.paper > *').first().screenshot({ scale: 'css' });
  printed.picture = await sharp(first).resize({ width: picture.width }).grayscale().webp({ quality: picture.quality }).toBuffer();
  // A link in a PDF leads to the site, not to where it was printed.
  await page.evaluate((home) => {
    for (const link of document.querySelectorAll('a[href^="/"]')) link.setAttribute('href', home + link.getAttribute('href'));
  }, origin);
  for (const file of files) {
    const imposed = file.as === 'stitched';
    if (file.as === 'coloured') await page.evaluate(() => location.assign('#mau'));
    if (imposed) await run('saddleStitch()');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: !imposed, outline: !imposed });
    const size = imposed ? { width: 297, height: 210 } : { width, height };
    const pages = imposed ? Math.ceil(fill.sides / 4) * 2 : fill.sides;
    if (countPages(pdf) !== pages)
      throw new Error(`${page.url()}: ${file.name} has ${countPages(pdf)} pages where ${pages} sides were filled.`);
    printed.files.push({ name: file.name, pages, size, pdf: withoutTraces(pdf, date) });
  }
  return printed;
}

/** Page objects in the file; Chromium writes them uncompressed. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/**
 * Takes out of a PDF what only the hour of its printing put in, so that the same words give the same bytes: the clock, for which the
 * edition's day stands, and the browser's running numbers of the page's elements, which begin anew in their own order.
 */
export function withoutTraces(pdf: Buffer, day: Day): Buffer {
  const stamp = `${day.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1').replace(/(\/(?:Creation|Mod)Date \(D:)\d{14}/g, `$1${stamp}`);
  const numbers = [...new Set(text.match(/(?<=\(node)\d{8}(?=\))/g))].sort();
  const places = new Map(numbers.map((number, place) => [number, String(place).padStart(8, '0')]));
  return Buffer.from(
    text.replace(/(?<=\(node)\d{8}(?=\))/g, (number) => places.get(number)!),
    'latin1',
  );
}
