import { button, h } from '../browser/dom.ts';
import { addMoves, attributeField, keptBox, type Drawn } from './cards.ts';
import { Chips, lineBox, lineOf } from './line-box.ts';
import { picturePiece } from './picture.ts';
import { splice } from './splice.ts';
import type { Block, Change, PartBlock, Piece, Range, ReadableWords } from './tree.ts';
import { partition, unitsOf } from './units.ts';
import { write, type Place } from './write.ts';

type Row = { range: Range; pieces: Piece[] };

/** What may be added to a text, and taken away. */
const added: Readonly<Record<string, string>> = { Step: 'bước', Problem: 'lỗi hay gặp' };

/** Lines that give addresses and notes their names. */
const namesIn = (raw: string): string => (raw.match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? []).join('\n\n');

/**
 * The words of a text in the browser: a card for each part, a box for paragraphs that follow each other, so that Enter, Backspace and undo are
 * the browser's own. What was not touched is never written.
 */
export class Desk {
  readonly element: HTMLElement;
  readonly changes: () => Change[];
  readonly #words: ReadableWords;
  readonly #chips: Chips;
  readonly #changed: () => void;
  /** Puts something behind what was written in last; at first, at the end of the text. */
  #putHere: (child: Drawn) => void = () => undefined;
  #noted: Event | undefined;
  /** The paragraph that was written in last. */
  #line: Element | undefined;

  /** `changed` is called whenever there is one change more or less; `pictureAt` says where the page finds a picture that lies beside the text. */
  constructor(words: ReadableWords, changed: () => void, pictureAt: (address: string) => string) {
    this.#words = words;
    this.#chips = new Chips(pictureAt);
    this.#changed = changed;
    const root = this.#container(words.blocks, words.range, 'Bài viết');
    this.element = root.element;
    this.element.classList.add('words');
    this.changes = root.changes;
    this.element.addEventListener('focusout', () => {
      const last = document.getSelection()?.anchorNode;
      const line = (last instanceof Element ? last : last?.parentElement)?.closest('.box-paragraphs > p');
      this.#line = line && this.element.contains(line) ? line : undefined;
    });
  }

  /** Puts a picture behind the paragraph that was written in last, or at the end. */
  addPicture(words: string, address: string): void {
    const line = lineOf(this.#chips, [picturePiece(words, address)]);
    if (this.#line?.isConnected) this.#line.after(line);
    else {
      const box = this.#box([], 'paragraphs', 'Đoạn mới');
      box.element.replaceChildren(line);
      this.#putHere(box);
    }
    line.dispatchEvent(new Event('input', { bubbles: true }));
    line.scrollIntoView({ block: 'nearest' });
  }

  #slice = ([start, end]: Range): string => this.#words.raw.slice(start, end);

  /** What stands below each other, in an order that can change. */
  #container(blocks: readonly Block[], inside: Range, name: string): Drawn {
    const children = this.#drawn(blocks, name);
    const first = [...children];
    const move = (child: Drawn, by: 1 | -1) => {
      const [at, other] = [children.indexOf(child), children[children.indexOf(child) + by]];
      if (!other) return;
      [children[at], children[at + by]] = [other, child];
      if (by < 0) other.element.before(child.element);
      else other.element.after(child.element);
      this.#changed();
    };
    const put = (child: Drawn, after: Drawn | undefined) => {
      if (child.name) addMoves(child, move);
      children.splice(after ? children.indexOf(after) + 1 : children.length, 0, child);
      if (after) after.element.after(child.element);
      else tools.before(child.element);
      (child.element.querySelector<HTMLElement>('input') ?? child.element).focus();
      this.#changed();
    };
    const tool = (says: string, act: () => void) => button(says, act, { 'aria-label': `${says}, ${name}` });
    const isGuide = children.some((child) => child.name === 'Step');
    const names = Object.keys(added).filter((each) => children.some((child) => child.name === each) || (isGuide && name === 'Bài viết'));
    const tools = h(
      'div',
      { class: 'card-tools' },
      tool('+ đoạn', () => put(this.#box([], 'paragraphs', `${name}: đoạn mới`), undefined)),
      names.map((each) =>
        tool(`+ ${added[each]!}`, () => {
          const last = children.findLast((child) => child.name === each) ?? children.findLast((child) => child.name === 'Step');
          put(this.#newPart(each), last);
        }),
      ),
    );
    for (const child of children) if (child.name) addMoves(child, move);
    const noteHere = (event?: Event) => {
      if (event && event === this.#noted) return;
      this.#noted = event;
      const at = event && children.find((child) => child.element.contains(event.target as Node));
      this.#putHere = (child) => put(child, at);
    };
    noteHere();
    const boxes = children.map((child) => child.element);
    const element = h('div', { class: 'card-words', onfocusin: noteHere }, boxes, tools);

    const { eol } = this.#words;
    const gap = (a: Drawn, b: Drawn): string => {
      const follows = a.range && b.range && first.indexOf(b) === first.indexOf(a) + 1;
      return follows ? this.#slice([a.range![1], b.range![0]]) : eol + eol;
    };
    const changes = (): Change[] => {
      const stays = children.filter((child) => !child.isGone());
      if (stays.length === first.length && stays.every((child, at) => child === first[at]))
        return first.flatMap((child) => child.changes());
      const text = stays.map((child, at) => (at > 0 ? gap(stays[at - 1]!, child) : '') + child.source()).join('');
      if (first.length > 0) {
        const range: Range = [first[0]!.range![0], first.at(-1)!.range![1]];
        return [{ range, was: this.#slice(range), text }];
      }
      const around = inside === this.#words.range ? eol : eol + eol;
      return text ? [{ range: inside, was: this.#slice(inside), text: around + text + around }] : [];
    };
    return { element, range: inside, isGone: () => false, changes, source: () => this.#with(inside, changes()) };
  }

  #with = (range: Range, changes: readonly Change[]): string =>
    splice(
      this.#slice(range),
      changes.map((change) => ({ ...change, range: [change.range[0] - range[0], change.range[1] - range[0]] })),
    );

  /** Paragraphs that follow each other share a box. */
  #drawn(blocks: readonly Block[], name: string): Drawn[] {
    const runs: Block[][] = [];
    for (const block of blocks) {
      const last = runs.at(-1);
      if (block.kind === 'paragraph' && last?.[0]!.kind === 'paragraph') last.push(block);
      else runs.push([block]);
    }
    return runs.map((run) => this.#one(run, name));
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
    const was = range ? raw.slice(...range) : '';
    let text = was;
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
    const changes = () => (range && written() !== was ? [{ range, was, text: written() }] : []);
    const whole = around?.range ?? range;
    const source = () => (whole ? this.#with(whole, changes()) : written());
    return { element: box.element, range: whole, isGone: () => kind !== 'cell' && written() === '', changes, source };
  }

  #table(rows: readonly Row[][], range: Range, name: string): Drawn {
    const cells = rows.map((row, at) =>
      row.map((cell, column) => this.#box([cell], 'cell', `${name}: bảng, hàng ${at + 1}, cột ${column + 1}`)),
    );
    const lines = cells.map((row, at) =>
      h(
        'tr',
        {},
        row.map(({ element }) => h(at === 0 ? 'th' : 'td', {}, element)),
      ),
    );
    const changes = () => cells.flat().flatMap((cell) => cell.changes());
    const element = h('div', { class: 'wide', role: 'group', 'aria-label': `${name}: bảng`, tabIndex: 0 }, h('table', {}, lines));
    return { element, range, isGone: () => false, changes, source: () => this.#with(range, changes()) };
  }

  #part({ name: part, label, attributes, range, inside, blocks }: PartBlock): Drawn {
    const title = attributes.find(({ name }) => name === 'title' || name === 'day')?.value;
    const name = title ? `${label} “${title}”` : label;
    const fields = attributes.map((attribute) => attributeField(this.#words.raw, attribute, name, this.#changed));
    const words = inside && this.#container(blocks, inside, name);
    const changes = () => [...fields, ...(words ? [words] : [])].flatMap((each) => each.changes());
    return this.#card(part, label, name, fields, words, { range, changes, source: () => this.#with(range, changes()) });
  }

  /** What is new goes as it came. */
  #newPart(part: string): Drawn {
    const label = added[part]!;
    const name = `${label} mới`;
    const title = attributeField('', { name: 'title', value: '' }, name, this.#changed);
    const words = this.#box([], 'paragraphs', `${name}: đoạn văn`);
    const { eol } = this.#words;
    const source = () =>
      title.source() || words.source() ? `<${part} title="${title.source()}">${eol}${eol}${words.source()}${eol}${eol}</${part}>` : '';
    return this.#card(part, `${label[0]!.toUpperCase()}${label.slice(1)}`, name, [title], words, {
      ...{ range: undefined, changes: () => [], source },
    });
  }

  #card(
    part: string,
    label: string,
    name: string,
    fields: readonly Drawn[],
    words: Drawn | undefined,
    { range, changes, source }: Pick<Drawn, 'range' | 'changes' | 'source'>,
  ): Drawn {
    let isGone = false;
    const drop = button(
      'Bỏ',
      () => {
        isGone = !isGone;
        element.classList.toggle('card-gone', isGone);
        drop.textContent = isGone ? 'Giữ lại' : 'Bỏ';
        drop.ariaLabel = `${drop.textContent} ${name}`;
        this.#changed();
      },
      { 'aria-label': `Bỏ ${name}` },
    );
    const head = fields.map((field) => field.element);
    const element = h(
      'section',
      { class: `card card-${part.toLowerCase()}`, 'aria-label': name },
      h('header', {}, h('b', {}, label), head, part in added && drop),
      words?.element,
    );
    return { element, name: part, range, isGone: () => isGone || source() === '', changes, source };
  }
}
