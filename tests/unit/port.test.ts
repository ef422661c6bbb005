import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { portToServe, refuseBusyPort } from '../../src/commands/port.ts';

const again = (port: number) => `PORT=${port} npm start`;

let other: Server;
beforeEach(() => {
  other = createServer();
});
afterEach(() => {
  other.close();
  vi.unstubAllEnvs();
});

async function occupy(host: string): Promise<number> {
  await once(other.listen(0, host), 'listening');
  return (other.address() as AddressInfo).port;
}

test.each(['127.0.0.1', '0.0.0.0', '::1'])('a port that somebody has at %s is refused with one that is free', async (host) => {
  const port = await occupy(host).catch(() => undefined);
  // No IPv6 here.
  if (port === undefined) return;
  const said = await refuseBusyPort(port, again).catch((error: Error) => error.message);
  expect(said).toContain(`Cổng ${port} đang có chương trình khác dùng`);
  const offered = Number(/PORT=(\d+) npm start$/.exec(String(said))?.[1]);
  expect(offered).toBeGreaterThan(port);
  await expect(refuseBusyPort(offered, again)).resolves.toBeUndefined();
});

test('a free port is taken without a word', async () => {
  const port = await occupy('127.0.0.1');
  await new Promise((closed) => other.close(closed));
  await expect(refuseBusyPort(port, again)).resolves.toBeUndefined();
});

describe('PORT', () => {
  test.each([
    [undefined, 4321],
    ['', 4321],
    ['8080', 8080],
    [' 4322 ', 4322],
  ])('%j is %i', (said, port) => {
    vi.stubEnv('PORT', said);
    expect(portToServe()).toBe(port);
  });

  test.each(['0', '-1', '65536', '43.21', 'bốn', '4322 4323', '127.0.0.1:4322'])('%j is refused with an example', (said) => {
    vi.stubEnv('PORT', said);
    expect(portToServe).toThrow(`PORT="${said}" không phải là số cổng`);
  });
});

/** What a command says whose port is `port`. */
const run = (command: string, port: number, settings: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/commands/run.mjs', command], {
    env: { ...process.env, PORT: String(port), ...settings },
    encoding: 'utf8',
  });

test.each(['start', 'serve', 'dev'])('npm run %s says so before it does anything else', async (command) => {
  const port = await occupy('127.0.0.1');
  const { status, stdout, stderr } = run(command, port);
  expect(stderr).toContain(`Cổng ${port} đang có chương trình khác dùng`);
  expect(stderr).toMatch(command === 'start' ? /PORT=\d+ npm start$/m : new RegExp(`PORT=\\d+ npm run ${command}$`, 'm'));
  expect([status, stdout]).toEqual([1, '']);
});

test('npm run serve says what to do when nothing was built yet', async () => {
  const port = await occupy('127.0.0.1');
  await new Promise((closed) => other.close(closed));
  const { status, stderr } = run('serve', port, { OUT_DIR: '.cache/nowhere' });
  expect(stderr).toMatch(/Chưa có trang nào trong .*nowhere\. Chạy trước: npm run build/);
  expect(status).toBe(1);
});
