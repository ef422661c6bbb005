import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kinds } from '../../src/problems/kinds.ts';
import { checkContent } from '../../src/check/run.ts';
import { seeded } from '../../src/channels/quiz/seeded.ts';
import { day, layOver } from './lay-over.ts';

const files = [
  'site.yaml',
  'tu-dien.yaml',
  'chu-de/xa-mau-la-gi.mdx',
  'hoi-dap/hoi-co-mat-tien-khong.mdx',
  'huong-dan/hoi-tong-dai-mau.mdx',
  'tin-phuong/chung/xa-mau-mo-tu-sach.md',
  'phuong/xa-mau.yaml',
  'van-ban/quyet-dinh-mau.yaml',
  'nguon/bao-mau.yaml',
  'co-quan/to-ho-tro-mau.yaml',
  'thu-tuc/hoi-viec-mau.yaml',
  'noi-nop/noi-hoi-mau.yaml',
  'du-kien/so-mau.yaml',
  'hinh/ba-buoc-mau.yaml',
  'to-roi/to-mau.yaml',
  'in-lon/standee-mau.yaml',
  'man-hinh/hoi-va-duoc-giup.yaml',
  'do-vui/hoi-tong-dai.yaml',
  'ma-qr/m24.yaml',
  'ma-qr/so-cai.txt',
];

// What slips of the hand leave behind: marks of YAML and MDX, halves of tags and gates, keys that name nothing.
const scraps = [
  ...'{}[]<>:"\'#&*!|%@`,-\t\r\\$=/?.~_0',
  '\n---\n',
  '\n\n',
  ': ',
  '<Step>',
  '</Step>',
  '<From day="',
  '<Until day="2025-02-30">',
  '[[', ']]', '[[so-mau]]',
  '{/*',
  '&a [*a]',
  '*a',
  '<<: *a',
  '!!binary x',
  '? ',
  '__proto__: x\n',
  'constructor: x\n',
  '](/', '![](',
  '| a | b |\n|---|---|\n',
  '9999-12-31',
  '0000-00-00',
  '\uFEFF',
  '\uD800',
  '\u0301',
];

/** One to three slips: something put in, taken out, said twice, cut off or swapped. */
function mutate(text: string, random: () => number): string {
  const below = (end: number) => Math.floor(random() * end);
  let mutated = text;
  for (let slips = 1 + below(3); slips > 0; slips -= 1) {
    const at = below(mutated.length + 1);
    const lines = mutated.split('\n');
    const line = below(lines.length);
    const slip = [
      () => mutated.slice(0, at) + scraps[below(scraps.length)]! + mutated.slice(at),
      () => mutated.slice(0, at) + mutated.slice(at + 1 + below(6)),
      () => lines.toSpliced(line, 0, lines[line]!).join('\n'),
      () => lines.toSpliced(line, 1).join('\n'),
      () => lines.toSpliced(line, 1, ` ${lines[line]}`).join('\n'),
      () => lines.toSpliced(line, 1, lines[below(lines.length)]!).join('\n'),
      () => mutated.slice(0, at),
    ];
    mutated = slip[below(slip.length)]!();
  }
  return mutated;
}

const folder = layOver();
afterAll(() => rmSync(folder, { recursive: true }));

// Few while somebody works; `npm run test:full` tries many more.
const runs = Number(process.env['SLIPS'] ?? 40);

test('whatever slips into a file, the check names a place in a file and never breaks off', { timeout: runs * 1500 }, () => {
  const random = seeded(1022);
  let faulty = 0;
  for (let run = 0; run < runs; run += 1) {
    const file = files[run % files.length]!;
    const good = readFileSync(join(folder, file), 'utf8');
    const bad = mutate(good, random);
    writeFileSync(join(folder, file), bad);
    const { problems } = checkContent(folder, day, day);
    writeFileSync(join(folder, file), good);
    if (problems.length > 0) faulty += 1;
    for (const problem of problems) {
      const lines = (problem.file === file ? bad : readFileSync(join(folder, problem.file), 'utf8')).split('\n').length;
      expect(problem, `run ${run}: ${JSON.stringify(bad)}`).toSatisfy(
        ({ line, found, mend, kind }: typeof problem) =>
          Number.isInteger(line) && line >= 1 && line <= lines && found.trim() !== '' && mend.trim() !== '' && kind in kinds,
      );
    }
  }
  // Most slips are mistakes; if none were found, the test would prove nothing.
  expect(faulty).toBeGreaterThan(runs / 2);
});
