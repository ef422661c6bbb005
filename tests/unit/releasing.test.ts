import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNote } from '../../deploy/build-note.ts';
import { withLock } from '../../deploy/lock.ts';
import { publish } from '../../deploy/release.ts';
import { rollBack } from '../../deploy/rollback.ts';
import { writeChecksums } from '../../deploy/checksums.ts';

let place: string;
const site = () => join(place, 'site');
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'releasing-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A built folder with these files, finished as a build finishes it. */
async function build(files: Record<string, string>, release = true): Promise<string> {
  const built = mkdtempSync(join(place, 'built-'));
  for (const [file, text] of Object.entries({ '404.html': 'none', ...files })) {
    mkdirSync(dirname(join(built, file)), { recursive: true });
    writeFileSync(join(built, file), text);
  }
  await writeNote(built, { day: '2026-11-25', origin: 'https://site.internal', commit: null, release });
  await writeChecksums(built);
  return built;
}

const home = () => readFileSync(join(site(), 'current/index.html'), 'utf8');

it('serves the new site, and the one before again after a roll-back', async () => {
  await publish(await build({ 'index.html': 'one' }), site());
  await publish(await build({ 'index.html': 'two' }), site());
  expect(home()).toBe('two');
  await rollBack(site());
  expect(home()).toBe('one');
  await expect(rollBack(site())).rejects.toThrow('no earlier release');
});

it('goes back to a named release', async () => {
  const first = await publish(await build({ 'index.html': 'one' }), site());
  for (const text of ['two', 'three']) await publish(await build({ 'index.html': text }), site());
  await rollBack(site(), first);
  expect(home()).toBe('one');
});

it('keeps the last releases, and what is served whatever its age', async () => {
  for (const text of ['one', 'two', 'three', 'four']) await publish(await build({ 'index.html': text }), site(), { keep: 2 });
  expect(readdirSync(join(site(), 'releases'))).toHaveLength(2);
  await rollBack(site());
  for (const text of ['five', 'six']) await publish(await build({ 'index.html': text }), site(), { keep: 2 });
  expect(home()).toBe('six');
});

it('presses texts beside the plain ones, and leaves alone what would not shrink', async () => {
  await publish(await build({ 'index.html': 'chữ '.repeat(500), 'small.txt': 'x', 'sheet.pdf': 'chữ '.repeat(500) }), site());
  const has = (file: string) => existsSync(join(site(), 'current', file));
  expect(['index.html.br', 'index.html.gz', 'small.txt.br', 'sheet.pdf.gz'].map(has)).toEqual([true, true, false, false]);
});

it('gives an unchanged file the time it had, so that nobody fetches it again', async () => {
  const lastWeek = Math.floor(Date.now() / 1000) - 7 * 24 * 3600;
  // To the second, as in HTTP.
  const timeOf = (file: string) => Math.floor(statSync(join(site(), 'current', file)).mtimeMs / 1000);
  const files = ['index.html', 'index.html.br', 'a/index.html'];
  await publish(await build({ 'index.html': 'chữ '.repeat(500), 'a/index.html': 'one' }), site());
  for (const file of files) utimesSync(join(site(), 'current', file), lastWeek, lastWeek);
  await publish(await build({ 'index.html': 'chữ '.repeat(500), 'a/index.html': 'two' }), site());
  expect(files.map((file) => timeOf(file) === lastWeek)).toEqual([true, true, false]);
});

it('refuses a build that is not finished, was changed afterwards, or was only made to be looked at', async () => {
  const unfinished = await build({ 'index.html': 'one' });
  rmSync(join(unfinished, 'SHA256SUMS'));
  await expect(publish(unfinished, site())).rejects.toThrow('no finished build');
  const changed = await build({ 'index.html': 'one' });
  writeFileSync(join(changed, 'index.html'), 'two');
  await expect(publish(changed, site())).rejects.toThrow('index.html');
  await expect(publish(await build({ 'index.html': 'one' }, false), site())).rejects.toThrow('--release');
  expect(existsSync(join(site(), 'current'))).toBe(false);
});

it('refuses to let a published address die, unless an old address leads on from it', async () => {
  await publish(await build({ 'index.html': 'one', 'cu/index.html': 'old' }), site());
  await expect(publish(await build({ 'index.html': 'two' }), site())).rejects.toThrow('1 addresses of the served site would die: /cu/');
  expect(home()).toBe('one');
  await publish(await build({ 'index.html': 'two', _redirects: '/cu/ / 301\n' }), site());
  expect(home()).toBe('two');
});

it('clears away what a release that was killed has left', async () => {
  await publish(await build({ 'index.html': 'one' }), site());
  mkdirSync(join(site(), 'releases', '2026-01-01.partial'));
  await publish(await build({ 'index.html': 'two' }), site());
  expect(readdirSync(join(site(), 'releases')).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

it('lets one release work at a time', async () => {
  mkdirSync(site(), { recursive: true });
  await publish(await build({ 'index.html': 'one' }), site());
  const two = await build({ 'index.html': 'two' });
  await withLock(site(), async () => {
    await expect(publish(two, site())).rejects.toThrow('Another release is at work');
  });
  expect(home()).toBe('one');
});

it('lets one of many that begin together go on, again and again', async () => {
  mkdirSync(site(), { recursive: true });
  for (let turn = 0; turn < 20; turn += 1) {
    let [inside, most, done] = [0, 0, 0];
    const release = () =>
      withLock(site(), async () => {
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 2));
        inside -= 1;
        done += 1;
      }).catch((error: Error) => expect(error.message).toContain('Another release is at work'));
    await Promise.all(Array.from({ length: 8 }, release));
    expect(most).toBe(1);
    expect(done).toBeGreaterThan(0);
  }
});

it('is not held up by a release that was killed', async () => {
  mkdirSync(site(), { recursive: true });
  const held = `import { withLock } from ${JSON.stringify(join(process.cwd(), 'deploy/lock.ts'))};
    await withLock(${JSON.stringify(site())}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));`;
  const release = spawn(process.execPath, ['--input-type=module-typescript', '-e', held]);
  await once(release.stdout, 'data');
  const one = await build({ 'index.html': 'one' });
  await expect(publish(one, site())).rejects.toThrow('Another release is at work');
  release.kill('SIGKILL');
  await once(release, 'close');
  await publish(one, site());
  expect(home()).toBe('one');
});

it('is not held up by what another process or an older release has left, dead or alive', async () => {
  mkdirSync(site(), { recursive: true });
  for (const left of ['1', String(process.pid), 'x', '']) {
    writeFileSync(join(site(), '.releasing'), left);
    await publish(await build({ 'index.html': left }), site(), { keep: 9 });
    expect(home()).toBe(left);
  }
});

it('lets no stranger hold it', async () => {
  await publish(await build({ 'index.html': 'one' }), site());
  expect(statSync(join(site(), '.releasing')).mode & 0o077).toBe(0);
});

it('lets nobody in while another works in a container of its own', async () => {
  mkdirSync(site(), { recursive: true });
  const apart = process.getuid?.() === 0 && spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n', '-p', '-f'] : [];
  const held = `import { withLock } from ${JSON.stringify(join(process.cwd(), 'deploy/lock.ts'))};
    await withLock(${JSON.stringify(site())}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));`;
  const [program, ...words] = [...apart, process.execPath, '--input-type=module-typescript', '-e', held];
  const release = spawn(program!, words, { detached: true });
  await once(release.stdout, 'data');
  try {
    await expect(publish(await build({ 'index.html': 'one' }), site())).rejects.toThrow('Another release is at work');
  } finally {
    process.kill(-release.pid!, 'SIGKILL');
    await once(release, 'close');
  }
});

it('goes back only when no release is at work', async () => {
  for (const text of ['one', 'two']) await publish(await build({ 'index.html': text }), site());
  await withLock(site(), () => expect(rollBack(site())).rejects.toThrow('Another release is at work'));
  expect(home()).toBe('two');
});

it('lets the server read what is published, whatever the umask of who built and who releases', async () => {
  const before = process.umask(0o077);
  try {
    const built = await build({ 'index.html': 'chữ '.repeat(500), 'a/b/index.html': 'two' });
    chmodSync(join(built, 'a'), 0o700);
    await publish(built, site());
  } finally {
    process.umask(before);
  }
  const modeOf = (file: string) => statSync(join(site(), file)).mode & 0o777;
  for (const way of ['', 'releases', 'current', 'current/a', 'current/a/b']) expect(modeOf(way), way).toBe(0o755);
  for (const file of ['index.html', 'index.html.br', 'a/b/index.html', 'SHA256SUMS']) expect(modeOf(`current/${file}`), file).toBe(0o644);
});

it('never leaves a moment without a site while it switches', async () => {
  const builds = [await build({ 'index.html': 'one' }), await build({ 'index.html': 'two' })];
  await publish(builds[0]!, site());
  const reading = `cat '${site()}/current/index.html' >/dev/null || echo gap`;
  const reader = spawn('bash', ['-c', `echo begun; while :; do ${reading}; done`]);
  let said = '';
  for (const stream of [reader.stdout, reader.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  await once(reader.stdout, 'data');
  for (let turn = 1; turn <= 8; turn += 1) await publish(builds[turn % 2]!, site());
  reader.kill();
  await once(reader, 'close');
  expect(said).toBe('begun\n');
});
