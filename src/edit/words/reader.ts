import type { Nodes, Parents, PhrasingContent, Table as TableNode } from 'mdast';
import { parseDay, writeDay } from '../../dates/day.ts';
import { attributesOf } from '../../schemas/parts.ts';
import { attribute, isPart, type Part } from '../../text/part.ts';
import { isRemark } from '../../text/remarks.ts';
import { valueMark } from '../../text/value-marks.ts';
import { keptLabels, labelOf, marks } from './labels.ts';
import type { Block, Line, Mark, Piece, Range } from './tree.ts';
import { lettersOf } from './units.ts';

/** What stands behind ids, where the editor knows it. */
export interface Known {
  value?: (id: string) => string | undefined;
  source?: (id: string) => string | undefined;
}

/** Something that the editor does not know how to show. */
export class Unshown extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Makes blocks of a parsed text. It runs in the browser as well, where it reads again what is about to be written. */
export class Reader {
  readonly #raw: string;
  /** Where the parsed text begins in the file. */
  readonly #from: number;
  readonly #known: Known;
  #pairs = 0;

  constructor(raw: string, from: number, known: Known) {
    this.#raw = raw;
    this.#from = from;
    this.#known = known;
  }

  blocks = (parent: Parents): Block[] => parent.children.map((node) => this.#block(node));

  #range(node: Nodes): Range {
    return [this.#from + node.position!.start.offset!, this.#from + node.position!.end.offset!];
  }

  #slice = ([start, end]: Range): string => this.#raw.slice(start, end);

  #block(node: Nodes): Block {
    const range = this.#range(node);
    if (isPart(node)) return this.#part(node);
    if (node.type === 'paragraph') return this.#line('paragraph', node);
    if (node.type === 'heading') return this.#line('heading', node);
    if (node.type === 'table') return { kind: 'table', range, rows: this.#rows(node) };
    if (node.type === 'list') {
      const simple = node.children.every(({ children: [first, ...more], checked }) => {
        return first?.type === 'paragraph' && more.length === 0 && typeof checked !== 'boolean';
      });
      const items = () => node.children.map((item) => this.#line('paragraph', item.children[0] as Parents));
      if (simple) return { kind: 'list', ordered: Boolean(node.ordered), range, items: items() };
    }
    if (isRemark(node)) return { kind: 'kept', label: 'Lời ghi riêng', range, says: this.#slice(range) };
    const label = keptLabels[node.type];
    if (!label) throw new Unshown(range[0], `có chỗ mà trình sửa không hiểu: ${shorten(this.#slice(range))}`);
    return { kind: 'kept', label, range, says: this.#slice(range) };
  }

  #part(part: Part): Block {
    const range = this.#range(part);
    const name = this.#nameOf(part);
    const attributes = part.attributes.flatMap((each) => {
      if (each.type !== 'mdxJsxAttribute' || typeof each.value !== 'string' || !each.position) return [];
      const [start, end] = [this.#from + each.position.start.offset!, this.#from + each.position.end.offset!];
      const quote = this.#raw.slice(start, end).search(/["']/) + 1;
      return [{ name: each.name, value: each.value, range: [start + quote, end - 1] as Range }];
    });
    return { kind: 'part', name, label: labelOf(name), attributes, range, inside: this.#inside(part, range), blocks: this.blocks(part) };
  }

  /** What stands between the tags of a part; undefined where it has only one. */
  #inside(part: Part, [start, end]: Range): Range | undefined {
    const last = part.attributes.at(-1)?.position?.end.offset;
    const opened = this.#raw.indexOf('>', last === undefined ? start : this.#from + last) + 1;
    return opened < end ? [opened, this.#raw.lastIndexOf('</', end)] : undefined;
  }

  /** Only parts that authors may write, with plain attributes. */
  #nameOf(part: Part): string {
    const at = this.#range(part)[0];
    if (!part.name || !attributesOf(part.name)) throw new Unshown(at, `không có thành phần <${part.name ?? ''}>`);
    if (part.attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || typeof value !== 'string'))
      throw new Unshown(at, `thẻ <${part.name}> có chỗ không phải chữ trong ngoặc kép`);
    return part.name;
  }

  #rows(table: TableNode) {
    return table.children.map((row) =>
      row.children.map((cell) => {
        if (cell.children.length > 0) return this.#line('paragraph', cell);
        const [start, end] = this.#range(cell);
        const at = Math.min(end, start + /^\|?[ \t]?/.exec(this.#raw.slice(start, end))![0].length);
        return { range: [at, at] as Range, pieces: [] };
      }),
    );
  }

  #line(kind: Line['kind'], node: Parents): Line {
    const whole = this.#range(node);
    // An address that the parser made a link afterwards has no place of its own.
    const raw = this.#slice(whole);
    const before = /^(?:#{1,6}[ \t]+|\|[ \t]*)?/.exec(node.type === 'paragraph' ? '' : raw)![0].length;
    const behind = /[ \t]*\|?$/.exec(node.type === 'tableCell' ? raw : '')![0].length;
    const [first, last] = [node.children[0], node.children.at(-1)];
    const start = first?.position ? this.#range(first)[0] : whole[0] + before;
    const end = last?.position ? this.#range(last)[1] : whole[1] - behind;
    const range: Range = first ? [start, end] : [whole[1], whole[1]];
    return { kind, range, whole: kind === 'heading' ? whole : range, pieces: this.#pieces(node.children as PhrasingContent[], range) };
  }

  /** In order and without a gap: what the parser passes over between two nodes is a piece as well. */
  #pieces(nodes: readonly PhrasingContent[], [start, end]: Range): Piece[] {
    let at = start;
    let placeless = '';
    const until = (next: number): Piece[] => {
      const raw = this.#slice([at, next]);
      const pieces = placeless ? this.#text(placeless, raw) : this.#between(raw);
      placeless = '';
      return pieces;
    };
    const pieces = nodes.flatMap((node) => {
      if (!node.position) {
        placeless += plain(node);
        return [];
      }
      const range = this.#range(node);
      const between = until(range[0]);
      at = range[1];
      return [...between, ...this.#piece(node, range)];
    });
    return [...pieces, ...until(end)];
  }

  #between(raw: string): Piece[] {
    if (raw === '') return [];
    return raw.trim() === '' ? [{ kind: 'text', text: ' ', raw }] : [{ kind: 'chip', chip: 'sign', says: raw, title: raw, raw }];
  }

  #piece(node: PhrasingContent, range: Range): Piece[] {
    const raw = this.#slice(range);
    const chip = (kind: Extract<Piece, { kind: 'chip' }>['chip'], says: string, title = says): Piece[] => [
      { kind: 'chip', chip: kind, says, title, raw },
    ];
    const mark = marks[node.type];
    if (mark) return this.#around(node as Parents, range, signsOf(mark, range), { mark, says: '', title: '' });
    if (isPart(node)) return this.#inlinePart(node, range, chip);
    if (isRemark(node)) return chip('remark', 'ghi riêng', raw);
    switch (node.type) {
      case 'text':
        return this.#text(node.value, raw);
      case 'break':
        return chip('break', '↵', 'Xuống dòng');
      case 'inlineCode':
        return chip('code', node.value);
      case 'link':
        return chip('link', plain(node), `Đường dẫn đến ${node.url}`).map((piece) => ({ ...piece, address: node.url }));
      case 'linkReference':
        return chip('link', plain(node), `Đường dẫn: ${node.label ?? node.identifier}`);
      case 'footnoteReference':
        return chip('footnote', `chú thích ${node.label ?? node.identifier}`);
      case 'image':
        return chip('picture', `hình: ${node.alt ?? ''}`, node.url);
      case 'imageReference':
        return chip('picture', `hình: ${node.alt ?? ''}`);
    }
    throw new Unshown(range[0], `có chỗ mà trình sửa không hiểu: ${shorten(raw)}`);
  }

  #inlinePart(part: Part, range: Range, chip: (kind: 'source' | 'part', says: string, title?: string) => Piece[]): Piece[] {
    const name = this.#nameOf(part);
    const label = labelOf(name);
    const id = attribute(part, 'id') ?? '';
    const details = part.attributes.map(({ value }) => (typeof value === 'string' ? value : '')).join(', ');
    if (name === 'Cite') return chip('source', 'nguồn', `Nguồn: ${this.#known.source?.(id) ?? id}${details.slice(id.length)}`);
    if (part.children.length === 0) return chip('part', label.toLowerCase(), `${label}: ${details}`);
    const day = parseDay(attribute(part, 'day') ?? '');
    const says = `${label.toLowerCase().replace(' ngày', '')} ${day ? writeDay(day) : details}`.trim();
    return this.#around(part as Parents, range, this.#inside(part, range) ?? range, { says, title: `Phần trong ngoặc này: ${says}` });
  }

  #around(node: Parents, range: Range, inner: Range, words: { mark?: Mark; says: string; title: string }): Piece[] {
    const pair = (this.#pairs += 1);
    return [
      { kind: 'open', pair, ...words, raw: this.#slice([range[0], inner[0]]) },
      ...this.#pieces(node.children as PhrasingContent[], inner),
      { kind: 'close', pair, ...words, raw: this.#slice([inner[1], range[1]]) },
    ];
  }

  /** Words, and the values named in them. What is written in a way that we do not follow letter by letter stays whole. */
  #text(value: string, raw: string): Piece[] {
    if (shownIn(raw).replace(/\s/g, ' ') !== value.replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ').replace(/\s/g, ' '))
      return [{ kind: 'chip', chip: 'sign', says: value, title: value, raw }];
    return raw.split(valueMark).flatMap((part, at): Piece[] => {
      const says = this.#known.value?.(part) ?? part;
      if (at % 2 === 1) return [{ kind: 'chip', chip: 'value', says, title: `Giá trị ${part}: sửa ở mục Dữ kiện`, raw: `[[${part}]]` }];
      return part ? [{ kind: 'text', text: shownIn(part), raw: part }] : [];
    });
  }
}

const shownIn = (raw: string): string =>
  lettersOf(raw)
    .map(({ shown }) => shown)
    .join('');

/** Within the signs of bold type. */
const signsOf = (mark: Mark, [start, end]: Range): Range => (mark === 'i' ? [start + 1, end - 1] : [start + 2, end - 2]);

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
