import { cpSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { BuildNote } from '../../deploy/build-note.ts';
import { withRebuilt } from '../../deploy/rebuild.ts';
import { compareChecksums, checksumsOf } from '../../deploy/checksums.ts';
import { withoutCommits } from '../git.ts';
import { buildInTurn, today } from '../sites.ts';

test('the same commit and day give the same bytes, whichever folder they are built in', async () => {
  test.skip(withoutCommits !== undefined, withoutCommits);
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const note: BuildNote = { day: today.day, origin: 'https://camnang.example', commit, release: false };
  const found = await withRebuilt(note, (one) => withRebuilt(note, (other) => differences(one, other)));
  expect(found).toEqual([]);
});

test('a build that reuses pages of the one before is, byte for byte, the one that reuses nothing', async () => {
  const content = '.cache/changing-content/quan-10';
  const build = (folder: string) => {
    const { status, stderr } = buildInTurn({ SITE_DATE: today.day, CONTENT_DIR: content, OUT_DIR: folder, PAPER: 'none' });
    expect(status, stderr).toBe(0);
  };
  const renew = () => {
    rmSync(dirname(content), { recursive: true, force: true });
    cpSync('content', dirname(content), { recursive: true });
  };
  const change = (file: string, change: (text: string) => string) =>
    writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));

  // Yesterday's content: other words in a news item, an explainer (one that no leaflet takes, whose edition would count them), a law and a code's place, and in the title of another explainer that others lead to.
  renew();
  change(globSync('../dia-ban-quan-10/tin-phuong/vuon-lai/[^_]*.md', { cwd: content })[0]!, (text) => `${text}\nCâu của hôm qua.\n`);
  change('chu-de/ke-hoach-truyen-thong.mdx', (text) => `${text}\nCâu của hôm qua.\n`);
  change('ma-qr/a22.yaml', (text) => text.replace(/^placed: /m, '$&Hôm qua ở '));
  change('chu-de/quan-10-sau-2025.mdx', (text) => text.replace(/^title: "/m, '$&Hôm qua '));
  change('../tp-hcm/van-ban/nghi-quyet-98-2023-qh15.yaml', (text) => text.replace(/^shortName: /m, '$&Bản hôm qua của '));
  build('.cache/changing-site');
  renew();
  build('.cache/changing-site');
  for (const cache of globSync(`.cache/astro/${today.day}-*`)) rmSync(cache, { recursive: true });
  build('.cache/fresh-site');
  expect(await differences('.cache/changing-site', '.cache/fresh-site')).toEqual([]);
});

test('a campaign laid over a province and a country builds, byte for byte, what it builds from one folder', async () => {
  const place = '.cache/layered-content';
  rmSync(place, { recursive: true, force: true });
  cpSync('tests/fixtures/xa-mau', `${place}/xa`, { recursive: true });
  for (const [layer, folders] of Object.entries({
    chung: ['huong-dan', 'thu-tuc', 'van-ban', 'nguon', 'tu-dien.yaml'],
    tinh: ['du-kien', 'co-quan', 'hinh'],
  })) {
    mkdirSync(join(place, layer));
    for (const folder of folders) renameSync(join(place, 'xa', folder), join(place, layer, folder));
  }
  // What a nearer folder has stands in place of the base's, which would not even be accepted.
  cpSync(`${place}/tinh/du-kien`, `${place}/chung/du-kien`, { recursive: true });
  for (const file of globSync(`${place}/chung/du-kien/*.yaml`)) writeFileSync(file, 'value: Sai');
  writeFileSync(`${place}/xa/site.yaml`, `base: [tinh, chung]\n${readFileSync(`${place}/xa/site.yaml`, 'utf8')}`);
  const build = (content: string, folder: string) => {
    const { status, stderr } = buildInTurn({ SITE_DATE: '2026-03-01', CONTENT_DIR: content, OUT_DIR: folder, PAPER: 'none' });
    expect(status, stderr).toBe(0);
  };
  build(`${place}/xa`, '.cache/layered-site');
  build('tests/fixtures/xa-mau', '.cache/plain-site');
  expect(await differences('.cache/layered-site', '.cache/plain-site')).toEqual([]);
});

/** Each file that differs, with its first differing bytes: enough to see what got in, a clock or a path. */
async function differences(one: string, other: string): Promise<string[]> {
  const { changed, missing, added } = compareChecksums(checksumsOf(one), checksumsOf(other));
  return [
    ...missing.map((file) => `${file}: only in the first`),
    ...added.map((file) => `${file}: only in the second`),
    ...changed
      .filter((file) => file !== 'SHA256SUMS')
      .map((file) => `${file}: ${firstDifference(readFileSync(join(one, file)), readFileSync(join(other, file)))}`),
  ];
}

function firstDifference(one: Buffer, other: Buffer): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, place - 40), place + 40).toString('latin1'));
  return `byte ${place} of ${one.length} and ${other.length}: ${around(one)} / ${around(other)}`;
}
