import { spawnSync } from 'node:child_process';
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { BuildStep } from '../../../deploy/after-build.ts';
import { serveFolder } from '../../../deploy/serve-folder.ts';
import { siteDay } from '../../dates/site-day.ts';
import { openBrowser } from '../../print/browser.ts';
import { screenAddress, screenFileAddress } from './screen.ts';

/** A frame as a controller without a browser shows it. */
interface Still {
  name: string;
  png: Uint8Array<ArrayBuffer>;
  seconds: number;
}

interface BoardFile {
  /** What staff read on the button. */
  words: string;
  address: string;
  bytes: number;
}

/** `BOARDS=none` spares a release that nobody will show: tests build a dozen. */
const wanted = (): boolean => process.env['BOARDS'] !== 'none' && Boolean(process.env['BOARDS'] || process.env['RELEASE']);
const noFfmpeg = 'No films for boards: ffmpeg is not installed (Debian: apt install ffmpeg). The pictures are made all the same.';

/**
 * Most controllers of LED walls open no web page, but pictures and films. Each set gets both in the shapes that its page names: the
 * frames as PNGs in one zip, and where ffmpeg is installed a silent film of one round (H.264, which every controller plays). Made for a
 * release and by `npm run boards`: an ordinary build need not wait for them.
 */
export const boardFiles: BuildStep = {
  name: 'board-files',
  make: async (root, logger) => {
    if (!wanted()) return;
    const films = spawnSync('ffmpeg', ['-version']).status === 0;
    if (!films) logger.warn(noFfmpeg);
    const browser = await openBrowser();
    const server = await serveFolder(root, 0);
    try {
      const lists = new Map<string, BoardFile[]>();
      for await (const path of glob('man-hinh/*/index.html', { cwd: root })) {
        const id = basename(dirname(path));
        const shapes = /data-shapes="([^"]*)"/.exec(await readFile(join(root, path), 'utf8'))![1]!.split(' ');
        for (const shape of shapes) {
          const stills = await stillsOf(browser, server.origin + screenAddress(id), shape);
          const made = [await writePictures(root, id, shape, stills), ...(films ? [await writeFilm(root, id, shape, stills)] : [])];
          lists.set(id, [...(lists.get(id) ?? []), ...made]);
        }
      }
      await list(root, lists);
      process.stdout.write(`Bảng điện tử: ${[...lists.values()].flat().length} tệp của ${lists.size} bộ\n`);
    } finally {
      await server.close();
      await browser.close();
    }
  },
};

/** Every frame of a board that stands in a room of `shape` (`1920x1080`, pixels), in the order and for the seconds in which it shows them. */
async function stillsOf(browser: Browser, url: string, shape: string): Promise<Still[]> {
  const [width, height] = shape.split('x').map(Number) as [number, number];
  const page = await browser.newPage({ viewport: { width, height } });
  // The board leaves out what is overdue by its own calendar; its clock is wound on from frame to frame.
  const start = `${siteDay}T08:00:00`;
  await page.clock.install({ time: start });
  await page.clock.pauseAt(new Date(Date.parse(start) + 1000));
  await page.goto(url);
  const count = await page.locator('.frame[data-seconds]').count();
  const stills: Still[] = [];
  for (let place = 1; place <= count; place += 1) {
    const seconds = await shownFor(page);
    const name = `${String(place).padStart(2, '0')}-${seconds}-giay.png`;
    stills.push({ name, seconds, png: Uint8Array.from(await page.screenshot()) });
    await page.clock.runFor(seconds * 1000);
  }
  await page.close();
  return stills;
}

async function shownFor(page: Page): Promise<number> {
  const frame = page.locator('.frame[data-seconds]:visible');
  await frame.waitFor();
  return Number(await frame.getAttribute('data-seconds'));
}

const fileOf = (id: string, ending: string): string => screenFileAddress(id).replace(/\.html$/, ending);

async function writePictures(root: string, id: string, shape: string, stills: readonly Still[]): Promise<BoardFile> {
  // One moment for all: the same frames give the same bytes.
  const mtime = new Date(`${siteDay}T00:00:00`);
  const zip = zipSync(Object.fromEntries(stills.map(({ name, png }) => [name, png])), { level: 0, mtime });
  const address = fileOf(id, `-${shape}.zip`);
  await writeFile(join(root, address), zip);
  return { words: `Hình ${shapeWords(shape)} (PNG)`, address, bytes: zip.length };
}

/** What ffmpeg is told: stills for their seconds, 25 frames a second as television has them, nothing of the hour or the version in the file. */
const film = '-vf fps=25,format=yuv420p -c:v libx264 -preset veryfast -tune stillimage -crf 20 -threads 1 -an -movflags +faststart'.split(
  ' ',
);
const withoutTraces = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact'.split(' ');

async function writeFilm(root: string, id: string, shape: string, stills: readonly Still[]): Promise<BoardFile> {
  const folder = await mkdtemp(join(tmpdir(), 'board-'));
  try {
    for (const { name, png } of stills) await writeFile(join(folder, name), png);
    // The last one is named twice: its own seconds would be left out.
    const lines = [...stills.map(({ name, seconds }) => `file '${name}'\nduration ${seconds}`), `file '${stills.at(-1)!.name}'`];
    await writeFile(join(folder, 'list'), lines.join('\n'));
    const address = fileOf(id, `-${shape}.mp4`);
    await mkdir(dirname(join(root, address)), { recursive: true });
    const whole = String(stills.reduce((sum, { seconds }) => sum + seconds, 0));
    const words = ['-v', 'error', '-f', 'concat', '-i', join(folder, 'list'), ...film, ...withoutTraces, '-t', whole, join(root, address)];
    const { status, stderr } = spawnSync('ffmpeg', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`ffmpeg could not make ${address}: ${stderr}`);
    return { words: `Phim ${shapeWords(shape)} (MP4)`, address, bytes: (await readFile(join(root, address))).length };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const shapeWords = (shape: string): string => {
  const [width, height] = shape.split('x').map(Number) as [number, number];
  return `${width > height ? 'ngang' : 'đứng'} ${width} × ${height}`;
};

const size = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Names the files on the page where staff choose a set; it was built before they were made. */
async function list(root: string, lists: ReadonlyMap<string, readonly BoardFile[]>): Promise<void> {
  const path = join(root, 'man-hinh/index.html');
  const html = await readFile(path, 'utf8');
  const filled = html.replace(
    /(<p data-board-files="([^"]*)"[^>]*?) hidden([^>]*>)(?=<\/p>)/g,
    (whole, start: string, id: string, end: string) => {
      const links = lists
        .get(id)
        ?.map(
          ({ words, address, bytes }) =>
            `<a class="chip" href="${address}" download>${words} <small>${size.format(bytes / 1_000_000)} MB</small></a>`,
        );
      return links ? `${start}${end}${links.join('')}` : whole;
    },
  );
  await writeFile(path, filled);
}
