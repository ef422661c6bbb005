import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTarget } from '../../deploy/target.ts';
import { serveFolder, type FolderServer } from '../../deploy/serve-folder.ts';

let folder = '';
let server: FolderServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  const put = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put('index.html', 'trang đầu');
  put('huong-dan/index.html', 'hướng dẫn');
  put('q/H24/index.html', 'mã H24');
  put('404.html', 'Không có trang này');
  put('_redirects', '/cu/ /huong-dan/ 301\n');
  server = await serveFolder(folder, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** How a client behaves that has said its piece: it waits for the server to close, closes its own half at once, or is gone. */
type Leaving = 'waits' | 'halves' | 'goes';

/** What the server says to raw bytes; `''` when it closes without a word. */
async function send(bytes: string | Buffer, leaving: Leaving = 'waits'): Promise<string> {
  const socket = connect({ port: Number(new URL(server.origin).port), host: '127.0.0.1' });
  const said: Buffer[] = [];
  socket.on('data', (data) => said.push(data)).on('error', () => undefined);
  if (leaving === 'halves') socket.end(bytes);
  else socket.write(bytes, () => leaving === 'goes' && socket.destroy());
  await once(socket, 'close');
  return Buffer.concat(said).toString('latin1');
}

const message = (line: string, ...headers: string[]) => [line, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const ask = (line: string, ...headers: string[]) => send(message(line, ...headers));
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
const locationOf = (answer: string) => /^location: (.*?)\r$/im.exec(answer)?.[1];

test.each([
  ['/', 200],
  ['/?a=1', 200],
  ['/huong-dan', 301],
  ['/huong-dan/', 200],
  ['/huong-dan/#b', 200],
  ['/hu%6Fng-dan/', 200],
  ['/q/h24', 200],
  ['/Q/H24.', 200],
  ['/q/h24%20', 200],
  ['/Q/H24/.', 200],
  ['/h24', 301],
  ['/H24)', 301],
  ['/Huong-dan/', 301],
  ['/Huong-dan/%E2%80%A6', 301],
  ['/HUONG-DANX/', 404],
  ['/.', 200],
  ['/huong-dan/.', 200],
  ['/./huong-dan/', 404],
  ['/Cu.', 301],
  ['/huong-dan/INDEX.html', 301],
  ['/cu/', 301],
  ['http://127.0.0.1/huong-dan/', 200],
  ['http://127.0.0.1', 200],
  ['//', 404],
  ['//[', 404],
  ['//huong-dan', 404],
  ['//huong-dan/', 404],
  ['//evil.example/index.html', 404],
  ['//evil.example/%2e%2e/index.html', 404],
  ['/%2Fevil.example/index.html', 404],
  ['///', 404],
  ['/huong-dan//index.html', 404],
  ['http://a//huong-dan', 404],
  ['/../index.html', 404],
  ['/huong-dan/%2e%2e/', 404],
  ['/huong-dan%3Fx', 404],
  ['/huong-dan%23x', 404],
  ['/404.html', 404],
  ['/_redirects', 404],
  [`/${'a'.repeat(9000)}`, 404],
  [`/${'a/'.repeat(4000)}`, 404],
  ['/\\evil.example', 400],
  ['/%5Cevil.example/index.html', 400],
  ['/..%5c..%5cx', 400],
  ['/%', 400],
  ['/%zz', 400],
  ['/%00', 400],
  ['/huong-dan/%00', 400],
  ['/%ff', 400],
  ['/%c0%ae%c0%ae/', 400],
  ['/%0d%0aSet-Cookie:a=b', 400],
  ['*', 400],
  ['huong-dan', 400],
  ['https:huong-dan', 400],
  ['ftp://a/huong-dan/', 400],
  ['http://%/', 200],
  ['http://[/huong-dan/%', 400],
  [`/${'a'.repeat(100_000)}`, 431],
])('GET %s is answered with %i', async (target, status) => {
  const answer = await ask(`GET ${target} HTTP/1.1`);
  expect(statusOf(answer)).toBe(status);
  if (status >= 400) expect(answer).not.toMatch(/trang đầu|hướng dẫn/);
  expect(locationOf(answer) ?? '/').toMatch(/^\/(?![/\\])/);
});

test('a redirect keeps the query, and stays on this host', async () => {
  expect(locationOf(await ask('GET /huong-dan?a=//b HTTP/1.1'))).toBe('/huong-dan/?a=//b');
  expect(locationOf(await ask('GET /Huong-dan,?a=//b HTTP/1.1'))).toBe('/huong-dan/?a=//b');
  expect(locationOf(await ask('GET http://evil.example/huong-dan HTTP/1.1'))).toBe('/huong-dan/');
});

test.each([
  ['POST / HTTP/1.1', 405],
  ['DELETE /huong-dan/ HTTP/1.1', 405],
  ['OPTIONS * HTTP/1.1', 405],
  ['TRACE / HTTP/1.1', 405],
  ['PROPFIND // HTTP/1.1', 405],
  ['HEAD // HTTP/1.1', 404],
  ['HEAD / HTTP/1.1', 200],
  ['XYZ / HTTP/1.1', 400],
  ['get / HTTP/1.1', 400],
  ['GET / HTTP/9.9', 400],
  ['GET', 400],
])('%s is answered with %i', async (line, status) => {
  expect(statusOf(await ask(line))).toBe(status);
});

test.each(['bytes=5-2', 'bytes=-3', 'bytes=a-b', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=', '-', 'bytes=0--5'])(
  'a part that is none, %s, is answered with the whole',
  async (range) => {
    const answer = await ask('GET / HTTP/1.1', `Range: ${range}`);
    expect(statusOf(answer)).toBe(200);
    expect(Buffer.from(answer, 'latin1').toString()).toMatch(/trang đầu$/);
  },
);

test('a part is answered with that part, and one beyond the end with 416', async () => {
  expect(await ask('GET / HTTP/1.1', 'Range: bytes=0-4')).toMatch(/^HTTP\/1\.1 206 [^]*\r\n\r\ntrang$/);
  expect(statusOf(await ask('GET / HTTP/1.1', 'Range: bytes=9999-'))).toBe(416);
});

test.skipIf(process.platform === 'win32')('a file that is there and cannot be read ends its answer, not the server', async () => {
  const stuck = createServer().listen(join(folder, 'stuck'));
  await once(stuck, 'listening');
  await ask('GET /stuck HTTP/1.1');
  await new Promise((closed) => stuck.close(closed));
  expect(statusOf(await ask('GET / HTTP/1.1'))).toBe(200);
});

test('a site that went away while it was served is answered with 404, and with pages when it is back', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'gone-'));
  mkdirSync(join(elsewhere, 'huong-dan'));
  writeFileSync(join(elsewhere, 'huong-dan/index.html'), 'hướng dẫn');
  const going = await serveFolder(elsewhere, 0);
  rmSync(elsewhere, { recursive: true });
  expect((await fetch(going.origin)).status).toBe(404);
  expect((await fetch(`${going.origin}/huong-dan/`)).status).toBe(404);
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'index.html'), 'lại có');
  expect(await (await fetch(going.origin)).text()).toBe('lại có');
  await going.close();
  rmSync(elsewhere, { recursive: true });
});

describe('whatever bytes come', () => {
  /** The same bytes each time: mulberry32. */
  function chance(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
  }

  const bits = [
    ...['/', '//', '/..', '%', '%2', '%2e', '%2F', '%5c', '%00', '%ff', '%25', '\\', '?', '#', ':', '@', '[', ']', '*', ';', '&', '=', '.'],
    ...[
      'huong-dan',
      'index.html',
      '/q/h24',
      '/cu/',
      'http://',
      'HTTPS://a:b@',
      'localhost',
      '_redirects',
      'ă',
      '\u0301',
      '\x00',
      '\x7f',
      '\t',
    ],
  ];
  const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'TRACE', 'GE', '', 'get', '\x16\x03\x01'];
  const headers = [
    ...['Host: x', 'Host:', 'Range: bytes=5-1', 'Range: bytes=99-', 'If-None-Match: W/"', 'Upgrade: websocket', 'Connection: upgrade'],
    ...[
      'Content-Length: 5',
      'Content-Length: -1',
      'Transfer-Encoding: chunked',
      'Expect: 100-continue',
      'Expect: x',
      ': x',
      'x',
      'a: \x00',
    ],
  ];

  const pick = <T>(from: readonly T[], draw: (below: number) => number): T => from[draw(from.length)]!;

  function nextMessage(draw: (below: number) => number): Buffer {
    const several = (from: readonly string[], most: number) => Array.from({ length: draw(most) }, () => pick(from, draw));
    if (draw(8) === 0) return Buffer.from(Array.from({ length: draw(200) }, () => draw(256)));
    const target = several(bits, 8).join('');
    const whole = [`${pick(methods, draw)} ${draw(3) ? '/' : ''}${target} HTTP/1.${draw(3)}`, ...several(headers, 5), '', ''].join('\r\n');
    const bytes = Buffer.from(whole, draw(2) ? 'utf8' : 'latin1');
    // Some break off in the middle.
    return draw(5) ? bytes : bytes.subarray(0, draw(bytes.length));
  }

  test('the server lives, and its answers lead nowhere else', async () => {
    const draw = chance(20_261_128);
    const leavings: Leaving[] = ['waits', 'waits', 'waits', 'halves', 'goes'];
    // Whatever was understood of the bytes before it, this ends the connection.
    const last = Buffer.from(message('GET / HTTP/1.1'));
    for (let round = 0; round < 60; round += 1) {
      const messages = Array.from({ length: 25 }, () => nextMessage(draw));
      const answers = await Promise.all(messages.map((each) => send(Buffer.concat([each, last]), pick(leavings, draw))));
      answers.forEach((answer, index) => {
        const asked = JSON.stringify(messages[index]!.toString('latin1'));
        if (answer)
          expect([200, 206, 301, 304, 400, 404, 405, 416, 417, 431], asked).toContain(
            statusOf(answer.replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, '')),
          );
        expect(locationOf(answer) ?? '/', asked).toMatch(/^\/(?![/\\])/);
      });
      expect(statusOf(await ask('GET / HTTP/1.1')), `round ${round}`).toBe(200);
    }
  });

  test('reading what is asked for never throws, and never names what lies outside', () => {
    const draw = chance(7);
    for (let round = 0; round < 20_000; round += 1) {
      const raw = nextMessage(draw).toString('latin1');
      const target = readTarget(raw);
      if (target) expect(target.path, raw).toMatch(/^\/[^\\\p{Cc}]*$/u);
    }
  });
});
