import { pasted, piecesOf } from './paste.ts';
import type { Piece } from './tree.ts';
import { letter, partition, unitOf, type Unit } from './units.ts';

type Whole = Exclude<Piece, { kind: 'text' }>;

const markOf: Readonly<Record<string, 'b' | 'i' | 's'>> = { B: 'b', STRONG: 'b', I: 'i', EM: 'i', S: 's', STRIKE: 's', DEL: 's' };
const isBlockTag = /^(?:P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|SECTION|TABLE|TR)$/;
const ownKind = 'application/x-words';
const welcome =
  /^(?:insertText|insertReplacementText|insertCompositionText|insertFromComposition|insertParagraph|delete|history|formatBold|formatItalic)/;

/** Everything that is whole in the boxes of one text: an element of the page only names it, so that no page can make up one. */
export class Chips {
  #all = new Map<string, Whole>();
  #pairs = 1_000_000;

  add(piece: Whole): string {
    const name = `${this.#all.size}`;
    this.#all.set(name, piece);
    return name;
  }

  get = (name: string | undefined): Whole | undefined => this.#all.get(name ?? '');
  pair = (): number => (this.#pairs += 1);
  knows = (piece: Whole): boolean => [...this.#all.values()].some(({ kind, raw }) => kind === piece.kind && raw === piece.raw);
}

export interface LineBox {
  element: HTMLElement;
  units(): Unit[];
}

export interface BoxWords {
  lines: readonly (readonly Piece[])[];
  /** As screen readers say it. */
  name: string;
  single: boolean;
  format: 'md' | 'mdx';
}

/** A box of paragraphs in which words are typed and chips are whole: they can be passed, taken away and copied, not entered. */
export function lineBox(page: Document, chips: Chips, { lines, name, single, format }: BoxWords, changed: () => void): LineBox {
  const element = page.createElement('div');
  element.className = single ? 'box box-line' : 'box';
  element.contentEditable = 'true';
  element.style.whiteSpace = 'pre-wrap';
  for (const [key, value] of Object.entries({ role: 'textbox', 'aria-label': name, 'aria-multiline': String(!single), lang: 'vi' }))
    element.setAttribute(key, value);
  element.append(...(lines.length > 0 ? lines : [[]]).map((pieces) => paragraph(page, chips, pieces)));
  const units = () => unitsIn(element, chips);
  const command = (what: string, value?: string) => page.execCommand(what, false, value);

  element.addEventListener('focus', () => command('defaultParagraphSeparator', 'p'));
  element.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'insertLineBreak' && !single) command('insertParagraph');
    const isSplit = single && event.inputType === 'insertParagraph';
    if (!welcome.test(event.inputType) && !inserting) event.preventDefault();
    if (isSplit || event.inputType === 'deleteByDrag') event.preventDefault();
  });
  element.addEventListener('input', (event) => {
    if (!(event as InputEvent).inputType.startsWith('history')) dropHalves(element, chips);
    changed();
  });
  for (const kind of ['dragstart', 'drop'] as const) element.addEventListener(kind, (event) => event.preventDefault());
  for (const kind of ['copy', 'cut'] as const)
    element.addEventListener(kind, (event) => {
      const selection = page.getSelection();
      if (!selection || selection.isCollapsed || !event.clipboardData) return;
      const taken = unitsIn(selection.getRangeAt(0).cloneContents(), chips);
      event.clipboardData.setData(ownKind, JSON.stringify(taken.map(({ kind: of, key, piece }) => ({ kind: of, key, piece }))));
      event.clipboardData.setData('text/plain', selection.toString().replace(/\u200B/g, ''));
      event.preventDefault();
      if (kind === 'cut') command('delete');
    });

  let inserting = false;
  element.addEventListener('paste', (event) => {
    event.preventDefault();
    if (element.nextElementSibling?.matches('.box-fault')) element.nextElementSibling.remove();
    try {
      const data = event.clipboardData;
      const own = data?.getData(ownKind);
      const found = own
        ? ownLines(own, chips)
        : piecesOf(pasted({ html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' }, format), format, chips.pair);
      const flat = found.filter((line) => line.length > 0);
      if (flat.length === 0) return;
      const isOne = single || flat.length === 1;
      // Blanks at the ends of a paragraph are nothing; within one they part words.
      const [, first, last] = /^([ \u00A0]?)[^]*?([ \u00A0]?)$/.exec(own ? '' : (data?.getData('text/plain') ?? ''))!;
      const words = flat.flatMap((line, at) => [...(at > 0 ? [text(' ')] : []), ...inLine(line, single)]);
      const holder = page.createElement('div');
      if (isOne) holder.append(...nodes(page, chips, [text(first ?? ''), ...words, text(last ?? '')]));
      else holder.append(...flat.map((pieces) => paragraph(page, chips, pieces)));
      // Chromium would put a chip at the end of what is inserted below the paragraph: it is closed once it stands.
      for (const chip of holder.querySelectorAll('.chip')) chip.removeAttribute('contenteditable');
      inserting = true;
      command('insertHTML', holder.innerHTML);
      for (const chip of element.querySelectorAll<HTMLElement>('.chip')) closed(chip);
      leaveChip(page);
    } catch (fault) {
      const says = page.createElement('p');
      says.className = 'box-fault';
      says.setAttribute('role', 'alert');
      says.textContent = (fault as Error).message;
      element.after(says);
    } finally {
      inserting = false;
    }
  });
  return { element, units };
}

const text = (words: string): Piece => ({ kind: 'text', text: words, raw: words });

/** In a title or a cell, a list is its words. */
const inLine = (line: readonly Piece[], single: boolean): Piece[] =>
  line.map((piece) =>
    single && piece.kind === 'chip' && piece.chip === 'block'
      ? { kind: 'text', text: piece.says.replace(/\s+/g, ' '), raw: piece.says }
      : piece,
  );

function paragraph(page: Document, chips: Chips, pieces: readonly Piece[]): HTMLElement {
  const line = page.createElement('p');
  line.append(...nodes(page, chips, pieces));
  // An empty line has no height, and nowhere to stand, without it.
  if (pieces.length === 0) line.append(page.createElement('br'));
  return line;
}

function nodes(page: Document, chips: Chips, pieces: readonly Piece[]): Node[] {
  const top: Node[] = [];
  const open: HTMLElement[] = [];
  const put = (node: Node) => (open.length > 0 ? open.at(-1)!.append(node) : top.push(node));
  for (const piece of pieces) {
    if (piece.kind === 'text') put(page.createTextNode(piece.text));
    else if (piece.kind === 'open' && piece.mark) {
      const mark = page.createElement(piece.mark);
      put(mark);
      open.push(mark);
    } else if (piece.kind === 'close' && piece.mark) open.pop();
    else put(chipElement(page, chips, piece));
  }
  return top;
}

function chipElement(page: Document, chips: Chips, piece: Whole): HTMLElement {
  const element = page.createElement('span');
  const kind = piece.kind === 'chip' ? piece.chip : 'bracket';
  element.className = `chip chip-${kind}`;
  closed(element);
  element.dataset['chip'] = chips.add(piece);
  element.title = piece.title;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', piece.kind === 'close' ? `Hết phần ${piece.says}` : piece.title || piece.says);
  element.textContent = piece.kind === 'open' ? `⟨${piece.says}:` : piece.kind === 'close' ? '⟩' : piece.says;
  return element;
}

/** Nothing can be typed into it, and a click takes it whole. */
function closed(chip: HTMLElement): void {
  chip.contentEditable = 'false';
  chip.style.userSelect = 'all';
}

/** The caret of a page, from inside a chip to behind it. */
function leaveChip(page: Document): void {
  const selection = page.getSelection();
  const chip = selection?.anchorNode?.parentElement?.closest('.chip');
  if (!selection || !chip) return;
  const behind = page.createRange();
  behind.setStartAfter(chip);
  selection.removeAllRanges();
  selection.addRange(behind);
}

function unitsIn(root: Node, chips: Chips): Unit[] {
  const units: Unit[] = [];
  const part = () => units.length > 0 && units.at(-1)!.kind !== 'part' && units.push(partition());
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const words = (node as Text).data.replace(/[\u200B\u2060\uFEFF\u00AD]/g, '').replace(/[\u0000-\u001F\u007F]/g, ' ');
      units.push(...[...words].map((each) => letter(each)));
      return;
    }
    const element = node as HTMLElement;
    const name = element.dataset?.['chip'];
    const piece = chips.get(name);
    if (name !== undefined) return void (piece && units.push(unitOf(piece)));
    if (node.nodeName === 'BR') return void (node.nextSibling && part());
    const mark = markOf[node.nodeName];
    const isBlock = isBlockTag.test(node.nodeName) && node !== root;
    const bracket = { pair: chips.pair(), says: '', title: '', raw: '', ...(mark && { mark }) };
    if (isBlock) part();
    if (mark) units.push(unitOf({ kind: 'open', ...bracket }));
    node.childNodes.forEach(walk);
    if (mark) units.push(unitOf({ kind: 'close', ...bracket }));
    if (isBlock && node.nextSibling) part();
  };
  walk(root);
  return units.at(-1)?.kind === 'part' ? units.slice(0, -1) : units;
}

/** A bracket whose other half was taken away goes as well, in a way that the browser can undo. */
function dropHalves(box: HTMLElement, chips: Chips): void {
  const page = box.ownerDocument;
  const brackets = [...box.querySelectorAll<HTMLElement>('.chip-bracket')];
  const pairOf = (element: HTMLElement) => {
    const piece = chips.get(element.dataset['chip']);
    return piece?.kind === 'chip' ? undefined : piece?.pair;
  };
  const counted = Map.groupBy(brackets, pairOf);
  for (const half of brackets.filter((each) => counted.get(pairOf(each))!.length === 1)) {
    const selection = page.getSelection()!;
    const [node, offset] = [selection.anchorNode, selection.anchorOffset];
    selection.selectAllChildren(half);
    const around = page.createRange();
    around.selectNode(half);
    selection.removeAllRanges();
    selection.addRange(around);
    page.execCommand('delete');
    if (half.isConnected) half.remove();
    if (node?.isConnected) selection.collapse(node, Math.min(offset, node.nodeType === 3 ? (node as Text).length : node.childNodes.length));
  }
}

/** What was copied here: only what stands in this text already may come back as a chip, whoever filled the clipboard. */
function ownLines(copied: string, chips: Chips): Piece[][] {
  const pairs = new Map<number, number>();
  const lines: Piece[][] = [[]];
  for (const { kind, key, piece } of JSON.parse(copied) as Unit[]) {
    if (kind === 'part') lines.push([]);
    else if (kind === 'letter') lines.at(-1)!.push({ kind: 'text', text: String(key), raw: String(key) });
    else if (piece && (piece.kind === 'chip' || !piece.mark) && chips.knows(piece)) {
      const pair = piece.kind === 'chip' ? 0 : (pairs.get(piece.pair) ?? chips.pair());
      if (piece.kind !== 'chip') pairs.set(piece.pair, pair);
      lines.at(-1)!.push(piece.kind === 'chip' ? piece : { ...piece, pair });
    }
  }
  return lines;
}
