import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import sirv from 'sirv';

/**
 * Serves a folder on loopback and gives a fresh browser page on it: nothing cached, a phone's width. Closes both. Without the
 * headers of production, which forbid the WebAssembly that the peer needs.
 */
export async function withPage<T>(browser: Browser, folder: string, use: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer(sirv(folder, { dev: true, extensions: ['html'] }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
    server.close();
  }
}

export const isIdle = '#ket-qua[aria-busy=false]';
