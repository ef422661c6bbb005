/*
 * Which letter that a person typed would be more than a letter to Markdown or MDX. Only such a letter is written with a backslash: a file
 * full of needless ones is no longer read by people.
 */

export interface Typed {
  /** The words as they would be written without any backslash of ours; of what is whole, its ends count. */
  all: string;
  /** Where the paragraph, item or cell begins and ends in them. */
  from: number;
  to: number;
  format: 'md' | 'mdx';
  /** `line`: signs at its beginning mean nothing more. */
  place: 'block' | 'heading' | 'cell';
}

const blank = (sign: string): boolean => sign === '' || /\s/.test(sign);
const wordy = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign);

/** How the letter at `at` must be written to stay one. */
export function asLetter(at: number, typed: Typed): string {
  const sign = String.fromCodePoint(typed.all.codePointAt(at)!);
  if (!meansMore(at, sign, typed)) return sign;
  // Letters know no backslash.
  return /[a-z]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}

function meansMore(at: number, sign: string, typed: Typed): boolean {
  const { all, from, to, format, place } = typed;
  if (!/[!-/:-@[-`{-~]/.test(sign)) return at === from && place === 'block' && format === 'mdx' && startsProgram(all.slice(at));
  const line = Math.max(from, all.lastIndexOf('\n', at - 1) + 1);
  const end = all.indexOf('\n', at);
  const begun = all.slice(line, at);
  const rest = all.slice(at + 1, end < 0 ? to : Math.min(to, end));
  const [before, next] = [begun.slice(-1), rest.slice(0, 1)];
  const isFirst = place === 'block' && begun.trim() === '';
  if (isFirst && opensLine(sign, rest)) return true;
  const alone = () => all.slice(from, to).split(/\\./).join('').split(sign).length === 2;
  const isNumber = place === 'block' && /^\s*\d{1,9}$/.test(begun) && blank(next);
  switch (sign) {
    case '\\':
      return next === '' || /[!-/:-@[-`{-~]/.test(next);
    case '`':
      return !alone();
    case '*':
      return !(blank(before) && blank(next)) && !alone();
    case '_':
      return !(blank(before) && blank(next)) && !(wordy(before) && wordy(next)) && !alone();
    case '~':
      return before === '~' || next === '~';
    case '<':
      return format === 'mdx' ? !/[ \t]/.test(next) : /[A-Za-z/!?]/.test(next);
    case '{':
      return format === 'mdx';
    case '&':
      return /^(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]\w*);/.test(rest);
    case '!':
      return next === '[' && rest[1] !== '[';
    case '[':
      return opensLink(before, rest);
    case '(':
    case ':':
      if (sign === ':' && /https?$/i.test(begun) && rest.startsWith('//') && isOdd(at + 1, rest, typed)) return true;
      // After a value or a footnote, which are whole and not to be changed.
      return /\[\[[a-z0-9-]+\]\]$/.test(begun) || /^\[\^[^\]]*\]$/.test(begun);
    case '.':
      if (/(?<![\w-])www$/i.test(begun) && isOdd(at + 1, rest, typed)) return true;
      return isNumber;
    case ')':
      return isNumber;
    case '|':
      return place === 'cell';
    case '#':
      return place === 'heading' && /^#*\s*$/.test(rest) && (blank(before) || before === '#');
  }
  return false;
}

/** An address that is typed becomes a link, and a backslash in it a part of where it leads, unless the address itself is broken by one. */
function isOdd(at: number, rest: string, typed: Typed): boolean {
  const address = /^\S*/.exec(rest)![0];
  return address.includes('[') || [...address].some((sign, index) => /[\\*_`~{&|!]/.test(sign) && meansMore(at + index, sign, typed));
}

/** MDX would run it. */
const startsProgram = (text: string): boolean => /^(?:import|export)\s/.test(text);

/** A heading, a quotation, a list, a line of signs, a box to tick. */
function opensLine(first: string, after: string): boolean {
  if (first === '#') return /^#{0,5}(?:\s|$)/.test(after);
  if (first === '>') return true;
  if (/[-+*]/.test(first) && blank(after.slice(0, 1))) return true;
  if (first === '[') return /^[ xX\t]?\](?:\s|$)/.test(after);
  if (/[-=:|]/.test(first)) return /^[-=:|\s]*$/.test(after);
  return /[*_]/.test(first) && new RegExp(`^[\\s${first}]*$`).test(after) && after.split(first).length > 2;
}

/** Whether any bracket after it closes before an address, a name or a footnote's words. `[[value]]` is meant as what it is. */
function opensLink(before: string, rest: string): boolean {
  if (/^\[[a-z0-9-]+\]\]/.test(rest) || (before === '[' && /^[a-z0-9-]+\]\]/.test(rest))) return false;
  return rest.startsWith('^') || /\][([:]/.test(rest);
}
