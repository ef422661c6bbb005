import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../../deploy/headers.ts';

export interface FolderServer {
  origin: string;
  close: () => Promise<void>;
}

/** Serves a built site on loopback with the headers of production; port 0 takes a free one. */
export async function serveFolder(root: string, port: number): Promise<FolderServer> {
  const files = sirv(root, { dev: true, extensions: ['html'] });
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeaders(new Map(Object.entries(headersFor(pathname))));
    files(request, response, async () => {
      const page = await readFile(join(root, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
