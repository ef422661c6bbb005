import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * `npm run test:first`: the README's first command, without paper, as a stranger meets it. An archive of the last commit, without git; the
 * oldest Node to begin with, and an npm that installs the packaged Node but makes no link to it. Where root runs this, somebody builds and
 * serves who may do little and has no home.
 */
const beginner = { node: '18.20.4', npm: '10.9.9' };
const port = 4329;

const place = mkdtempSync(join(tmpdir(), 'first-command-'));
const site = join(place, 'site');
const tools = join(place, 'tools/node_modules');

/** The beginner's programs first, and nothing of the npm that runs this but how it reaches its packages. */
const reachesPackages =
  /^(npm_config_(registry|cache|userconfig|globalconfig|ca|cafile|strict_ssl|(https?_|no)?proxy)|NODE_EXTRA_CA_CERTS)$/i;
const settings: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => reachesPackages.test(name) || !/^(npm_|INIT_CWD|NODE)/i.test(name))),
  PATH: [join(tools, `node-${process.platform}-${process.arch}/bin`), join(tools, '.bin'), process.env['PATH']].join(delimiter),
};

const run = (cwd: string, program: string, ...words: string[]) => execFileSync(program, words, { cwd, env: settings, stdio: 'inherit' });

try {
  const packages = [`node-${process.platform}-${process.arch}@${beginner.node}`, `npm@${beginner.npm}`];
  run(place, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--prefix', 'tools', ...packages);
  mkdirSync(site);
  run('.', 'git', 'archive', '--output', join(place, 'site.tar'), 'HEAD');
  run(site, 'tar', '-xf', '../site.tar');
  run(site, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  if (existsSync(join(site, 'node_modules/.bin/node'))) throw new Error(`npm ${beginner.npm} links the packaged Node: nothing is proved.`);
  await startAndAsk();
  console.log(`✓ From Node ${beginner.node} and npm ${beginner.npm} to a served site.`);
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function startAndAsk(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  if (isRoot) run(place, 'chown', '-R', String(nobody), '.');
  const server = spawn('npm', ['start'], {
    cwd: site,
    env: { ...settings, HOME: undefined, PAPER: 'none', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, which ends as a whole.
    detached: true,
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
  try {
    await saying(server, `http://localhost:${port}`);
    await expectStatus({ '/': 200, '/huong-dan/': 200, '/tim-kiem/': 200, '//': 404, '/khong-co/': 404 });
  } finally {
    process.kill(-server.pid!);
  }
}

/** Waits for a line of the program's; passes on all of them. */
async function saying(program: ChildProcess, wanted: string): Promise<void> {
  for await (const line of createInterface(program.stdout!)) {
    console.log(line);
    if (line === wanted) return;
  }
  throw new Error(`npm start ended before it said ${wanted}`);
}

/** Over a bare socket: a client would tidy the address. */
async function expectStatus(expected: Record<string, number>): Promise<void> {
  for (const [path, status] of Object.entries(expected)) {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const answer = (await socket.toArray()).join('');
    if (!answer.startsWith(`HTTP/1.1 ${status} `)) throw new Error(`${path} should be answered with ${status}: ${answer.slice(0, 200)}`);
  }
}
