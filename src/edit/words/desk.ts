import { button, h } from '../browser/dom.ts';
import { added, attributeField, card, keptBox, type Drawn } from './cards.ts';
import { Chips, elementOf, lineOf } from './chips.ts';
import { lineBox } from './line-box.ts';
import { labelOf } from './labels.ts';
import { pictureIn, picturePiece } from './picture.ts';
import { sameEnds } from './splice.ts';
import type { Block, Change, PartBlock, Range, ReadableWords, Row } from './tree.ts';
import { partition, unitsOf } from './units.ts';
import { write, type Place } from './write.ts';

/** Lines that give addresses and notes their names. */
const namesIn = (raw: string): string => (raw.match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? []).join('\n\n');

/**
 * The words of a text in the browser: a card for each part, a box for paragraphs that follow each other, so that Enter, Backspace and undo are
 * the browser's own. What was not touched is never written.
 */
export class Desk {
  readonly element: HTMLElement;
  readonly #words: ReadableWords;
  readonly #chips: Chips;
  readonly #changed: () => void;
  readonly #root: Drawn;
  /** What stands below each other in the page, by its element: the page alone knows in which order. */
  readonly #drawn = new Map<Element, Drawn>();
  /** What was written in last. */
  #last: Element | null = null;

  /** `changed` is called whenever there is one change more or less; `pictureAt` says where the page finds a picture that lies beside the text. */
  constructor(words: ReadableWords, changed: () => void, pictureAt: (address: string) => string) {
    this.#words = words;
    this.#chips = new Chips(pictureAt);
    this.#changed = changed;
    this.#root = this.#container(words.blocks, words.range, 'Bài viết');
    this.element = this.#root.element;
    this.element.classList.add('words');
    this.element.addEventListener('focusin', ({ target }) => (this.#last = target as Element));
    this.element.addEventListener('focusout', () => {
      const node = document.getSelection()?.anchorNode;
      if (node && this.#last?.contains(node)) this.#last = elementOf(node);
    });
  }

  /** The body as it would be saved. */
  text = (): string => this.#root.source();

  /** One change at most: from the first letter that is another one to the last. */
  changes(): Change[] {
    const [was, text] = [this.#slice(this.#words.range), this.text()];
    if (was === text) return [];
    const [start, end] = sameEnds(was, text);
    const from = this.#words.range[0];
    const range: Range = [from + start, from + was.length - end];
    return [{ range, was: this.#slice(range), text: text.slice(start, text.length - end) }];
  }

  /** Puts a picture behind the paragraph that was written in last, or behind the card or box of it, or at the end. */
  addPicture(markdown: string): void {
    const { words, address } = pictureIn(markdown)!;
    const line = lineOf(this.#chips, [picturePiece(words, address)]);
    const last = this.#last?.isConnected ? this.#last : null;
    const paragraph = last?.closest('.box-paragraphs > p');
    if (paragraph) paragraph.after(line);
    else {
      const box = this.#box([], 'paragraphs', 'Đoạn mới');
      box.element.replaceChildren(line);
      let above = last;
      while (above && !this.#drawn.has(above)) above = above.parentElement;
      this.#put(box, above ?? this.element.lastElementChild!.previousElementSibling, this.element);
    }
    line.dispatchEvent(new Event('input', { bubbles: true }));
    line.scrollIntoView({ block: 'nearest' });
  }

  /** To the box that has what stands in a line of the body. */
  goTo(line: number): void {
    // Of the line as it stands in the file, what is letters stands in some box.
    const letters = (this.text().split('\n')[line - 1] ?? '').replace(/<[^>]*>|\[\[[^\]]*\]\]|[#*_-]/g, '\n').split('\n');
    const longest = letters.map((each) => each.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
    const boxes = [...this.element.querySelectorAll<HTMLElement>('[contenteditable=true], input')];
    const box = boxes.find((each) => (each.textContent || (each as HTMLInputElement).value || '').includes(longest.slice(0, 40)));
    box?.scrollIntoView({ block: 'center' });
    box?.focus();
  }

  #slice = ([start, end]: Range): string => this.#words.raw.slice(start, end);

  /** The text of a range with what its parts say now, in the order of the file. */
  #woven([start, end]: Range, parts: readonly Drawn[]): string {
    let [text, at] = ['', start];
    for (const { range, source } of parts) {
      text += this.#slice([at, range![0]]) + source();
      at = range![1];
    }
    return text + this.#slice([at, end]);
  }

  /** What stands below each other, in an order that can change. */
  #container(blocks: readonly Block[], inside: Range, name: string): Drawn {
    const first = runsOf(blocks).map((run) => this.#one(run, name));
    const standing = () => [...element.children].flatMap((each) => this.#drawn.get(each) ?? []);
    const ofPart = (part: string) => standing().findLast((each) => each.name === part)?.element;
    const tool = (says: string, act: () => void) => button(says, act, { 'aria-label': `${says}, ${name}` });
    const isGuide = name === 'Bài viết' && first.some((each) => each.name === 'Step');
    const names = Object.keys(added).filter((part) => isGuide || first.some((each) => each.name === part));
    const tools = h(
      'div',
      { class: 'card-tools' },
      tool('+ đoạn', () => this.#put(this.#box([], 'paragraphs', `${name}: đoạn mới`), tools.previousElementSibling, element)),
      names.map((part) =>
        tool(`+ ${added[part]!}`, () =>
          this.#put(this.#newPart(part), ofPart(part) ?? ofPart('Step') ?? tools.previousElementSibling, element),
        ),
      ),
    );
    const element = h('div', { class: 'card-words' }, [...first.map((each) => each.element), tools]);
    for (const each of first) this.#drawn.set(each.element, each);

    const { eol } = this.#words;
    const gap = (above: Drawn, below: Drawn): string => {
      const follows = above.range && below.range && first.indexOf(below) === first.indexOf(above) + 1;
      return follows ? this.#slice([above.range![1], below.range![0]]) : eol + eol;
    };
    const source = () => {
      const stays = standing().filter((each) => each.source() !== '');
      const text = stays.map((each, at) => (at > 0 ? gap(stays[at - 1]!, each) : '') + each.source()).join('');
      const around = inside === this.#words.range ? eol : eol + eol;
      if (first.length === 0) return text ? around + text + around : this.#slice(inside);
      return this.#slice([inside[0], first[0]!.range![0]]) + text + this.#slice([first.at(-1)!.range![1], inside[1]]);
    };
    return { element, range: inside, source };
  }

  /** Something new behind what stands there, or at the beginning. */
  #put(child: Drawn, after: Element | null, container: Element): void {
    this.#drawn.set(child.element, child);
    if (after) after.after(child.element);
    else container.prepend(child.element);
    (child.element.querySelector<HTMLElement>('input') ?? child.element).focus();
    this.#changed();
  }

  #one(run: readonly Block[], name: string): Drawn {
    const [block] = run as [Block];
    switch (block.kind) {
      case 'part':
        return this.#part(block);
      case 'table':
        return this.#table(block.rows, block.range, name);
      case 'list':
        return this.#box(block.items, 'items', `${name}: danh sách`, block);
      case 'kept':
        return keptBox(block);
      case 'heading':
        return this.#box([block], 'heading', `${name}: đề mục`, { range: block.whole });
      case 'paragraph':
        return this.#box(run as readonly Row[], 'paragraphs', `${name}: đoạn văn`);
    }
  }

  /** `around`: with the signs before its words. */
  #box(lines: readonly Row[], kind: Place['kind'], name: string, around?: { range: Range; ordered?: boolean }): Drawn {
    const { raw, format, eol } = this.#words;
    const ordered = around?.ordered ?? false;
    const range: Range | undefined = lines.length > 0 ? [lines[0]!.range[0], lines.at(-1)!.range[1]] : undefined;
    const before = lines.flatMap(({ range: [start], pieces }, at) => [
      ...(at > 0 ? [partition(raw.slice(lines[at - 1]!.range[1], start))] : []),
      ...unitsOf(pieces),
    ]);
    const gap = (number: number) => (kind === 'items' ? `${eol}${ordered ? `${number}.` : '-'} ` : eol + eol);
    const place: Place = { kind, format, eol, gap, after: range ? raw.slice(range[1]) : '', named: namesIn(raw) };
    let text = range ? this.#slice(range) : '';
    let isDirty = false;
    const single = kind === 'heading' || kind === 'cell';
    const box = lineBox(this.#chips, { lines: lines.map(({ pieces }) => pieces), name, single, format }, () => {
      isDirty = true;
      this.#changed();
    });
    box.element.classList.add(`box-${kind}`, ...(ordered ? ['box-ordered'] : []));
    const written = () => {
      if (isDirty) text = write(before, box.units(), place);
      isDirty = false;
      return text;
    };
    const whole = around?.range ?? range;
    const source = () => {
      const words = written();
      // An empty line goes with the signs before it, unless it was empty at first.
      return range && (words !== '' || before.length === 0)
        ? this.#slice([whole![0], range[0]]) + words + this.#slice([range[1], whole![1]])
        : words;
    };
    return { element: box.element, range: whole, source };
  }

  #table(rows: readonly Row[][], range: Range, name: string): Drawn {
    const cells = rows.map((row, at) =>
      row.map((cell, column) => this.#box([cell], 'cell', `${name}: bảng, hàng ${at + 1}, cột ${column + 1}`)),
    );
    const lines = cells.map((row, at) =>
      h(
        'tr',
        {},
        row.map((cell) => h(at === 0 ? 'th' : 'td', {}, cell.element)),
      ),
    );
    const element = h('div', { class: 'wide', role: 'group', 'aria-label': `${name}: bảng`, tabIndex: 0 }, h('table', {}, lines));
    return { element, range, source: () => this.#woven(range, cells.flat()) };
  }

  #part({ name, label, attributes, range, inside, blocks }: PartBlock): Drawn {
    const title = attributes.find((each) => each.name === 'title' || each.name === 'day')?.value;
    const says = title ? `${label} “${title}”` : label;
    const fields = attributes.map((attribute) => attributeField(this.#words.raw, attribute, says, this.#changed));
    const words = inside && this.#container(blocks, inside, says);
    const source = () => this.#woven(range, words ? [...fields, words] : fields);
    return card({ name, label, says, fields, words, range, source }, this.#changed);
  }

  /** What is new goes as it came. */
  #newPart(name: string): Drawn {
    const says = `${added[name]!} mới`;
    const title = attributeField('', { name: 'title', value: '' }, says, this.#changed);
    const words = this.#box([], 'paragraphs', `${says}: đoạn văn`);
    const gap = this.#words.eol.repeat(2);
    const source = () =>
      title.source() || words.source() ? `<${name} title="${title.source()}">${gap}${words.source()}${gap}</${name}>` : '';
    return card({ name, label: labelOf(name), says, fields: [title], words, source }, this.#changed);
  }
}

/** Paragraphs that follow each other are one run, anything else is by itself. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'paragraph' && last?.[0]!.kind === 'paragraph') last.push(block);
    else runs.push([block]);
  }
  return runs;
}
