import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everyAnswer } from '../../deploy/headers.ts';
import { bundled } from '../channels/standalone.ts';
import { answersWith, type Answers } from './answers.ts';
import { Checker } from './checker.ts';
import { lyingBeside, Refused, unread } from './disk.ts';
import { bodyOf, Guard } from './guard.ts';
import { thumbnail } from './photos.ts';
import { Publishing, type Setup } from './publishing.ts';
import { kept } from './snapshots.ts';
import { freePort, Preview } from './preview.ts';

export interface Editor {
  /** The address with the key that opens it once. */
  address: string;
  origin: string;
  close: () => Promise<void>;
}

/** In bytes, as it is sent: 30 MB of picture. */
const heaviestPhoto = 45_000_000;

/** What every answer carries. Nothing but our own script and style runs or is loaded, and nothing is kept on the machine. */
const headersFor = (preview: Preview) => ({
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src ${preview.origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': everyAnswer['Permissions-Policy'],
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Serves the editor on loopback alone, at a port that is free. */
export async function serveEditor(setup?: Partial<Setup>): Promise<Editor> {
  const files = {
    '/': ['text/html', read('browser/page.html')],
    '/sua.css': ['text/css', read('browser/page.css') + read('words/words.css')],
    '/sua.js': ['text/javascript', await bundled('src/edit/browser/main.ts')],
  } as const;
  const publishing = new Publishing(setup);
  const preview = new Preview(await freePort());
  const answers = answersWith(new Checker(), publishing, preview);
  // What others wrote since then is kept before it is touched here.
  kept();
  const headers = new Map(Object.entries(headersFor(preview)));
  const guard = new Guard();
  const server = createServer((request, response) => {
    response.setHeaders(headers);
    answer(request, response, guard, files, answers).catch((fault: unknown) => {
      const { status, message, more } = fault instanceof Refused ? fault : { status: 500, message: `Máy vấp: ${String(fault)}`, more: {} };
      if (!(fault instanceof Refused)) console.error(fault);
      if (response.headersSent) response.destroy();
      else send(response, status, 'application/json', JSON.stringify({ refused: message, ...more }));
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  guard.port = port;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    address: `${origin}/?khoa=${guard.key}`,
    close: async () => {
      publishing.close();
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await Promise.all([closed, preview.close()]);
    },
  };
}

type Files = Readonly<Record<string, readonly [type: string, text: string]>>;

async function answer(request: IncomingMessage, response: ServerResponse, guard: Guard, files: Files, answers: Answers): Promise<void> {
  if (!guard.isFromHere(request)) return send(response, 403, 'text/plain', 'Không phải từ trang sửa.\n');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const key = searchParams.get('khoa');
  if (request.method === 'GET' && pathname === '/' && key !== null) {
    const cookie = guard.exchange(key);
    if (cookie) return void response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end();
  }
  if (!guard.isKnown(request))
    return send(response, 403, 'text/plain', 'Địa chỉ này chỉ mở được một lần. Tắt cửa sổ lệnh của trang sửa rồi mở lại.\n');
  if (request.method === 'GET') {
    if (pathname === '/hinh') {
      const [path, url] = [searchParams.get('bai') ?? '', searchParams.get('tep') ?? ''];
      const small = await thumbnail(lyingBeside(path, url), url);
      if (!small) throw new Refused('Tệp này không phải hình đọc được.', 404);
      return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(small);
    }
    const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
    return file ? send(response, 200, ...file) : send(response, 404, 'text/plain', '404\n');
  }
  const name = /^\/hoi\/([a-z]+)$/.exec(pathname)?.[1] ?? '';
  if (request.method !== 'POST' || !Object.hasOwn(answers, name)) return send(response, 404, 'text/plain', '404\n');
  const asked = await bodyOf(request, name === 'photo' ? heaviestPhoto : undefined);
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw unread();
  send(response, 200, 'application/json', JSON.stringify((await answers[name]!(asked as Record<string, unknown>)) ?? {}));
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
}
