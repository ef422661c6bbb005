import { fillFlow } from './fill-flow.ts';
import { leaveOut } from './leave-out.ts';

/** What a sheet came to, or by how much it does not. */
export interface SheetFill {
  sides: number;
  /** Body type in points. */
  type: number;
  /** Of a poster, the type of its hook, lines and number, in points. */
  fitted?: Record<string, number>;
  /**
   * Lines beyond the last side, and the part that takes most room; undefined when all fits. `letters` tells of a poster's line by how many
   * it is too wide in the least type in which it may be read.
   */
  over: { lines: number; longest: string; letters?: number } | undefined;
}

/**
 * Fills the sides of a sheet with its text in the largest type that needs no more sides than the smallest does. What does not fit even in the
 * smallest is left out where the sheet allows it (`leave-out.ts`); elsewhere it is set all the same, and measured.
 */
export function fillSheet(sizes: number[], most: number): SheetFill {
  const paper = document.querySelector<HTMLElement>('.paper')!;
  const original = paper.innerHTML;
  const root = document.documentElement;
  const least = sizes[0]!;
  const optional = paper.querySelectorAll('[data-optional]').length;
  let left = 0;

  function fillAt(type: number): { sides: number; extra: HTMLElement[]; tooTall: boolean } {
    root.dataset['type'] = String(type);
    paper.innerHTML = original;
    leaveOut(paper, left);
    const extra: HTMLElement[] = [];
    let tooTall = false;
    for (const flow of new Set([...paper.querySelectorAll<HTMLElement>('[data-flow]')].map((each) => each.dataset['flow']!))) {
      const boxes = [...paper.querySelectorAll<HTMLElement>(`[data-flow="${flow}"]`)];
      const fixed = paper.matches('.gap-ba');
      const filled = fillFlow(boxes[0]!, (used) => {
        if (boxes[used]) return boxes[used];
        // One more side like the last, but for what stands only on the first; a panel beyond the fold stands beside the sheet, to be measured.
        const holder = boxes.at(-1)!.closest<HTMLElement>(fixed ? '.panel' : '.side')!;
        const another = holder.cloneNode(true) as HTMLElement;
        another.querySelector('[data-first-side]')?.remove();
        const added = [...another.querySelectorAll<HTMLElement>('[data-flow]')];
        added.forEach((box) => box.replaceChildren());
        holder.after(another);
        boxes.push(...added);
        if (fixed || paper.querySelectorAll('.side').length > most) extra.push(...added);
        return added[0]!;
      });
      tooTall ||= filled.tooTall;
    }
    return { sides: paper.querySelectorAll('.side').length, extra, tooTall };
  }

  let smallest = fillAt(least);
  while ((smallest.extra.length > 0 || smallest.tooTall) && left < optional - 1) {
    left += 1;
    smallest = fillAt(least);
  }
  if (smallest.extra.length > 0 || smallest.tooTall) {
    const line = parseFloat(getComputedStyle(root).fontSize) * 1.42;
    const boxes = [...paper.querySelectorAll<HTMLElement>('[data-flow]')];
    const blocksIn = (box: HTMLElement) => [...box.children] as HTMLElement[];
    // The last block is pushed to the bottom by a margin of its own, which is room and not text.
    const marginOf = (block: HTMLElement) => (block.matches('.end') ? 0 : parseFloat(getComputedStyle(block).marginTop));
    const text = boxes.flatMap(blocksIn).reduce((sum, block) => sum + block.getBoundingClientRect().height + marginOf(block), 0);
    const room = boxes.filter((box) => !smallest.extra.includes(box)).reduce((sum, box) => sum + box.clientHeight, 0);
    const lines = Math.max(1, Math.ceil((text - room) / line));
    const heights = new Map<string, number>();
    for (const part of paper.querySelectorAll<HTMLElement>('[data-part]'))
      heights.set(part.dataset['part']!, (heights.get(part.dataset['part']!) ?? 0) + part.getBoundingClientRect().height);
    const longest = [...heights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    return { sides: smallest.sides, type: least, over: { lines, longest } };
  }
  for (const type of [...sizes].reverse()) {
    const filled = type === least ? fillAt(least) : fillAt(type);
    if (filled.extra.length === 0 && !filled.tooTall && filled.sides <= smallest.sides)
      return { sides: filled.sides, type, over: undefined };
  }
  return { sides: smallest.sides, type: least, over: undefined };
}
