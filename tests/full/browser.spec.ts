import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

test('the packaged browser is unpacked for its user alone, never taken from the temp folder, and sandboxed unless for root', () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'Only root can be two users.');
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  test.skip(
    spawnSync('setpriv', [...asNobody, 'test', '-r', join(process.cwd(), 'src/print/browser.ts')]).status !== 0,
    'Others may not read this folder.',
  );
  const place = mkdtempSync(join(tmpdir(), 'browser-'));
  chmodSync(place, 0o755);
  const planted = join(place, 'tmp');
  mkdirSync(planted);
  chmodSync(planted, 0o1777);
  writeFileSync(join(planted, 'chromium'), '#!/bin/sh\nexit 7\n', { mode: 0o755 });
  const print = `const { packagedBrowser, launchOptions } = await import(${JSON.stringify(join(process.cwd(), 'src/print/browser.ts'))});
    const { chromium } = await import(${JSON.stringify(join(process.cwd(), 'node_modules/@playwright/test/index.mjs'))});
    const executablePath = await packagedBrowser(process.argv[1]);
    const browser = await chromium.launch({ executablePath, ...launchOptions });
    const page = await browser.newPage();
    await page.setContent('Chữ');
    console.log(JSON.stringify({ executablePath, pdf: (await page.pdf()).length, open: launchOptions.args.includes('--no-sandbox') }));
    await browser.close();`;
  for (const user of [0, 65534]) {
    const home = join(place, String(user));
    mkdirSync(home);
    chmodSync(home, 0o777);
    const words = [
      `--reuid=${user}`,
      `--regid=${user}`,
      '--clear-groups',
      process.execPath,
      '--input-type=module',
      '-e',
      print,
      join(home, 'browser'),
    ];
    const { stdout, stderr } = spawnSync('setpriv', words, { env: { ...process.env, TMPDIR: planted, HOME: home }, encoding: 'utf8' });
    expect(stdout, stderr).not.toBe('');
    const told = JSON.parse(stdout) as { executablePath: string; pdf: number; open: boolean };
    expect(told.executablePath).toContain(join(home, 'browser'));
    expect(told.pdf).toBeGreaterThan(1000);
    expect(told.open).toBe(user === 0);
    expect(statSync(join(home, 'browser')).mode & 0o777).toBe(0o700);
    // Nothing half unpacked is left.
    expect(readdirSync(join(home, 'browser'))).toHaveLength(1);
  }
  rmSync(place, { recursive: true });
});
