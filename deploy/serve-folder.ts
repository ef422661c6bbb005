import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor, moreTypes } from './headers.ts';
import { responder } from './respond.ts';
import { encodePath, readTarget } from './target.ts';

export interface FolderServer {
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site on loopback by the rules of production (`deploy/`); port 0 takes a free one. Whatever bytes come, and whatever
 * happens to the folder meanwhile, a request ends with its answer and never with the server.
 */
export async function serveFolder(root: string, port: number): Promise<FolderServer> {
  const answer = answerer(root);
  const server: Server = createServer((request, response) => {
    const giveUp = (): void => void (response.headersSent ? response.destroy() : plain(response, 500));
    // A file that went, or may not be read, is learnt of only while it is sent.
    response.on('pipe', (file) => file.on('error', giveUp));
    answer(request, response).catch(giveUp);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers open connections before they need them: those would still be answered.
        server.closeAllConnections();
      }),
  };
}

function answerer(root: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const files = sirv(root, { dev: true, etag: true, extensions: [], dotfiles: true });
  const respond = responder(root);
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, { allow: 'GET, HEAD' });
    const target = readTarget(request.url ?? '');
    if (!target) return plain(response, 400);
    const { status, path, headers, meant } = respond(target.path);
    if (status === 404) return notFound(root, response);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const moveTo = (next: string): void => void response.writeHead(301, { location: encodePath(next) + target.search }).end();
    const slashed = !path.endsWith('/') && existsSync(join(root, path, 'index.html')) ? `${path}/` : undefined;
    if (status === 301 || slashed) {
      moveTo(slashed ?? path);
    } else {
      request.url = encodePath(path.endsWith('/') ? `${path}index.html` : path);
      const type = moreTypes[extname(path).slice(1)];
      if (type) response.setHeader('content-type', type.startsWith('text/') ? `${type};charset=utf-8` : type);
      if (!isRange(request.headers.range)) delete request.headers.range;
      await new Promise<void>((resolve) => {
        response.once('close', resolve);
        files(request, response, () => resolve(meant ? moveTo(meant) : notFound(root, response)));
      });
    }
  };
}

/** From a byte to another, or to the end; a server may pass over every other kind, and must over one that ends before it begins. */
function isRange(asked = ''): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(asked) ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
}

async function notFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => 'Not found');
  for (const [name, value] of Object.entries(headersFor('/404.html'))) response.setHeader(name, value);
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** What is no question for a page of this site. */
function plain(response: ServerResponse, status: 400 | 405 | 500, more: Record<string, string> = {}): void {
  for (const [name, value] of Object.entries(headersFor('/404.html'))) response.setHeader(name, value);
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...more }).end(`${status}\n`);
}
