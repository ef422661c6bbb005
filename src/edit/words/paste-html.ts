import type { Mark, Piece } from './tree.ts';
import { letter } from './units.ts';
import { write, type Place } from './write.ts';

/* HTML from a clipboard, in one pass and without ever making a page of it: tags are only asked what they are. */

export type Line =
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'item'; pieces: Piece[] }
  /** Without a number it is the next. */
  | { kind: 'number'; number?: number; pieces: Piece[] }
  | { kind: 'row'; cells: Piece[][] };

export const words = (text: string): Piece => ({ kind: 'text', text, raw: text });

const apart = /^(?:p|div|h[1-6]|li|tr|table|tbody|thead|ul|ol|br|blockquote|section|article|header|footer|hr|pre|dl|dt|dd|body)$/;
const unread = /^(?:style|script|head|title|xml|template|svg|noscript|textarea|select|button|iframe|object)$/;
const deepest = 200;

interface Open {
  tag: string;
  mark: Mark | undefined;
  href: string | undefined;
  /** Word draws a bullet or a number there, in letters of any kind. */
  isSign: boolean;
}

export function linesOfHtml(html: string, format: Place['format']): Line[] {
  const lines: Line[] = [];
  const open: Open[] = [];
  let pieces: Piece[] = [];
  let cells: Piece[][] | undefined;
  let inCell = false;
  let item: 'item' | 'number' | undefined;
  let skipped: string | undefined;
  let pair = 0;
  const flush = () => {
    if (inCell) return void pieces.push(words(' '));
    if (pieces.some((piece) => piece.kind !== 'text' || piece.text.trim() !== '')) {
      lines.push({ kind: item ?? 'paragraph', pieces });
      item = undefined;
    }
    pieces = [];
  };
  const tokens = html.matchAll(/<!--[^]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([A-Za-z][\w:-]*)([^<>]*)>|[^<]+|</g);
  for (const [token, end, name, details = ''] of tokens) {
    const tag = name?.toLowerCase();
    if (skipped !== undefined) {
      if (end && tag === skipped) skipped = undefined;
      continue;
    }
    if (tag === undefined) {
      if (token.startsWith('<!') || token.startsWith('<?')) continue;
      const said = decoded(token).replace(/\s+/g, ' ');
      const isSign = open.some((each) => each.isSign);
      const text = isSign && said.trim() && !/^\s*\d/.test(said) ? '• ' : said;
      const href = open.findLast((each) => each.href)?.href;
      const marks = [...new Set(open.flatMap(({ mark }) => mark ?? []))];
      const spoken = href && text.trim() ? link(text.trim(), href, format) : words(text);
      const around = isSign || text.trim() === '' ? [] : marks.map((mark) => ({ pair: (pair += 1), mark, says: '', title: '', raw: '' }));
      pieces.push(
        ...around.map((each) => ({ kind: 'open' as const, ...each })),
        ...(href && /^\s/.test(text) ? [words(' ')] : []),
        spoken,
        ...(href && /\S\s$/.test(text) ? [words(' ')] : []),
        ...around.toReversed().map((each) => ({ kind: 'close' as const, ...each })),
      );
      continue;
    }
    if (unread.test(tag)) {
      if (!end && !/\/$/.test(details)) skipped = tag;
      continue;
    }
    if (tag === 'td' || tag === 'th') {
      if (inCell) cells?.push(pieces);
      else flush();
      pieces = [];
      cells ??= [];
      inCell = !end;
    } else if (apart.test(tag)) flush();
    if (tag === 'tr' && cells) {
      if (inCell) cells.push(pieces);
      if (inCell) pieces = [];
      inCell = false;
      lines.push({ kind: 'row', cells });
      cells = undefined;
    }
    const at = end ? open.findLastIndex((each) => each.tag === tag) : -1;
    if (at >= 0) open.splice(at);
    else if (!end && !/^(?:br|hr|img|meta|link|input|col|wbr)$/.test(tag) && open.length < deepest) open.push(opened(tag, details));
    if (tag === 'li') item = end ? undefined : open.findLast((each) => /^[uo]l$/.test(each.tag))?.tag === 'ol' ? 'number' : 'item';
  }
  inCell = false;
  if (cells) lines.push({ kind: 'row', cells: pieces.length > 0 ? [...cells, pieces] : cells });
  else flush();
  return lines;
}

function opened(tag: string, details: string): Open {
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(details)?.[1]?.toLowerCase();
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : tag === 'b' || tag === 'strong';
  const isSloped =
    /(?<![\w-])font-style:\s*italic/i.test(details) || ((tag === 'i' || tag === 'em') && !/font-style:\s*normal/i.test(details));
  const href = tag === 'a' ? /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(details) : null;
  const isTitle = /^h[1-6]$/.test(tag);
  const isSign = /mso-list:\s*ignore/i.test(details);
  return {
    tag,
    isSign,
    mark: isBold || isTitle ? 'b' : isSloped ? 'i' : undefined,
    href: href ? addressOf(decoded(href[1] ?? href[2] ?? href[3]!)) : undefined,
  };
}

/** Pages of the web and of this site; whatever else a link may do stays behind. */
function addressOf(href: string): string | undefined {
  if (href.length > 2000) return undefined;
  if (/^\/(?:[\w-]+\/)*(?:#[\w-]+)?$/.test(href)) return href;
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href.replace(/[()\\<>"'\s{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function link(text: string, href: string, format: Place['format']): Piece {
  const units = [...text].map((each) => letter(each));
  const plain = write([], units, { kind: 'heading', format, eol: '\n', gap: () => ' ', after: '' }).replace(/(?<!\\)[[\]]/g, '\\$&');
  return { kind: 'chip', chip: 'link', says: text, title: `Đường dẫn đến ${href}`, raw: `[${plain}](${href})` };
}

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', deg: '°', times: '×', copy: '©' },
};
const accents: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', tilde: '\u0303', circ: '\u0302' };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    const [, base = '', accent = ''] = /^([A-Za-z])(acute|grave|tilde|circ)$/.exec(name) ?? [];
    return named[name] ?? (base ? `${base}${accents[accent]!}`.normalize('NFC') : whole);
  });
