import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../../src/commands/serve-folder.ts';

/** Serves a folder on loopback and gives a fresh browser page on it: nothing cached, a phone's width. Closes both. */
export async function withPage<T>(browser: Browser, folder: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = await serveFolder(folder, 0);
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
    await server.close();
  }
}

export const isIdle = '#ket-qua[aria-busy=false]';
