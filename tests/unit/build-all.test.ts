import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildEach, runBuildAll, sitesBeside, type BuildOne } from '../../src/commands/build-all.ts';
import { checksumsFile } from '../../deploy/checksums.ts';

let place: string;
const at = (path: string) => join(place, path);
const put = (path: string, text = '') => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'build-all-'));
  for (const path of ['xa-mot/site.yaml', 'xa-hai/site.yaml', 'chung/danh-muc.yaml', '.xa-ba-77/site.yaml', 'README.md']) put(path);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

/** Builds a site that says whose it is, but for those that are named: these fail half-way, as a real build does beside what stands. */
const builder =
  (...failing: string[]): BuildOne =>
  ({ content, into }) => {
    const fails = failing.some((name) => content.endsWith(name));
    if (!fails) {
      mkdirSync(into, { recursive: true });
      writeFileSync(join(into, 'index.html'), content);
    }
    return Promise.resolve({ ok: !fails, said: fails ? 'Dòng 3: thiếu "name"\n' : 'Xong' });
  };

describe('all sites of one checkout', () => {
  test('are those of every folder with a site.yaml, each built into a folder of its name', () => {
    expect(sitesBeside(at('xa-hai'), at('dist'))).toEqual([
      { content: at('xa-hai'), into: at('dist/xa-hai') },
      { content: at('xa-mot'), into: at('dist/xa-mot') },
    ]);
  });

  test('stand when all were built', async () => {
    await buildEach(sitesBeside(at('xa-hai'), at('dist')), builder());
    for (const name of ['xa-mot', 'xa-hai']) expect(readFileSync(at(`dist/${name}/index.html`), 'utf8')).toBe(at(name));
  });

  test('stand but for one that fails, which is named at the end with what it said and stays as it was', async () => {
    put('dist/xa-hai/index.html', 'hôm qua');
    const failing = buildEach(sitesBeside(at('xa-hai'), at('dist')), builder('xa-hai'));
    await expect(failing).rejects.toThrow(/^✗ xa-hai\nDòng 3: thiếu "name"\n\nDựng được 1 trên 2 trang/);
    expect(readFileSync(at('dist/xa-hai/index.html'), 'utf8')).toBe('hôm qua');
    expect(readFileSync(at('dist/xa-mot/index.html'), 'utf8')).toBe(at('xa-mot'));
  });

  test('are not built into a folder that is a site itself, nor all under one address', async () => {
    vi.stubEnv('CONTENT_DIR', at('xa-mot'));
    vi.stubEnv('OUT_DIR', at('dist'));
    put(`dist/${checksumsFile}`);
    await expect(runBuildAll([])).rejects.toThrow('đang là một trang đã dựng riêng');
    vi.stubEnv('OUT_DIR', at('moi'));
    vi.stubEnv('SITE_URL', 'https://mot.example');
    await expect(runBuildAll([])).rejects.toThrow('SITE_URL là địa chỉ của một trang');
    expect(existsSync(at('moi'))).toBe(false);
  });
});
