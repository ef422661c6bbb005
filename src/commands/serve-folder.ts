import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../../deploy/headers.ts';
import { responder } from '../../deploy/respond.ts';

export interface FolderServer {
  origin: string;
  close: () => Promise<void>;
}

/** Serves a built site on loopback by the rules of production (`deploy/`); port 0 takes a free one. */
export async function serveFolder(root: string, port: number): Promise<FolderServer> {
  const files = sirv(root, { dev: true, etag: true, extensions: [], dotfiles: true });
  const respond = responder(root);
  const server: Server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    const { status, path, headers } = respond(decoded(address.pathname));
    const slashed = !path.endsWith('/') && existsSync(join(root, path, 'index.html')) ? `${path}/` : undefined;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status === 301 || slashed) {
      response.writeHead(301, { location: encodeURI(slashed ?? path) + address.search }).end();
    } else if (status === 404) {
      void notFound(root, response);
    } else {
      request.url = encodeURI(path.endsWith('/') ? `${path}index.html` : path) + address.search;
      files(request, response, () => void notFound(root, response));
    }
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

async function notFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => 'Not found');
  for (const [name, value] of Object.entries(headersFor('/404.html'))) response.setHeader(name, value);
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** The path as a name on disk; one that is wrongly coded names nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
