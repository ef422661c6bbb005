import { h } from '../browser/dom.ts';
import { chipOf, elementOf, lineOf, moved, nodes, renamed, type Chips } from './chips.ts';
import { words } from './paste-html.ts';
import { pasted } from './paste.ts';
import type { Piece } from './tree.ts';
import { partition, typed, unitOf, type Unit } from './units.ts';

const markOf: Readonly<Record<string, 'b' | 'i' | 's'>> = { B: 'b', STRONG: 'b', I: 'i', EM: 'i', S: 's', STRIKE: 's', DEL: 's' };
const isBlockTag = /^(?:P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|SECTION|TABLE|TR)$/;
const welcome =
  /^(?:insertText|insertReplacementText|insertCompositionText|insertFromComposition|insertParagraph|delete|history|formatBold|formatItalic)/;

interface BoxWords {
  lines: readonly (readonly Piece[])[];
  /** As screen readers say it. */
  name: string;
  single: boolean;
  format: 'md' | 'mdx';
}

const command = (what: string, value?: string): boolean => document.execCommand(what, false, value);

/** A box of paragraphs in which words are typed and chips are whole: they can be passed, taken away and copied, not entered. */
export function lineBox(chips: Chips, { lines, name, single, format }: BoxWords, changed: () => void) {
  const element = h(
    'div',
    {
      ...{ class: single ? 'box box-line' : 'box', contentEditable: 'true', lang: 'vi' },
      ...{ role: 'textbox', 'aria-label': name, 'aria-multiline': !single },
    },
    (lines.length > 0 ? lines : [[]]).map((pieces) => lineOf(chips, pieces)),
  );
  let isInserting = false;
  const insert = (found: readonly Piece[][], plain: string) => {
    const isOne = single || found.length === 1;
    // Blanks at the ends of a paragraph are nothing; within one they part words.
    const [, first, last] = /^([ \u00A0]?)[^]*?([ \u00A0]?)$/.exec(plain)!;
    const line = found.flatMap((each, at) => [...(at > 0 ? [words(' ')] : []), ...(single ? each.map(inLine) : each)]);
    // Chromium would take the words of a chip that comes alone, and not the chip.
    const beside = line.every(({ kind }) => kind === 'chip') ? '\u200B' : '';
    const holder = isOne
      ? h('div', {}, nodes(chips, [words(first!), ...line, words(last! + beside)]))
      : h(
          'div',
          {},
          found.map((pieces) => lineOf(chips, pieces)),
        );
    // Chromium puts a closed chip below the paragraph, and parts one with a picture in two: it is filled and closed once it stands.
    for (const chip of holder.querySelectorAll('.chip')) {
      chip.removeAttribute('contenteditable');
      chip.textContent = unfilled;
    }
    isInserting = true;
    command('insertHTML', holder.innerHTML);
    isInserting = false;
    for (const chip of element.querySelectorAll<HTMLElement>('.chip')) {
      chip.contentEditable = 'false';
      const piece = chip.textContent === unfilled && chips.get(chip.dataset['chip']);
      if (piece) chip.replaceChildren(...chipOf(chips, piece).childNodes);
    }
    leaveChip();
  };

  element.addEventListener('focus', () => command('defaultParagraphSeparator', 'p'));
  // What a template says of what to write gives way to it.
  for (const kind of ['focus', 'click'] as const)
    element.addEventListener(kind, () => {
      if (/^\[điền[^\]]*\]$/.test(element.textContent.trim())) document.getSelection()?.selectAllChildren(element);
    });
  element.addEventListener('beforeinput', (event) => {
    if (isInChip(event)) return;
    if (event.inputType === 'insertLineBreak' && !single) command('insertParagraph');
    const isSplit = single && event.inputType === 'insertParagraph';
    if (isSplit || event.inputType === 'deleteByDrag' || (!welcome.test(event.inputType) && !isInserting)) event.preventDefault();
  });
  element.addEventListener('input', (event) => {
    if (isInChip(event)) renamed(event.target as HTMLTextAreaElement, chips);
    else if ((event as InputEvent).inputType?.startsWith('history') === false) dropHalves(element, chips);
    changed();
  });
  element.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-by]');
    if (!pressed) return;
    const chip = pressed.closest<HTMLElement>('.chip')!;
    if (pressed.dataset['by'] === '0') takeAway(chip);
    else moved(chip, Number(pressed.dataset['by']));
    pressed.focus();
  });
  for (const kind of ['dragstart', 'drop'] as const) element.addEventListener(kind, (event) => event.preventDefault());
  for (const kind of ['copy', 'cut'] as const)
    element.addEventListener(kind, (event) => {
      const range = isInChip(event) ? undefined : wholeRange();
      if (!range || range.collapsed) return;
      // By itself a browser leaves out the element of a chip that is taken alone.
      event.clipboardData?.setData('text/html', h('div', {}, range.cloneContents()).innerHTML);
      event.clipboardData?.setData('text/plain', range.toString());
      event.preventDefault();
      if (kind === 'cut') command('delete');
    });
  element.addEventListener('paste', (event) => {
    if (isInChip(event)) return;
    event.preventDefault();
    if (element.nextElementSibling?.matches('.box-fault')) element.nextElementSibling.remove();
    const [html, plain] = ['text/html', 'text/plain'].map((kind) => event.clipboardData?.getData(kind) ?? '') as [string, string];
    try {
      const found = pasted({ html, text: plain }, format, chips);
      if (found.length > 0) insert(found, plain);
    } catch (fault) {
      element.after(h('p', { class: 'box-fault', role: 'alert' }, (fault as Error).message));
    }
  });
  return { element, units: () => unitsIn(element, chips) };
}

/** Whether it happens in the words of a picture, which are a field of their own. */
const isInChip = ({ target }: Event): boolean => target instanceof HTMLTextAreaElement;

/** In a title or a cell, a list is its words. */
const inLine = (piece: Piece): Piece => (piece.kind === 'chip' && piece.chip === 'block' ? words(piece.says.replace(/\s+/g, ' ')) : piece);

/** A chip on its way into a box. */
const unfilled = '…';

/** What is selected, with all of a chip of which it has a part. */
function wholeRange(): Range | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const [first, last] = [range.startContainer, range.endContainer].map((node) => elementOf(node)?.closest('.chip'));
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

/** The caret of a page, from inside a chip to behind it. */
function leaveChip(): void {
  const selection = document.getSelection();
  const chip = selection?.anchorNode?.parentElement?.closest('.chip');
  if (!selection || !chip) return;
  const behind = document.createRange();
  behind.setStartAfter(chip);
  selection.removeAllRanges();
  selection.addRange(behind);
}

function unitsIn(root: HTMLElement, chips: Chips): Unit[] {
  const units: Unit[] = [];
  const part = () => units.length > 0 && units.at(-1)!.kind !== 'part' && units.push(partition());
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const said = (node as Text).data.replace(/[\u200B\u2060\uFEFF\u00AD]/g, '').replace(/[\u0000-\u001F\u007F]/g, ' ');
      return void units.push(...typed(said));
    }
    const name = (node as HTMLElement).dataset?.['chip'];
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

/** A bracket whose other half was taken away goes as well. */
function dropHalves(box: HTMLElement, chips: Chips): void {
  const pairOf = (element: HTMLElement) => {
    const piece = chips.get(element.dataset['chip']);
    return piece?.kind === 'chip' ? undefined : piece?.pair;
  };
  const counted = Map.groupBy(box.querySelectorAll<HTMLElement>('.chip-bracket'), pairOf);
  for (const [half, other] of counted.values()) if (!other) takeAway(half!);
}

/** In a way that the browser can undo. */
function takeAway(chip: HTMLElement): void {
  const selection = document.getSelection()!;
  const [node, offset] = [selection.anchorNode, selection.anchorOffset];
  const around = document.createRange();
  around.selectNode(chip);
  selection.removeAllRanges();
  selection.addRange(around);
  command('delete');
  if (chip.isConnected) chip.remove();
  if (node?.isConnected) selection.collapse(node, Math.min(offset, node.nodeType === 3 ? (node as Text).length : node.childNodes.length));
}
