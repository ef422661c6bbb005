import { button, h } from '../browser/dom.ts';
import { pictureIn, picturePiece } from './picture.ts';
import type { Piece } from './tree.ts';

type Whole = Exclude<Piece, { kind: 'text' }>;

/**
 * Everything that is whole in the boxes of one text. An element of the page, and of what is copied from it, only names it: so no page can make
 * up one, and what is pasted into another text comes along only where that has the same.
 */
export class Chips {
  readonly #all = new Map<string, Whole>();
  #pairs = 1_000_000;
  /** Where the page finds a picture that lies beside the text. */
  readonly pictureAt: (address: string) => string;

  constructor(pictureAt: (address: string) => string) {
    this.pictureAt = pictureAt;
  }

  add(piece: Whole): string {
    const name = `${piece.kind} ${piece.kind === 'chip' ? '' : piece.pair} ${piece.raw}`;
    this.#all.set(name, piece);
    return name;
  }

  get = (name: string | undefined): Whole | undefined => this.#all.get(name ?? '');
  pair = (): number => (this.#pairs += 1);
}

/** Where something of the page stands. */
export const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** A paragraph. An empty one has no height, and nowhere to stand, without a break in it. */
export const lineOf = (chips: Chips, pieces: readonly Piece[]): HTMLElement =>
  h('p', {}, pieces.length > 0 ? nodes(chips, pieces) : h('br'));

export function nodes(chips: Chips, pieces: readonly Piece[]): Node[] {
  const top: Node[] = [];
  const open: HTMLElement[] = [];
  const put = (node: Node) => (open.length > 0 ? open.at(-1)!.append(node) : top.push(node));
  for (const piece of pieces) {
    if (piece.kind === 'text') put(document.createTextNode(piece.text));
    else if (piece.kind === 'open' && piece.mark) {
      const mark = h(piece.mark);
      put(mark);
      open.push(mark);
    } else if (piece.kind === 'close' && piece.mark) open.pop();
    else put(chipOf(chips, piece));
  }
  return top;
}

export function chipOf(chips: Chips, piece: Whole): HTMLElement {
  const isPicture = piece.kind === 'chip' && piece.chip === 'picture' && piece.title.startsWith('./');
  const label = piece.kind === 'close' ? `Hết phần ${piece.says}` : isPicture ? piece.says : piece.title || piece.says;
  const kind = piece.kind === 'chip' ? piece.chip : 'bracket';
  const chip = h(
    'span',
    {
      ...{ class: `chip chip-${kind}`, contentEditable: 'false', title: isPicture ? undefined : piece.title },
      ...{ role: isPicture ? 'group' : 'img', 'aria-label': label },
    },
    isPicture ? pictureParts(piece.raw, piece.title, piece.says, chips.pictureAt) : saysOf(piece),
  );
  chip.dataset['chip'] = chips.add(piece);
  return chip;
}

const saysOf = ({ kind, says }: Whole): string => (kind === 'open' ? `⟨${says}:` : kind === 'close' ? '⟩' : says);

/** The picture itself, below it the words for whoever does not see it, and what can be done with it. */
function pictureParts(line: string, address: string, says: string, pictureAt: Chips['pictureAt']): Node[] {
  const written = pictureIn(line);
  const words = written?.words ?? says;
  const acts = [['↑', 'Đưa hình lên', -1] as const, ['↓', 'Đưa hình xuống', 1] as const, ['Bỏ', 'Bỏ hình', 0] as const];
  return [
    h('img', { src: pictureAt(address), alt: words }),
    h('label', {}, 'Hình cho thấy gì', h('textarea', { rows: 2, readOnly: !written }, words)),
    h(
      'span',
      { class: 'tools' },
      acts.map(([sign, does, by]) => button(sign, () => undefined, { 'data-by': by, 'aria-label': `${does}: ${words}` })),
    ),
  ];
}

/** The picture has other words from now on. */
export function renamed(field: HTMLTextAreaElement, chips: Chips): void {
  const chip = field.closest<HTMLElement>('.chip')!;
  const piece = chips.get(chip.dataset['chip']);
  if (piece?.kind === 'chip') chip.dataset['chip'] = chips.add(picturePiece(field.value, piece.title));
  chip.querySelector('img')!.alt = field.value;
}

/** A picture changes places with the paragraph before or behind it, in whatever box of the text that stands. */
export function moved(chip: HTMLElement, by: number): void {
  const all = [...chip.closest('.words')!.querySelectorAll('.box-paragraphs > p')];
  const own = chip.closest('p')!;
  const other = all.includes(own) ? all[all.indexOf(own) + by] : undefined;
  if (!other) return;
  const [from, to] = [chip, other].map((each) => each.closest('.box')!) as [Element, Element];
  const line = own.childNodes.length === 1 ? own : h('p', {}, chip);
  // From one box into the next, it stands before or behind all that is there.
  if (by < 0 === (from === to)) other.before(line);
  else other.after(line);
  if (!from.firstChild) from.append(h('p', {}, h('br')));
  for (const box of new Set([from, to])) box.dispatchEvent(new Event('input', { bubbles: true }));
}
