import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProblem } from '../check/report.ts';
import { contentDir } from '../site.ts';
import type { OverfullSheet } from './make-sheets.ts';
import { sheets } from './sheets.ts';

/** Every leaflet that does not fit its paper, in the form in which `npm run check` reports mistakes. */
export function writeOverfull(overfull: readonly OverfullSheet[]): string {
  const blocks = overfull.map(({ leaflet, sheet, lines, longest }) => {
    const file = `to-roi/${leaflet}.yaml`;
    const { name, sides } = sheets[sheet];
    const paper = sheet === 'gap-ba' ? 'các mặt gấp' : `${sides} mặt`;
    const found = `Khổ ${name}: chữ dài quá ${paper} khoảng ${lines} dòng. Phần dài nhất: “${longest}”`;
    const mend = `Lấy ít phần hơn cho khổ này, ví dụ bySheet: {${sheet}: {parts: [outline, safety]}}, hoặc viết bài ngắn lại`;
    return writeProblem({ file, line: lineOf(file, 'takes:'), level: 'error', found, mend });
  });
  return [...blocks, `✗ ${overfull.length} tờ không vừa giấy, nên không dựng; dist/ vẫn như cũ.`].join('\n\n');
}

function lineOf(file: string, key: string): number {
  const lines = readFileSync(join(contentDir, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(key)) + 1;
}
