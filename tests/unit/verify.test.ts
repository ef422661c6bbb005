import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNote } from '../../deploy/build-note.ts';
import { serveFolder, type FolderServer } from '../../deploy/serve-folder.ts';
import { verify } from '../../deploy/verify.ts';
import { withoutCommits } from '../git.ts';

let folder = '';
let site: FolderServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verified-'));
  const files = {
    'index.html': 'đầu',
    '404.html': 'không có',
    'a/index.html': 'a',
    'q/H24/index.html': 'mã',
    '_astro/a.css': 'a{}',
    'a.epub': 'x',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  site = await serveFolder(folder, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A host in front of the site, as a CDN is, that changes what it hands on. */
async function inFront(
  change: (answer: { status: number; headers: Headers; path: string }) => void,
): Promise<{ host: URL; server: Server }> {
  const server = createServer((request, response) => {
    void fetch(site.origin + request.url!, { redirect: 'manual', headers: request.headers as Record<string, string> }).then(
      async (from) => {
        const answer = { status: from.status, headers: new Headers(from.headers), path: request.url! };
        for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) answer.headers.delete(name);
        change(answer);
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await from.arrayBuffer()));
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { host: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), server };
}

async function judged(change: Parameters<typeof inFront>[0]): Promise<string[]> {
  const { host, server } = await inFront(change);
  const verdicts = await verify(host, folder);
  server.close();
  server.closeAllConnections();
  return verdicts.map(({ kind, address, note }) => `${kind} ${address} ${note}`);
}

describe('a host in front of the site', () => {
  it('that hands on all is as built', async () => {
    expect(await judged(() => undefined)).toEqual([]);
  });

  it('that drops a header is named once, with how often', async () => {
    const said = await judged(({ headers }) => headers.delete('content-security-policy'));
    expect(said).toEqual([
      expect.stringMatching(/^headers \/ Content-Security-Policy is not there, must be default-src 'none'.*; so at 5 more$/),
    ]);
  });

  it('that keeps pages for an hour, forgets hashed files, or lists printed codes is named', async () => {
    expect(await judged(({ headers, path }) => path === '/a/' && headers.set('cache-control', 'max-age=3600'))).toEqual([
      'headers /a/ Cache-Control is max-age=3600, must be no-cache',
    ]);
    expect(await judged(({ headers, path }) => path.endsWith('.css') && headers.set('cache-control', 'no-cache'))).toEqual([
      'headers /_astro/a.css Cache-Control is no-cache, must be public, max-age=31536000, immutable',
    ]);
    expect(await judged(({ headers, path }) => path.startsWith('/q/') && headers.delete('x-robots-tag'))).toEqual([
      'headers /q/H24/ X-Robots-Tag is not there, must be noindex',
    ]);
  });

  it('that knows no books, answers 200 to everything, or has no ETag is named', async () => {
    expect(await judged(({ headers, path }) => path.endsWith('.epub') && headers.set('content-type', 'application/octet-stream'))).toEqual([
      'headers /a.epub Content-Type is application/octet-stream',
    ]);
    expect(await judged((answer) => void (answer.status === 404 && (answer.status = 200)))).toEqual([
      'headers /khong-co-trang-nay/ a page that is not there is answered with 200, must be 404',
    ]);
    expect(await judged(({ headers }) => headers.delete('etag'))).toEqual(['headers / ETag is not there: each visit loads the page anew']);
  });
});

const good = { day: '2026-11-25', origin: 'https://site.internal', commit: 'a'.repeat(40), release: true };

it.each([
  ['commit', '--upload-pack=touch x'],
  ['commit', 'main'],
  ['commit', `${'a'.repeat(40)}\n`],
  ['commit', 7],
  ['day', '2026-11-25; x'],
  ['day', undefined],
  ['origin', 'https://site.internal/a'],
  ['origin', '\u001b[2Jx'],
])('a note of a host whose %s is %j is none', (name, value) => {
  expect(() => parseNote(JSON.stringify({ ...good, [name]: value }))).toThrow(/names no/);
});

it.skipIf(withoutCommits).each([
  ['silence', ''],
  ['no', 'no\n'],
  ['anything else', 'why?\n'],
])(
  'with %s for an answer nothing is built again',
  async (_, said) => {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
    writeFileSync(join(folder, 'build.json'), JSON.stringify({ ...good, commit }));
    const trees = () => execFileSync('git', ['worktree', 'list'], { encoding: 'utf8' });
    const before = trees();
    const command = spawn(process.execPath, ['src/commands/run.mjs', 'verify', site.origin, '--rebuild']);
    let heard = '';
    for (const stream of [command.stdout, command.stderr]) stream.on('data', (text: Buffer) => (heard += text.toString()));
    command.stdin.end(said);
    const [code] = (await once(command, 'close')) as [number];
    rmSync(join(folder, 'build.json'));
    expect(heard).toContain(commit);
    expect(heard).toContain('Is it the one you published?');
    expect(heard).toContain('Nothing was built');
    expect(code).toBe(1);
    expect(trees()).toBe(before);
  },
  60_000,
);
