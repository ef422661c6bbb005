import { numberWords, sayNumber, spell } from './numbers.ts';
import { sayPhone } from './phones.ts';
import { notInWord, rule, wordEnds, type Rule } from './rule.ts';
import { spellsOut } from './spelling-out.ts';

/** A name and how it is said; of an address each part between dots is such a name. */
export interface SpokenTerm {
  written: string;
  said: string;
}

/** Endings of addresses: a full stop without a space behind it makes no address of two sentences. */
const endings =
  'vn|com|net|org|gov|edu|info|io|app|today|me|asia|biz|tv|example|cc|online|site|shop|xyz|dev|eu|us|uk|jp|kr|cn|fr|de|news|page|club|link|ly|co';

/** Parts of addresses that everybody says as a word, though they are none. */
const asWords: ReadonlySet<string> = new Set([
  'gov',
  'org',
  'info',
  'app',
  'bank',
  'shop',
  'blog',
  'web',
  'news',
  'today',
  'example',
  'tech',
]);

// Tiếng without marks, as addresses are made of: dichvucong, camnang.
const tieng = '(?:ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdfghjklmnpqrstvwxz])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?';
const isTieng = new RegExp(`^(?:${tieng})+$`);

const host = String.raw`[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:${endings})`;

/** Words between the parts of an address. */
export const addressWords = ['chấm', 'gạch', 'chéo', 'ngang', 'dưới', 'a', 'còng', 'hỏi', 'bằng', 'và', 'cộng', ...numberWords];

/** Web and mail addresses. A name has one spoken form, also as a part of an address, as far as who hears it can type it. */
export function addressRules(terms: readonly SpokenTerm[]): Rule[] {
  const typed = terms.filter(({ written, said }) => spellsOut(said, written));
  const names = new Map(typed.map(({ written, said }) => [written.toLowerCase(), said]));
  const sayPart = (part: string) => names.get(part.toLowerCase()) ?? sayName(part);
  const sayHost = (written: string) => names.get(written.toLowerCase()) ?? written.split('.').map(sayPart).join(' chấm ');
  const sayPath = (written: string) => (written.startsWith('@') ? `a còng ${sayHost(written.slice(1))}` : sayHost(written));
  return [
    rule(
      String.raw`${notInWord}([\p{L}\p{N}._%+-]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)`,
      (_, local, domain) => `${sayHost(local!)} a còng ${sayHost(domain!)}`,
    ),
    rule(
      String.raw`(?:https?://(?:www\.)?|${notInWord}www\.)?${notInWord}(${host})(?::\d+)?${wordEnds}((?:/[^\s,;)]*)?)`,
      (_, domain, path) => {
        const stop = /[.!?…]+$/.exec(path!)?.[0] ?? '';
        const parts = path!
          .slice(0, path!.length - stop.length)
          .split('/')
          .filter(Boolean);
        return [sayHost(domain!), ...parts.map(sayPath)].join(' gạch chéo ') + stop;
      },
      'giu',
    ),
    // A name in a network: @phuongvuonlai.
    rule(String.raw`(?<![\p{L}\p{N}.])@([\p{L}\p{N}_.]*[\p{L}\p{N}])`, (written) => sayPath(written)),
    // The ending alone: tên trang có đuôi .cc.
    rule(String.raw`${notInWord}\.(${endings})${wordEnds}`, (_, ending) => ` chấm ${sayName(ending!)}`),
  ];
}

/** One part of an address: what can be read is read, the rest is spelled; digits are said. */
function sayName(part: string): string {
  return part
    .split(/([\d]+|[_%+?=&-])/)
    .filter(Boolean)
    .map((piece) => {
      if (/\d/.test(piece)) return piece.length < 3 && !piece.startsWith('0') ? sayNumber(piece) : sayPhone(piece);
      if (piece in signs) return signs[piece as keyof typeof signs];
      return isRead(piece) ? piece : sayLetters(piece);
    })
    .join(' ');
}

/** What is no word as a whole may end in words, whose beginning is spelled: ubndphuongvuonlai, p + phuong. */
function sayLetters(piece: string): string {
  const ending = /(?<=^[a-z]{1,5})(?:[a-z]{6,})$/.exec(piece);
  const starts = ending ? [...Array(5).keys()].map((length) => length + 1) : [];
  const start = starts.find((length) => isTieng.test(piece.slice(length)) && piece.length - length > 5);
  return start ? `${spell(piece.slice(0, start))} ${piece.slice(start)}` : spell(piece);
}

const signs = { _: 'gạch dưới', '-': 'gạch ngang', '+': 'cộng', '?': 'hỏi', '=': 'bằng', '&': 'và', '%': 'phần trăm' } as const;

function isRead(piece: string): boolean {
  const plain = piece.toLowerCase();
  if (plain === 'vn' || piece === piece.toUpperCase() || /[a-z][A-Z]/.test(piece)) return false;
  if (asWords.has(plain) || isTieng.test(plain)) return true;
  // A foreign word: long enough to have vowels between its consonants.
  return plain.length > 4 && /[aeiouyà-ỹ]/u.test(plain) && !/[^aeiouyà-ỹ]{4}/u.test(plain);
}
