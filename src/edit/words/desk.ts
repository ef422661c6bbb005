import { Chips, lineBox } from './line-box.ts';
import { added, addMoves, attributeField, button, cardElement, kept, maker, type Drawn, type Maker } from './make.ts';
import { splice } from './splice.ts';
import type { Block, Change, PartBlock, Piece, Range, ReadableWords } from './tree.ts';
import { partition, unitsOf } from './units.ts';
import { write, type Place } from './write.ts';

type Row = { range: Range; pieces: Piece[] };

/** All cards and boxes of one text. */
export class Desk {
  readonly element: HTMLElement;
  readonly changes: () => Change[];
  readonly #words: ReadableWords;
  readonly #page: Document;
  readonly #make: Maker;
  readonly #chips = new Chips();
  readonly #changed: () => void;
  /** Puts something behind what was written in last; at first, at the end of the text. */
  #putHere: (child: Drawn) => void = () => undefined;
  #noted: Event | undefined;

  constructor(into: HTMLElement, words: ReadableWords, changed: () => void) {
    this.#words = words;
    this.#page = into.ownerDocument;
    this.#make = maker(into.ownerDocument);
    this.#changed = changed;
    const root = this.#container(words.blocks, words.range, 'Bài viết');
    this.element = root.element;
    this.element.classList.add('words');
    this.changes = root.changes;
  }

  /** Adds lines of Markdown, such as a picture's. */
  add(markdown: string, label: string): void {
    const words = this.#make('pre', { textContent: markdown });
    this.#putHere(this.#new('kept', label, [], words, () => markdown));
  }

  #slice = ([start, end]: Range): string => this.#words.raw.slice(start, end);

  /** What stands below each other, in an order that can change. */
  #container(blocks: readonly Block[], inside: Range, name: string): Drawn {
    const element = this.#make('div', { className: 'card-words' });
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
      if (child.name) addMoves(this.#make, child, move);
      children.splice(after ? children.indexOf(after) + 1 : children.length, 0, child);
      if (after) after.element.after(child.element);
      else tools.before(child.element);
      (child.element.querySelector<HTMLElement>('input') ?? child.element).focus();
      this.#changed();
    };
    const tool = (says: string, act: () => void) => button(this.#make, says, `${says}, ${name}`, act);
    const isGuide = children.some((child) => child.name === 'Step');
    const names = Object.keys(added).filter((each) => children.some((child) => child.name === each) || (isGuide && name === 'Bài viết'));
    const tools = this.#make('div', { className: 'card-tools' }, [
      tool('+ đoạn', () => {
        const box = this.#box([], 'paragraphs', `${name}: đoạn mới`);
        put(box, undefined);
      }),
      ...names.map((each) =>
        tool(`+ ${added[each]!}`, () => {
          const last = children.findLast((child) => child.name === each) ?? children.findLast((child) => child.name === 'Step');
          put(this.#newCard(each), last);
        }),
      ),
    ]);
    for (const child of children) if (child.name) addMoves(this.#make, child, move);
    const noteHere = (event?: Event) => {
      if (event && event === this.#noted) return;
      this.#noted = event;
      const at = event && children.find((child) => child.element.contains(event.target as Node));
      this.#putHere = (child) => put(child, at);
    };
    noteHere();
    element.addEventListener('focusin', noteHere);
    element.append(...children.map((child) => child.element), tools);

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
      const around = inside === this.#words.range ? [eol, eol] : [eol + eol, eol + eol];
      return text ? [{ range: inside, was: this.#slice(inside), text: around[0] + text + around[1] }] : [];
    };
    return { element, range: inside, isGone: () => false, changes, source: () => this.#with(inside, changes()) };
  }

  #with = (range: Range, changes: readonly Change[]): string =>
    splice(
      this.#slice(range),
      changes.map((change) => ({ ...change, range: [change.range[0] - range[0], change.range[1] - range[0]] })),
    );

  #drawn(blocks: readonly Block[], name: string): Drawn[] {
    const drawn: Drawn[] = [];
    let lines: Row[] = [];
    const flush = () => {
      if (lines.length > 0) drawn.push(this.#box(lines, 'paragraphs', `${name}: đoạn văn`));
      lines = [];
    };
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        lines.push(block);
        continue;
      }
      flush();
      drawn.push(this.#one(block, name));
    }
    flush();
    return drawn;
  }

  #one(block: Exclude<Block, { kind: 'paragraph' }>, name: string): Drawn {
    switch (block.kind) {
      case 'part':
        return this.#card(block);
      case 'table':
        return this.#table(block.rows, block.range, name);
      case 'list':
        return this.#box(block.items, 'items', `${name}: danh sách`, block);
      case 'kept':
        return kept(this.#make, block);
      default:
        return this.#box([block], 'heading', `${name}: đề mục`, { range: block.whole });
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
    const place: Place = { kind, format, eol, gap, after: range ? raw.slice(range[1]) : '' };
    let text = range ? raw.slice(...range) : '';
    let isDirty = false;
    const single = kind === 'heading' || kind === 'cell';
    const box = lineBox(this.#page, this.#chips, { lines: lines.map(({ pieces }) => pieces), name, single, format }, () => {
      isDirty = true;
      this.#changed();
    });
    box.element.classList.add(`box-${kind}`, ...(ordered ? ['box-ordered'] : []));
    const written = () => {
      if (isDirty) text = write(before, box.units(), place);
      isDirty = false;
      return text;
    };
    const changes = () => {
      const was = range ? raw.slice(...range) : '';
      return range && written() !== was ? [{ range, was, text: written() }] : [];
    };
    const whole = around?.range ?? range;
    const source = () => (whole ? this.#with(whole, changes()) : written());
    return { element: box.element, range: whole, isGone: () => kind !== 'cell' && written() === '', changes, source };
  }

  #table(rows: readonly Row[][], range: Range, name: string): Drawn {
    const cells: Drawn[] = [];
    const lines = rows.map((row, at) => {
      const drawn = row.map((cell, column) => this.#box([cell], 'cell', `${name}: bảng, hàng ${at + 1}, cột ${column + 1}`));
      cells.push(...drawn);
      return this.#make(
        'tr',
        {},
        drawn.map(({ element }) => this.#make(at === 0 ? 'th' : 'td', {}, [element])),
      );
    });
    const changes = () => cells.flatMap((cell) => cell.changes());
    return { element: this.#make('table', {}, lines), range, isGone: () => false, changes, source: () => this.#with(range, changes()) };
  }

  #card(part: PartBlock): Drawn {
    const title = part.attributes.find(({ name }) => name === 'title' || name === 'day')?.value;
    const name = title ? `${part.label} “${title}”` : part.label;
    const fields = part.attributes.map(({ name: key, value, range }) =>
      attributeField(this.#make, this.#words.raw, { key, value, range, name }, this.#changed),
    );
    const words = part.inside && this.#container(part.blocks, part.inside, name);
    const element = cardElement(this.#make, part.name, part.label, name, fields, words?.element);
    let isGone = false;
    if (added[part.name])
      element.querySelector('header')!.append(
        button(this.#make, 'Bỏ', `Bỏ ${name}`, (pressed) => {
          isGone = !isGone;
          element.classList.toggle('card-gone', isGone);
          pressed.textContent = isGone ? 'Giữ lại' : 'Bỏ';
          pressed.ariaLabel = `${pressed.textContent} ${name}`;
          this.#changed();
        }),
      );
    const changes = () => [...fields.flatMap((field) => field.changes()), ...(words?.changes() ?? [])];
    const source = () => this.#with(part.range, changes());
    return { element, name: part.name, range: part.range, isGone: () => isGone, changes, source };
  }

  #newCard(name: string): Drawn {
    const label = added[name]!;
    const field = attributeField(this.#make, '', { key: 'title', value: '', name: `${label} mới` }, this.#changed);
    const box = this.#box([], 'paragraphs', `${label} mới: đoạn văn`);
    const { eol } = this.#words;
    const source = () =>
      field.source() || box.source() ? `<${name} title="${field.source()}">${eol}${eol}${box.source()}${eol}${eol}</${name}>` : '';
    return this.#new(name, label, [field], box.element, source);
  }

  /** What is new goes as it came. */
  #new(name: string, label: string, fields: readonly Drawn[], words: HTMLElement, source: () => string): Drawn {
    const element = cardElement(this.#make, name, `${label[0]!.toUpperCase()}${label.slice(1)}`, `${label} mới`, fields, words);
    let isGone = false;
    element.querySelector('header')!.append(
      button(this.#make, 'Bỏ', `Bỏ ${label} mới`, () => {
        isGone = true;
        element.remove();
        this.#changed();
      }),
    );
    return { element, name, range: undefined, isGone: () => isGone || source() === '', changes: () => [], source };
  }
}
