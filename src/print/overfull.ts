import { whereIs } from '../library/content-files.ts';
import { writeProblem } from '../problems/write-problem.ts';
import type { Excess } from './print-sheet.ts';
import type { SheetToPrint } from './printable.ts';

/** A sheet whose text is longer than its paper, or too small to be read from where people stand. */
export interface OverfullSheet extends SheetToPrint {
  excess: Excess;
}

/** Every text that does not fit its paper, in the form in which `npm run check` reports mistakes. */
export function writeOverfull(overfull: readonly OverfullSheet[]): string {
  const where = whereIs();
  const blocks = overfull.map(({ page, printable, excess }) => {
    const { name, sides, folded } = printable.sheet(page);
    const metres = (length: number) => String(length).replace('.', ',');
    if (excess.seen) {
      const { metres: from, least } = excess.seen;
      const small = `${name}: câu “${excess.longest}” dài quá, chữ vừa chỗ chỉ đọc được từ ${metres(from)} m; cần đọc được từ ${metres(least)} m`;
      return writeProblem({ ...printable.shorten(page, excess), level: 'error', found: small }, where);
    }
    const room = folded ? 'các mặt gấp' : `${sides} mặt`;
    const found =
      excess.letters === undefined
        ? `Khổ ${name}: chữ dài quá ${room} khoảng ${excess.lines} dòng. Phần dài nhất: “${excess.longest}”`
        : `Khổ ${name}: dòng “${excess.longest}” dài quá khoảng ${excess.letters} chữ cái, ở cỡ nhỏ nhất còn đọc được từ xa`;
    return writeProblem({ ...printable.shorten(page, excess), level: 'error', found }, where);
  });
  return [...blocks, `✗ ${overfull.length} tờ không vừa giấy, nên không dựng; dist/ vẫn như cũ.`].join('\n\n');
}
