import { expect, it } from 'vitest';
import { warning } from '../../src/check/problem.ts';
import { releaseObstacles } from '../../src/commands/release.ts';

it('refuses the example address and a day without a publisher, and says where to mend each', () => {
  const [address, publisher] = releaseObstacles([], '2026-11-22');
  expect(address).toMatch(/địa chỉ mẫu .*content\/site\.yaml/);
  expect(publisher).toMatch(/22\/11\/2026 không có cơ quan nào phát hành .*content\/site\.yaml/);
});

it('accepts the publisher of the day', () => expect(releaseObstacles([], '2024-06-01')).toHaveLength(1));

it('refuses a value that has run out, with its file and line', () =>
  expect(releaseObstacles([warning('du-kien/phi.yaml', 7, 'value-expired', 'hết hạn', '')], '2024-06-01')).toContain(
    'content/du-kien/phi.yaml, dòng 7: hết hạn',
  ));
