import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { inBrackets } from './picture.ts';
import type { Mark, Piece } from './tree.ts';

/** One line of what was pasted, wherever it came from. */
export type Line =
  | { kind: 'paragraph' | 'item'; pieces: Piece[] }
  /** Without a number it is the next. */
  | { kind: 'number'; number?: number; pieces: Piece[] }
  | { kind: 'row'; cells: Piece[][] };

/** What is whole in the text that is pasted into. */
export interface Known {
  get: (name: string) => Exclude<Piece, { kind: 'text' }> | undefined;
  /** A number for a pair of brackets. */
  pair: () => number;
}

export const words = (text: string): Piece => ({ kind: 'text', text, raw: text });

const apart = /^(?:p|div|h[1-6]|li|table|ul|ol|br|blockquote|section|article|header|footer|hr|pre|dl|dt|dd)$/;
const unread = /^(?:style|script|head|title|xml|template|svg|noscript|textarea|select|button|iframe|object)$/;

/** What the elements around some words make of them. */
interface Around {
  marks: readonly Mark[];
  href: string | undefined;
  /** Word draws a bullet or a number there, in letters of any kind. */
  isSign: boolean;
  list: 'item' | 'number';
}

/** HTML from a clipboard, of which never a page is made: elements are only asked what they are. */
export function linesOfHtml(html: string, known: Known): Line[] {
  const lines: Line[] = [];
  const pairs = new Map<number, number>();
  let pieces: Piece[] = [];
  let item: Around['list'] | undefined;
  let isInCell = false;

  const flush = () => {
    if (isInCell) return void pieces.push(words(' '));
    if (pieces.some((piece) => piece.kind !== 'text' || piece.text.trim() !== '')) {
      lines.push({ kind: item ?? 'paragraph', pieces });
      item = undefined;
    }
    pieces = [];
  };
  const row = (tr: Element, around: Around) => {
    const cells = tr.children.map((cell) => {
      pieces = [];
      walk(cell, around);
      return pieces;
    });
    lines.push({ kind: 'row', cells: cells.filter((_, at) => tr.children[at]!.type === 'element') });
    pieces = [];
  };
  const walk = (node: Nodes, around: Around): void => {
    if (node.type === 'text') return void pieces.push(...spoken(node.value.replace(/\s+/g, ' '), around, known));
    if (node.type === 'root') return node.children.forEach((child) => walk(child, around));
    if (node.type !== 'element' || unread.test(node.tagName)) return;
    const own = known.get(String(node.properties['dataChip'] ?? ''));
    if (own) return void pieces.push(again(own));
    if (node.tagName === 'tr' && !isInCell) {
      flush();
      isInCell = true;
      row(node, around);
      isInCell = false;
      return;
    }
    const isApart = apart.test(node.tagName);
    if (isApart) flush();
    const inside = within(node, around);
    if (node.tagName === 'li') item = around.list;
    for (const child of node.children) walk(child, inside);
    if (isApart) flush();
    if (node.tagName === 'li') item = undefined;
  };
  /** A bracket that is there twice has two halves of its own each time. */
  const again = (piece: Exclude<Piece, { kind: 'text' }>): Piece => {
    if (piece.kind === 'chip') return piece;
    if (!pairs.has(piece.pair)) pairs.set(piece.pair, known.pair());
    return { ...piece, pair: pairs.get(piece.pair)! };
  };
  walk(fromHtml(html, { fragment: true }), { marks: [], href: undefined, isSign: false, list: 'item' });
  flush();
  return lines;
}

function within({ tagName, properties }: Element, around: Around): Around {
  const style = String(properties['style'] ?? '');
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : tagName === 'b' || tagName === 'strong';
  const isSloped = /(?<![\w-])font-style:\s*italic/i.test(style) || (/^(?:i|em)$/.test(tagName) && !/font-style:\s*normal/i.test(style));
  const mark: Mark | undefined = isBold || /^h[1-6]$/.test(tagName) ? 'b' : isSloped ? 'i' : undefined;
  return {
    marks: mark && !around.marks.includes(mark) ? [...around.marks, mark] : around.marks,
    href: tagName === 'a' ? addressOf(String(properties['href'] ?? '')) : around.href,
    isSign: around.isSign || /mso-list:\s*ignore/i.test(style),
    list: tagName === 'ol' ? 'number' : tagName === 'ul' ? 'item' : around.list,
  };
}

function spoken(text: string, { marks, href, isSign }: Around, known: Known): Piece[] {
  const inner = text.trim();
  if (inner === '') return [words(text)];
  if (isSign) return [words(/^\d/.test(inner) ? text : '• ')];
  const around = marks.map((mark) => ({ pair: known.pair(), mark, says: '', title: '', raw: '' }));
  const [before, after] = [/^\s?/.exec(text)![0], /\s?$/.exec(text)![0]];
  return [
    words(before),
    ...around.map((each) => ({ kind: 'open' as const, ...each })),
    href ? link(inner, href) : words(inner),
    ...around.toReversed().map((each) => ({ kind: 'close' as const, ...each })),
    words(after),
  ];
}

/** Pages of the web and of this site; whatever else a link may do stays behind. */
function addressOf(href: string): string | undefined {
  if (href.length > 2000) return undefined;
  if (/^\/(?:[\w-]+\/)*(?:#[\w-]+)?$/.test(href)) return href;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href.replace(/[()\\<>"'\s{}|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

const link = (text: string, href: string): Piece => ({
  ...{ kind: 'chip', chip: 'link', says: text, title: `Đường dẫn đến ${href}`, address: href },
  raw: `[${inBrackets(text)}](${href})`,
});
