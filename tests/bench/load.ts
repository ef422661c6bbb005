import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../deploy/release.ts';
import { ask } from '../deploy/ask.ts';
import { crowdIn } from '../deploy/crowd.ts';
import { startNginx } from '../deploy/nginx.ts';
import { writeRows } from './tables.ts';

const seconds = 10;
const day = '2026-11-25';
const built = process.argv[2] ?? '.cache/bench-today';
const page = '/huong-dan/dang-ky-tam-tru/';

interface Load {
  requests: number;
  p99: string;
  errors: number;
}

if (!existsSync('/usr/bin/wrk')) throw new Error('wrk is missing. On Debian: apt-get install wrk');
if (!existsSync(join(built, 'SHA256SUMS')))
  execFileSync('npm', ['run', '-s', 'build'], {
    env: { ...process.env, SITE_DATE: day, OUT_DIR: built },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const folder = mkdtempSync(join(tmpdir(), 'load-'));
await publish(built, folder, { draft: true });
// nginx's own welcome page, as its package brings it, in the same configuration without a line of ours.
const welcome = join(folder, 'welcome');
mkdirSync(welcome);
writeFileSync(join(welcome, 'index.html'), readFileSync('/usr/share/nginx/html/index.html'));
const nginx = await startNginx(folder, built, ['127.0.0.1'], welcome);
const rows: string[][] = [['requests a second, TLS, loopback', 'welcome page', 'p99', `our ${page}`, 'p99', 'ours / welcome', 'errors']];
const waits: string[][] = [['a reader waits, among', 'median', 'longest', 'at most']];
try {
  for (const connections of [100, 1000]) {
    // By turns, so that a busy moment hits both.
    const theirs = await under(`https://127.0.0.1:${nginx.welcomePort}/`, connections);
    const ours = await under(`https://127.0.0.1:${nginx.securePort}${page}`, connections);
    rows.push([
      `${connections} connections`,
      theirs.requests.toFixed(0),
      theirs.p99,
      ours.requests.toFixed(0),
      ours.p99,
      (ours.requests / theirs.requests).toFixed(2),
      String(theirs.errors + ours.errors),
    ]);
  }
  waits.push(...(await waitsAmong(5000)));
} finally {
  await nginx.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(writeRows(rows));
console.log(`\n${writeRows(waits)}`);

/** How long a reader waits for a page, with a new connection each time, while another address holds this many half-open ones. */
async function waitsAmong(size: number): Promise<string[][]> {
  const crowd = await crowdIn(nginx, '127.0.0.2', size);
  const times: number[] = [];
  try {
    for (let turn = 0; turn < 100; turn += 1) {
      const began = performance.now();
      await ask(nginx.securePort, page, { headers: { connection: 'close' } });
      times.push(performance.now() - began);
    }
  } finally {
    crowd.leave();
  }
  times.sort((a, b) => a - b);
  return [[`${size} half-open connections of another address`, `${times[50]!.toFixed(0)} ms`, `${times.at(-1)!.toFixed(0)} ms`, '2000 ms']];
}

/** wrk for ten seconds, asking as browsers do. */
async function under(address: string, connections: number): Promise<Load> {
  const words = [
    '-t2',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '--timeout',
    '10s',
    '-H',
    'Accept-Encoding: gzip, deflate, br',
    address,
  ];
  const wrk = spawn('wrk', words);
  let said = '';
  wrk.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await once(wrk, 'close');
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said)?.slice(1) ?? [];
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? '0';
  return {
    requests: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)![1]),
    p99: /99%\s+(\S+)/.exec(said)![1]!,
    errors: [...errors, refused].reduce((sum, count) => sum + Number(count), 0),
  };
}
