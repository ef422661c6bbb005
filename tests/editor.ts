import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { sidewaysScroll, smallTargets, structureFaults } from './access.ts';

export interface RunningEditor {
  folder: string;
  /** Opens once. */
  address: string;
  stop: () => Promise<void>;
}

/** `npm run edit` as people begin it, over a copy of the small campaign. */
export async function startEditor(): Promise<RunningEditor> {
  const folder = mkdtempSync(join(tmpdir(), 'edit-'));
  cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
  const env = { ...process.env, CONTENT_DIR: folder, BROWSER: 'none' };
  const command = spawn(process.execPath, ['src/commands/run.mjs', 'edit'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => {
    let said = '';
    command.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
  const stop = async () => {
    const ended = once(command, 'exit');
    command.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, address, stop };
}

/** Whatever whoever sees, hears or taps the page could stumble over. */
export async function looksWell(page: Page): Promise<void> {
  // A page of the site in a frame has tests of its own.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
  expect(await page.evaluate(structureFaults)).toEqual([]);
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await page.evaluate(sidewaysScroll)).toBe(0);
}
