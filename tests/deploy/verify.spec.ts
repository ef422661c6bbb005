import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { publish } from '../../deploy/release.ts';
import { writeChecksums } from '../../deploy/checksums.ts';
import { today } from '../sites.ts';
import { startNginx, withoutNginx, type Nginx } from './nginx.ts';

const missing = withoutNginx();
test.skip(missing !== undefined, missing);
test.describe.configure({ mode: 'default' });

let folder: string;
let nginx: Nginx;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'verified-'));
  await publish(today.folder, folder, { draft: true });
  nginx = await startNginx(folder, today.folder);
});

test.afterAll(async () => {
  await nginx?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('a site that is served as it was built is found to be so', async () => {
  const { code, said } = await verify();
  expect(said).toContain('serves every file');
  expect(code).toBe(0);
});

test('every file that was changed, taken away or added is named, also when the list of sums was forged with it', async () => {
  const served = join(folder, 'current');
  appendFileSync(join(served, 'huong-dan/tra-cuu-ho-so/index.html'), '<p>Chuyển tiền vào…</p><a href="/qua-tang/">');
  // What most browsers get is a file of its own: the plain one beside it looks untouched.
  const page = readFileSync(join(served, 'huong-dan/nop-ho-so-truc-tuyen/index.html'), 'utf8');
  writeFileSync(join(served, 'huong-dan/nop-ho-so-truc-tuyen/index.html.br'), brotliCompressSync(page.replaceAll('https:', 'http:')));
  for (const ending of ['', '.br', '.gz']) rmSync(join(served, `favicon.svg${ending}`), { force: true });
  cpSync(join(served, 'tu-dien'), join(served, 'qua-tang'), { recursive: true });
  writeFileSync(join(served, 'them.html'), 'x');
  for (const ending of ['.br', '.gz']) rmSync(join(served, `SHA256SUMS${ending}`), { force: true });
  await writeChecksums(served);

  const { code, said } = await verify();
  expect(said).toMatch(/^changed {2}\/huong-dan\/tra-cuu-ho-so\/ {2}\(identity\)$/m);
  expect(said).toMatch(/^changed {2}\/huong-dan\/nop-ho-so-truc-tuyen\/ {2}\(br\)$/m);
  expect(said).toMatch(/^missing {2}\/favicon\.svg/m);
  expect(said).toMatch(/^added {4}\/qua-tang\//m);
  expect(said).toMatch(/^added {4}\/them\.html/m);
  expect(said.match(/^(changed|missing) /gm)).toHaveLength(4);
  expect(said.match(/^added /gm)!.length).toBeLessThan(8);
  expect(code).toBe(1);
});

test('a host that does not answer is no proof of anything', async () => {
  const { code, said } = await verify('https://127.0.0.1:9', ['--against', small()]);
  expect(said).toMatch(/^unread/m);
  expect(code).toBe(2);
});

/** The command as everybody calls it. */
function verify(
  host = `https://127.0.0.1:${nginx.securePort}`,
  words = ['--against', today.folder],
): Promise<{ code: number; said: string }> {
  const command = spawn('npm', ['run', '-s', 'verify', '--', host, ...words], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: nginx.certificate },
  });
  let said = '';
  for (const stream of [command.stdout, command.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => command.on('close', (code) => resolve({ code: code ?? -1, said })));
}

function small(): string {
  const built = join(folder, 'small');
  cpSync(join(today.folder, 'build.json'), join(built, 'build.json'));
  return built;
}
