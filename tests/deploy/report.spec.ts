import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeChecksums } from '../../deploy/checksums.ts';
import { publish } from '../../deploy/release.ts';
import { visitTables } from '../../src/campaign-report/visits.ts';
import { dayBefore, todayInVietnam } from '../../src/dates/day.ts';
import { ask } from './ask.ts';
import { startNginx, withoutNginx } from './nginx.ts';

const missing = withoutNginx();
test.skip(missing !== undefined, missing);

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

test('a report counts pages, codes and sheets from the server’s own logs: people once a day, robots never, nobody by address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const built = join(folder, 'built');
  const sheet = '/to-roi/dang-ky-tam-tru/a4.pdf';
  for (const file of [
    'index.html',
    '404.html',
    'favicon.svg',
    'huong-dan/index.html',
    'q/H24/index.html',
    'q/H24-1/index.html',
    'build.json',
    sheet,
  ]) {
    mkdirSync(join(built, file, '..'), { recursive: true });
    writeFileSync(join(built, file), file === 'build.json' ? '{}' : file);
  }
  await writeChecksums(built);
  await publish(built, folder, { draft: true });
  const nginx = await startNginx(folder, built);
  try {
    const get = (path: string, agent = phone) => ask(nginx.securePort, path, { headers: { 'user-agent': agent } });
    for (const path of ['/huong-dan/', '/huong-dan/', '/huong-dan/?tu=zalo', '/Q/h24', '/q/H24-1', '/khong-co/', '/favicon.svg'])
      await get(path);
    await get('/huong-dan/', `${phone} Zalo`);
    await get('/huong-dan/', robot);
    await get('/q/H24', robot);
    expect((await get(sheet)).status).toBe(200);
    const log = join(folder, 'access.log');
    cpSync(nginx.accessLog, log);

    const day = todayInVietnam();
    const naming = { page: (address: string) => `trang ${address}`, code: (code: string) => `mã ${code}` };
    // The day before as well, since midnight may have passed.
    const tables = await visitTables([log], { from: dayBefore(day), to: day }, naming);
    const [pages, codes, sheets] = tables.map(({ rows }) => rows);
    expect(pages).toEqual([['/huong-dan/', 'trang /huong-dan/', 2, 4]]);
    expect(codes!.map(([code, name, people]) => [code, name, people])).toEqual([['H24', 'mã H24', 1]]);
    expect(sheets).toEqual([[sheet, `trang ${sheet}`, 1, 1]]);
    expect(JSON.stringify(tables)).not.toMatch(/127\.0\.0\.1|Mozilla/);
    const earlier = await visitTables([log], { from: '2020-01-01', to: '2020-01-02' }, naming);
    expect(earlier.flatMap(({ rows }) => rows)).toEqual([]);
  } finally {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
