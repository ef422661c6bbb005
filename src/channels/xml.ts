/** A piece of well-formed markup. Only `xml` and `markup` make one, so that no author's word is ever taken for a tag. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = withoutForbidden(text);
  }
  toString(): string {
    return this.text;
  }
}

type Inset = Xml | string | number | false | undefined | readonly Inset[];

/** Without the characters that XML 1.0 forbids: one of them, and a reader opens nothing of the file. */
export const withoutForbidden = (text: string): string => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** Template for markup: strings put in are escaped, pieces of markup are not; `false` and `undefined` leave nothing. */
export function xml(strings: TemplateStringsArray, ...insets: Inset[]): Xml {
  return new Xml(strings.map((string, place) => string + write(insets[place])).join(''));
}

function write(inset: Inset): string {
  if (inset === undefined || inset === false) return '';
  if (inset instanceof Xml) return inset.text;
  if (typeof inset === 'object') return inset.map(write).join('');
  return escapeXml(String(inset));
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
