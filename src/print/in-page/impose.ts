/** Two sides beside each other on one paper. The twin of a side is read aloud once. */
export function spread(kind: string, pair: (HTMLElement | undefined)[]): HTMLElement {
  const paper = document.createElement('div');
  paper.className = `spread ${kind}`;
  for (const side of pair) {
    const empty = document.createElement('section');
    empty.className = 'side';
    paper.append(side ?? empty);
  }
  return paper;
}

/** Each A5 side twice on one A4, to be cut in the middle. */
export function twoUp(): void {
  const main = document.querySelector<HTMLElement>('.paper')!;
  const sides = [...main.querySelectorAll<HTMLElement>(':scope > .side')];
  main.replaceChildren(
    ...sides.map((side) => {
      const twin = side.cloneNode(true) as HTMLElement;
      twin.setAttribute('aria-hidden', 'true');
      return spread('cut', [side, twin]);
    }),
  );
}

/** The booklet for saddle stitch: padded to a multiple of four with empty pages before its last, first and last beside each other. */
export function saddleStitch(): void {
  const main = document.querySelector<HTMLElement>('.paper')!;
  const sides: (HTMLElement | undefined)[] = [...main.querySelectorAll<HTMLElement>(':scope > .side')];
  while (sides.length % 4 !== 0) sides.splice(sides.length - 1, 0, undefined);
  const last = sides.length - 1;
  const papers = [];
  for (let first = 0; first < sides.length / 2; first += 1) {
    const pair = [sides[first], sides[last - first]];
    papers.push(spread('', first % 2 === 0 ? pair.reverse() : pair));
  }
  main.replaceChildren(...papers);
}
