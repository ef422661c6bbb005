/**
 * How much of the last side is no white band, between 0 and 1: from the height of its boxes the widest gap in each is taken, wherever it lies.
 * Of panels between folds it is the emptiest that counts; a cover is not there to be full.
 */
export function fullness(): number {
  const folded = document.querySelector('.paper')!.matches('.gap-ba');
  const sides = [...document.querySelectorAll<HTMLElement>('.paper .side')];
  const boxes = (folded ? sides : sides.slice(-1)).flatMap((side) => [...side.querySelectorAll<HTMLElement>('.area')]);
  const counted = boxes.filter((box) => !box.closest('.cover')).map((box) => ({ height: box.clientHeight, white: widestGap(box) }));
  // Artwork has boxes of its own, which its words fill by themselves.
  if (counted.length === 0) return 1;
  if (folded) return Math.min(...counted.map(({ height, white }) => 1 - white / height));
  const sum = (key: 'height' | 'white') => counted.reduce((total, each) => total + each[key], 0);
  return 1 - sum('white') / sum('height');

  function widestGap(box: HTMLElement): number {
    const { top, height } = box.getBoundingClientRect();
    let reached = top;
    let widest = 0;
    for (const block of box.children) {
      const { top: above, bottom } = ink(block);
      widest = Math.max(widest, above - reached);
      reached = Math.max(reached, bottom);
    }
    return Math.max(widest, top + height - reached);
  }

  /** Where a block's own words begin: the last one is pushed to the bottom, and what pushes it is white. */
  function ink(block: Element): { top: number; bottom: number } {
    const { top, bottom } = block.getBoundingClientRect();
    return { top: top + parseFloat(getComputedStyle(block).paddingTop), bottom };
  }
}
