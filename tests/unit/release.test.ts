import { afterEach, expect, it, vi } from 'vitest';
import { warning } from '../../src/problems/problem.ts';
import type { ContentFile } from '../../src/check/content-file.ts';
import { sampleProblems } from '../../src/check/rules/samples.ts';
import { checkContent } from '../../src/check/run.ts';
import type { Shelf } from '../../src/check/shelf.ts';
import { releaseObstacles, type Obstacle } from '../../src/check/obstacles.ts';

const said = (obstacles: readonly Obstacle[]): string[] => obstacles.map(({ says }) => says);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it('refuses the example address and a day without a publisher, and says where to mend each', () => {
  const [address, publisher] = said(releaseObstacles([], '2026-11-22'));
  expect(address).toMatch(/địa chỉ mẫu .*content\/quan-10\/site\.yaml/);
  expect(publisher).toMatch(/22\/11\/2026 không có cơ quan nào phát hành .*content\/quan-10\/site\.yaml/);
  expect(publisher).toMatch(/bản thử: npm run build, rồi .*deploy\/release <thư mục> --draft/);
});

it('asks for a unit that agreed, as a line to paste, and says what to do until then', () => {
  const [, publisher] = said(releaseObstacles([], '2026-11-22'));
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
  const { releaseObstacles: ofXaMau } = await import('../../src/check/obstacles.ts');
  expect(ofXaMau([], '2025-01-01')).toHaveLength(1);
  expect(ofXaMau([], '2024-12-31')).toHaveLength(2);
});

it('refuses a value that has run out, with its file and line', () =>
  expect(said(releaseObstacles([warning('du-kien/phi.yaml', 7, 'value-expired', 'hết hạn', '')], '2024-06-01'))).toContain(
    'content/quan-10/du-kien/phi.yaml, dòng 7: hết hạn',
  ));

it('refuses what a new campaign left of the sample, named where it lies', async () => {
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/xa-mau');
  vi.stubEnv('SITE_URL', 'https://cam-nang.gov.vn');
  vi.resetModules();
  const { releaseObstacles: ofXaMau } = await import('../../src/check/obstacles.ts');
  const { problems } = checkContent('tests/fixtures/xa-mau', '2026-03-01', '2026-03-01');
  const obstacles = said(ofXaMau(problems, '2026-03-01'));
  expect(obstacles).toContain('tests/fixtures/xa-mau/du-kien/so-mau.yaml, dòng 3: Còn chữ mẫu "0000 0000", không có thật');
  expect(obstacles.join('\n')).toMatch(/nguon\/bao-mau\.yaml, dòng 1: Còn chữ mẫu "Báo Mẫu"/);
});

it('takes goddesses, flowers and forms for what they are, and editors’ remarks for theirs', () => {
  vi.stubEnv('SITE_URL', 'https://cam-nang.gov.vn');
  const shelf = { get: () => undefined } as unknown as Shelf;
  const raw = [
    '# Ví dụ của Xã Mẫu',
    'a: Phường Mẫu Sơn có Đền Mẫu',
    'b: biểu mẫu của xã',
    'c: gọi 028 3000 0000 hoặc 1800 0000',
    'd: vi.example.vn',
  ].join('\n');
  const file = { file: 'a.yaml', raw, format: 'yaml', bodyLine: 1 } as unknown as ContentFile;
  expect(sampleProblems(file, shelf)).toEqual([]);
  for (const sample of ['Ủy ban nhân dân Xã Mẫu', 'gọi 0000 0000', 'https://bao.mau.example/a', 'gọi 0123 456 789', 'ten@example.com'])
    expect(sampleProblems({ ...file, raw: `a: ${sample}` }, shelf), sample).toHaveLength(1);
});
