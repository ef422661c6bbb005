import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, readable } from '../outputs.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { remark } from '../remarks.ts';
import { otherCampaign as site } from '../sites.ts';

test('what editors write for each other in their files stands in no page, feed, book, script, slide or file', async () => {
  const written = filesIn(site.content).filter((file) => readFileSync(file, 'utf8').includes(remark));
  expect(written.length).toBeGreaterThan(15);
  // The beginning alone: a voice spells words out, and search folds them.
  const found = [...readable(site.folder)].filter(([, text]) => /ghi ri[êe]ng|<!--|\{\/\*/i.test(text));
  expect(found.map(([name]) => name)).toEqual([]);
  expect(await textOf(await openPdf(join(site.folder, 'to-roi/to-mau/a4.pdf')))).not.toMatch(/ghi riêng/i);
});

test('a build that skips the check stops at hostile content, and runs nothing of it', () => {
  test.setTimeout(120_000);
  const content = mkdtempSync(join(tmpdir(), 'hostile-'));
  cpSync('tests/fixtures/xa-mau', content, { recursive: true });
  const trace = join(content, 'da-chay');
  const guide = join(content, 'huong-dan/hoi-tong-dai-mau.mdx');
  const run = `globalThis.process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(trace)}, "")`;
  const good = readFileSync(guide, 'utf8');
  writeFileSync(guide, `${good}<Note {...${run}}>\n\nLời dặn.\n\n</Note>\n`);
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    SITE_DATE: site.day,
    BUILD_DIR: join(content, 'dist'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const built = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env, encoding: 'utf8' });
  expect(built.status).not.toBe(0);
  expect(built.stdout + built.stderr).toContain(`hoi-tong-dai-mau.mdx, dòng ${good.split('\n').length}: Có dấu ngoặc nhọn`);
  expect(existsSync(trace)).toBe(false);
  rmSync(content, { recursive: true });
});
