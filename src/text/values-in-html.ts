import { valueMark } from './value-marks.ts';

/** A stretch of HTML, or a value that stands between two. */
export type HtmlPiece = { html: string } | { value: string };

const tokens = /<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;

/** Inside these no link may stand. */
const closed = /^<(\/?)(?:a|code|pre|button|label|summary|svg)\b/i;

/**
 * Takes the HTML of a text apart at each `[[id]]` of its running words, plain Markdown and MDX alike. In attributes, in links and in typed
 * letters, where no element can stand, the words of the value are put in at once.
 */
export function splitAtValues(html: string, fill: (text: string) => string): HtmlPiece[] {
  if (!html.includes('[[')) return [{ html }];
  const plain = (token: string) => token.replace(valueMark, (mark) => escapeHtml(fill(mark)));
  const pieces: HtmlPiece[] = [];
  let depth = 0;
  let open = '';
  for (const [token] of html.matchAll(tokens)) {
    const door = closed.exec(token);
    if (door) depth += door[1] ? -1 : 1;
    const [first = '', ...rest] = depth > 0 || token.startsWith('<') ? [plain(token)] : token.split(valueMark);
    open += first;
    // After each name of a value come the words that follow it.
    for (let place = 0; place < rest.length; place += 2) {
      pieces.push({ html: open }, { value: rest[place]! });
      open = rest[place + 1]!;
    }
  }
  return [...pieces, { html: open }];
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
