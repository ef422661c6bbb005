import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { origin } from '../library/site.ts';
import type { Day } from '../dates/day.ts';
import { inPage } from './in-page/index.ts';
import type { SheetFill } from './in-page/fill-sheet.ts';
import type { Sheet } from './sheets.ts';
import type { FittedWords } from './in-page/fit-words.ts';
import { withBoxes } from './page-boxes.ts';
import { promised, readFrom } from './reading-distance.ts';
import { typeSteps } from './type-steps.ts';
import { showWard, wardCopies, wardTooLong, type CopyFile } from './ward-copies.ts';

/** A sheet as it was printed. Lengths in millimetres. */
export interface PrintedSheet {
  /** The page with its sides filled, as every browser then prints it. */
  html: string;
  pages: number;
  type: number;
  filled: number;
  /** The type of words that stand as large as there is room, in points, by what their template calls them. */
  fitted?: Record<string, number>;
  /** `ward` where a file is the copy of one ward. */
  files: { name: string; ward?: string; pages: number; size: { width: number; height: number }; pdf: Buffer }[];
  /** The first side, WebP. */
  picture: Buffer;
  over: Excess | undefined;
}

/** A text that is longer than its paper; or, where the paper is a poster, one whose words would stand too small for who must read them. */
export type Excess = NonNullable<SheetFill['over']> & { seen?: { metres: number; least: number } };

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
  const steps = JSON.stringify(typeSteps(type));
  const isPoster = (await page.locator('[data-fit]').count()) > 0;
  const fill = await run<SheetFill>(isPoster ? `fitPoster(${steps})` : `fillSheet(${steps}, ${sides}, ${brief})`);
  const words = await run<FittedWords[]>('fitWords()');
  await run('finishSheet()');
  if (twin) await run('twoUp()');
  const html = `<!doctype html>\n${await page.evaluate(() => document.documentElement.outerHTML)}\n`;
  const fitted = { ...fill.fitted, ...Object.fromEntries(words.map(({ name, type }) => [name, type])) };
  const printed: PrintedSheet = {
    html,
    pages: fill.sides,
    type: Math.max(fill.type, ...words.map(({ type }) => type)),
    filled: fill.filled,
    ...(Object.keys(fitted).length > 0 && { fitted }),
    files: [],
    picture: Buffer.alloc(0),
    over: fill.over ?? tooSmall(words) ?? (await wardTooLong(page)),
  };
  if (printed.over) return printed;
  printed.picture = await (sheet.picture ? widePicture(page, sheet.picture) : smallPicture(page));
  // A link in a PDF leads to the site, not to where it was printed.
  await page.evaluate((home) => {
    for (const link of document.querySelectorAll('a[href^="/"]')) link.setAttribute('href', home + link.getAttribute('href'));
  }, origin);
  let coloured = false;
  for (const { ward, ...file } of [...files, ...(await wardCopies(page))] as CopyFile[]) {
    await showWard(page, ward);
    const imposed = file.as === 'stitched';
    if ((file.as === 'coloured') !== coloured) {
      coloured = !coloured;
      await showColour(page, coloured);
    }
    if (imposed) await run('saddleStitch()');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: !imposed, outline: !imposed });
    const size = imposed ? { width: 297, height: 210 } : { width, height };
    const pages = imposed ? Math.ceil(fill.sides / 4) * 2 : fill.sides;
    if (countPages(pdf) !== pages)
      throw new Error(`${page.url()}: ${file.name} has ${countPages(pdf)} pages where ${pages} sides were filled.`);
    printed.files.push({ name: file.name, ...(ward && { ward }), pages, size, pdf: withBoxes(withoutTraces(pdf, date), sheet) });
  }
  return printed;
}

/** A sheet in colour is the same page, opened with `#mau` at the end of its address. */
const showColour = (page: Page, coloured: boolean) => page.evaluate((to) => location.assign(to), coloured ? '#mau' : '#');

function tooSmall(words: readonly FittedWords[]): Excess | undefined {
  const seen = words.map((each) => ({ ...each, metres: promised(readFrom(each.type)) })).find(({ metres, least }) => metres < least);
  return seen && { lines: 0, longest: seen.words, seen };
}

async function smallPicture(page: Page): Promise<Buffer> {
  const first = await page.locator('.paper > *').first().screenshot({ scale: 'css' });
  return sharp(first).resize({ width: picture.width }).grayscale().webp({ quality: picture.quality }).toBuffer();
}

/** Of paper that is metres wide: the browser itself makes it small, for as it stands it has forty million pixels. */
async function widePicture(page: Page, { width, as }: NonNullable<Sheet['picture']>): Promise<Buffer> {
  if (as === 'coloured') await showColour(page, true);
  const box = (await page.locator('.paper > *').first().boundingBox())!;
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { ...box, scale: (2 * width) / box.width },
  });
  await browser.detach();
  if (as === 'coloured') await showColour(page, false);
  return sharp(Buffer.from(data, 'base64')).resize({ width }).webp({ quality: picture.quality }).toBuffer();
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
