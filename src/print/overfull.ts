import { writeProblem } from '../problems/write-problem.ts';
import type { Excess, SheetToPrint } from './printable.ts';

/** A sheet whose text is longer than its paper. */
export interface OverfullSheet extends SheetToPrint {
  excess: Excess;
}

/** Every text that does not fit its paper, in the form in which `npm run check` reports mistakes. */
export function writeOverfull(overfull: readonly OverfullSheet[]): string {
  const blocks = overfull.map(({ page, printable, excess }) => {
    const { name, sides, folded } = printable.sheet(page);
    const room = folded ? 'các mặt gấp' : `${sides} mặt`;
    const found =
      excess.letters === undefined
        ? `Khổ ${name}: chữ dài quá ${room} khoảng ${excess.lines} dòng. Phần dài nhất: “${excess.longest}”`
        : `Khổ ${name}: dòng “${excess.longest}” dài quá khoảng ${excess.letters} chữ cái, ở cỡ nhỏ nhất còn đọc được từ xa`;
    return writeProblem({ ...printable.shorten(page, excess), level: 'error', found });
  });
  return [...blocks, `✗ ${overfull.length} tờ không vừa giấy, nên không dựng; dist/ vẫn như cũ.`].join('\n\n');
}
