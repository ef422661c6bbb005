import { afterEach, expect, it, vi } from 'vitest';
import { warning } from '../../src/problems/problem.ts';
import { releaseObstacles } from '../../src/commands/release.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it('refuses the example address and a day without a publisher, and says where to mend each', () => {
  const [address, publisher] = releaseObstacles([], '2026-11-22');
  expect(address).toMatch(/địa chỉ mẫu .*content\/site\.yaml/);
  expect(publisher).toMatch(/22\/11\/2026 không có cơ quan nào phát hành .*content\/site\.yaml/);
  expect(publisher).toMatch(/bản thử: npm run build, rồi .*deploy\/release <thư mục> --draft/);
});

it('asks for a unit that agreed, as a line to paste, and says what to do until then', () => {
  const [, publisher] = releaseObstacles([], '2026-11-22');
  expect(publisher).toContain('đã đồng ý');
  expect(publisher).toContain('publishers: [{name: "…", from: 2026-11-22}]');
  expect(publisher).toMatch(/chỉ dựng bản thử: npm run build, rồi .*deploy\/release <thư mục> --draft/);
});

it('takes no day of the campaign for published: nobody has agreed', () => {
  for (const day of ['2024-03-01', '2024-06-01', '2025-06-30']) expect(releaseObstacles([], day)).toHaveLength(2);
});

it('accepts a publisher that agreed, from the first day on that it agreed to', async () => {
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/xa-mau');
  vi.resetModules();
  const { releaseObstacles: ofXaMau } = await import('../../src/commands/release.ts');
  expect(ofXaMau([], '2025-01-01')).toHaveLength(1);
  expect(ofXaMau([], '2024-12-31')).toHaveLength(2);
});

it('refuses a value that has run out, with its file and line', () =>
  expect(releaseObstacles([warning('du-kien/phi.yaml', 7, 'value-expired', 'hết hạn', '')], '2024-06-01')).toContain(
    'content/du-kien/phi.yaml, dòng 7: hết hạn',
  ));
