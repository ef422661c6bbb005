import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export const kinds = ['html', 'css', 'script', 'picture', 'font', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** What the first visit of a page costs: bodies in brotli at quality 11 as a good server sends them, without headers. */
export interface Weight {
  path: string;
  /** Bytes. */
  of: Record<Kind, number>;
  total: number;
  requests: number;
  /** Addresses asked of other hosts. */
  foreign: string[];
}

/** Bytes of the first visit; design section 5. A kilobyte is 1,000 bytes. */
const budgets = { firstTrip: 14_000, reading: 30_000, interactive: 60_000, requests: 6 } as const;

/** The pages that do something rather than tell something. */
const isInteractive = (path: string): boolean => /^\/(tim-kiem|to-roi|can-bo|ma-qr|do-vui|man-hinh|trinh-chieu)\//.test(path);

/**
 * Opens `path` with an empty cache and weighs every file that the browser asks for, from the built `folder`; the icon too. What a page
 * asks for when it has nothing else to do is weighed only with `networkidle`.
 */
export async function weigh(page: Page, folder: string, path: string, waitUntil: 'load' | 'networkidle' = 'load'): Promise<Weight> {
  const asked = new Set<string>();
  const note = (request: { url: () => string }) => void (request.url().startsWith('data:') || asked.add(request.url()));
  page.on('request', note);
  await page.goto(path, { waitUntil });
  const icon = await page.evaluate(() => document.querySelector('link[rel~=icon]')?.getAttribute('href'));
  page.off('request', note);
  if (icon) asked.add(new URL(icon, page.url()).href);
  const { origin } = new URL(page.url());
  const own = [...asked].filter((url) => new URL(url).origin === origin);
  const of: Record<Kind, number> = { html: 0, css: 0, script: 0, picture: 0, font: 0, other: 0 };
  for (const url of own) of[kindOf(new URL(url).pathname)] += sizeOf(fileOf(folder, new URL(url).pathname));
  return {
    path,
    of,
    total: kinds.reduce((sum, kind) => sum + of[kind], 0),
    requests: asked.size,
    foreign: [...asked].filter((url) => !own.includes(url)),
  };
}

/** The budgets that a weight breaks, in words; empty when it keeps all. */
export function overBudget({ path, of, total, requests, foreign }: Weight): string[] {
  const all = isInteractive(path) ? budgets.interactive : budgets.reading;
  return [
    ...(!isInteractive(path) && of.html + of.css > budgets.firstTrip ? [`${path}: HTML and CSS ${of.html + of.css} bytes`] : []),
    ...(total > all ? [`${path}: ${total} bytes in all`] : []),
    ...(!isInteractive(path) && requests > budgets.requests ? [`${path}: ${requests} requests`] : []),
    ...foreign.map((url) => `${path}: asks ${url}`),
  ];
}

const kindOf = (path: string): Kind => {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
  if (ending === 'html' || ending === 'css') return ending;
  if (/^m?js$/.test(ending)) return 'script';
  if (/^(svg|png|jpg|webp|avif|ico)$/.test(ending)) return 'picture';
  return ending === 'woff2' ? 'font' : 'other';
};

const fileOf = (folder: string, path: string): string => join(folder, path.endsWith('/') ? `${path}index.html` : decodeURI(path));

const sizes = new Map<string, number>();

/** Fonts and pictures that are compressed already go as they are. */
function sizeOf(file: string): number {
  if (!sizes.has(file)) {
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    sizes.set(file, Math.min(bytes.length, brotliCompressSync(bytes).length));
  }
  return sizes.get(file)!;
}
