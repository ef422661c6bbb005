import { linesOfHtml, words, type Known, type Line } from './paste-html.ts';
import type { Piece } from './tree.ts';
import { unitsOf } from './units.ts';
import { write, type Place } from './write.ts';

/*
 * What is pasted from Word, Zalo or the web, as paragraphs, lists and tables. Nothing of its look comes along, and of its code nothing at
 * all: elements are only asked what they are.
 */

type Block =
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; /** The first number; undefined for bullets. */ from: number | undefined; items: Piece[][] }
  | { kind: 'table'; rows: Piece[][][] };

const mostHtml = 600_000;
const mostText = 60_000;
const mostCells = 2000;

/** As lines of a box: a paragraph is its pieces, a list or a table one piece. Throws a sentence for editors when it is too much. */
export function pasted({ html, text }: { html: string; text: string }, format: Place['format'], known: Known): Piece[][] {
  if (text.length > mostText) throw new Error(`Đoạn vừa dán dài ${text.length} chữ cái, quá ${mostText}. Dán từng phần một`);
  const lines = linesIn(html, known) ?? linesOfText(text);
  return grouped(lines.flatMap(tidy)).map((block) => {
    if (block.kind === 'paragraph') return block.pieces;
    const raw = asMarkdown(block, format);
    return [{ kind: 'chip', chip: 'block', says: asSeen(raw), title: block.kind === 'list' ? 'Danh sách vừa dán' : 'Bảng vừa dán', raw }];
  });
}

/** Undefined where there is no HTML, or more of it, wider or deeper, than people write. */
function linesIn(html: string, known: Known): Line[] | undefined {
  if (!/<[a-z]/i.test(html) || html.length > mostHtml) return undefined;
  try {
    return linesOfHtml(html, known);
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function asMarkdown(block: Exclude<Block, { kind: 'paragraph' }>, format: Place['format']): string {
  const written = (pieces: readonly Piece[], kind: Place['kind']) =>
    write([], unitsOf(pieces), { kind, format, eol: '\n', gap: () => '\n\n', after: '', named: '' });
  if (block.kind === 'list')
    return block.items.map((item, at) => `${block.from === undefined ? '-' : `${block.from + at}.`} ${written(item, 'items')}`).join('\n');
  const width = Math.max(...block.rows.map((row) => row.length));
  const rows = block.rows.map((row) => Array.from({ length: width }, (_, at) => written(row[at] ?? [], 'cell')));
  return [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A list or a table without the signs of Markdown, until it is saved and drawn as what it is. */
const asSeen = (markdown: string): string =>
  markdown
    .replace(/^- /gm, '• ')
    .replace(/^\| ---.*\n?/m, '')
    .replace(/^\| | \|$/gm, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const bullet = /^\s*[•·▪◦‣●○■□–+*§-](?:\s+|$)/;
const number = /^\s*\d{1,2}[.)]\s+/;

function linesOfText(text: string): Line[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.map((line, at): Line => {
    const cells = line.split('\t');
    const isRow = cells.length > 1 && [lines[at - 1], lines[at + 1]].some((near) => near?.split('\t').length === cells.length);
    if (isRow && !bullet.test(line)) return { kind: 'row', cells: cells.map((cell) => [words(cell)]) };
    return { kind: 'paragraph', pieces: [words(line)] };
  });
}

/** Without signs that nobody sees, and with bullets and numbers that were typed taken for what they mean. */
function tidy(line: Line): Line[] {
  if (line.kind === 'row') return line.cells.length > 0 ? [{ kind: 'row', cells: line.cells.map(clean) }] : [];
  const pieces = clean(line.pieces);
  if (pieces.length === 0) return [];
  const [first, ...rest] = pieces;
  const sign = line.kind === 'paragraph' && first?.kind === 'text' ? (bullet.exec(first.text) ?? number.exec(first.text)) : null;
  if (!sign) return [{ ...line, pieces }];
  const item = clean([words((first as { text: string }).text.slice(sign[0].length)), ...rest]);
  if (item.length === 0) return [];
  return [number.test(sign[0]) ? { kind: 'number', number: parseInt(sign[0].trim(), 10), pieces: item } : { kind: 'item', pieces: item }];
}

function clean(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = words(last.text + piece.text);
    else joined.push(piece);
  }
  return joined
    .map((piece, at) => {
      if (piece.kind !== 'text') return piece;
      const text = piece.text
        .normalize('NFC')
        .replace(/[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '')
        .replace(/[\s\u0000-\u001F\u007F]+/g, ' ');
      const begun = at === 0 ? text.trimStart() : text;
      return words(at === joined.length - 1 ? begun.trimEnd() : begun);
    })
    .filter((piece) => piece.kind !== 'text' || piece.text !== '');
}

/** Lines of a kind that follow each other. A number alone is a line that begins so. */
function grouped(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let cells = 0;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.kind === 'row') {
      cells += line.cells.length;
      if (cells > mostCells) throw new Error(`Bảng vừa dán có hơn ${mostCells} ô. Dán từng phần một`);
      if (last?.kind === 'table') last.rows.push(line.cells);
      else blocks.push({ kind: 'table', rows: [line.cells] });
    } else if (line.kind === 'paragraph') blocks.push({ kind: 'paragraph', pieces: line.pieces });
    else {
      const isList = last?.kind === 'list' && (last.from !== undefined) === (line.kind === 'number');
      const next = isList && last.from !== undefined ? last.from + last.items.length : undefined;
      const goesOn = isList && (line.kind !== 'number' || line.number === undefined || line.number === next);
      if (goesOn) last.items.push(line.pieces);
      else blocks.push({ kind: 'list', from: line.kind === 'number' ? (line.number ?? 1) : undefined, items: [line.pieces] });
    }
  }
  return blocks;
}
