import { covers, type Span } from '../../dates/day.ts';
import { unique, warning, type Problem } from '../../problems/problem.ts';
import { ownText, type Passage, type Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import { sentencesIn } from '../../text/sentences.ts';
import type { Shelf } from '../shelf.ts';
import { turningDays } from '../spans.ts';

/** Acronyms with their full forms, and names that need none (VNeID, QR, VTC). */
export interface Glossary {
  full: ReadonlyMap<string, string>;
  names: ReadonlySet<string>;
  pattern: RegExp;
}

// A letter, digit, slash, dot or hyphen on either side means a longer word, an address or a number such as 98/2023/QH15.
const alone = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${inner})(?![\\p{L}\\p{N}/-]|\\.\\p{L})`, 'gu');
const romanNumeral = /^[IVXLC]+$/;

/** Of a campaign that explains nothing. */
export const noGlossary: Glossary = { full: new Map(), names: new Set(), pattern: alone('[A-ZĐ]{2,}') };

export function readGlossary(shelf: Shelf, names: readonly string[]): Glossary {
  const full = new Map(shelf.terms.flatMap(({ term, full: words }) => (words ? [[term, words] as const] : [])));
  const known = [...full.keys()].sort((a, b) => b.length - a.length).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = alone([...known, '[A-ZĐ]{2,}'].join('|'));
  return { full, names: new Set(names.filter((name) => !full.has(name))), pattern };
}

/**
 * Acronyms that a reader meets before having been told what they stand for. Told means: the full form stands earlier on the page or
 * in the same sentence, or the acronym stands beside a bracket, "mã xác thực (OTP)" or "BHXH (bảo hiểm xã hội)". Titles, headings
 * and summaries are too short to explain in: there an acronym is fine when the page explains it anywhere. The page is read as
 * it stands on each day on which it changes, since the sentence that explains may itself be gated.
 */
export function acronymProblems(file: ContentFile, { passages }: Prose, shown: Span | undefined, glossary: Glossary): Problem[] {
  if ((file.format === 'yaml' && file.collection !== 'procedures') || !shown) return [];
  // Notes say what was changed and for whom the page is: they stand below the text, or on other pages.
  const read = passages.filter(({ place }) => place !== 'note');
  const days = turningDays(
    read.map(({ span }) => span),
    shown,
  );
  return unique(
    days.flatMap((day) =>
      untold(
        file,
        read.filter(({ span }) => covers(span, day)),
        glossary,
      ),
    ),
  );
}

interface Use {
  acronym: string;
  line: number;
  /** In running text, where it could be explained on the spot. */
  running: boolean;
  /** Whether the reader has been told by the end of the sentence. */
  told: boolean;
}

function untold(file: ContentFile, passages: readonly Passage[], glossary: Glossary): Problem[] {
  const uses = usesIn(passages, glossary);
  const everything = passages.map(({ text }) => text.toLowerCase()).join(' ');
  return [...new Set(uses.map(({ acronym }) => acronym))].flatMap((acronym) => {
    const own = uses.filter((use) => use.acronym === acronym);
    const first = own.find(({ running }) => running) ?? own[0]!;
    const full = glossary.full.get(acronym);
    const toldSomewhere = own.some(({ told }) => told) || (full !== undefined && everything.includes(full.toLowerCase()));
    return (first.running ? first.told : toldSomewhere) ? [] : [problemOf(file.file, first.line, acronym, full)];
  });
}

function usesIn(passages: readonly Passage[], { full, names, pattern }: Glossary): Use[] {
  let before = '';
  return passages.flatMap((passage) =>
    sentencesIn(passage.text).flatMap(({ text, offset }) => {
      before += ` ${text.toLowerCase()}`;
      const own = ownText(passage).slice(offset, offset + text.length);
      return [...own.matchAll(pattern)].flatMap(({ 0: acronym, index }) => {
        if (names.has(acronym) || romanNumeral.test(acronym)) return [];
        const words = full.get(acronym);
        const told = (words !== undefined && before.includes(words.toLowerCase())) || hasBracket(own, index, acronym);
        const running = passage.place === 'paragraph' || passage.place === 'cell';
        return [{ acronym, line: passage.lineAt(offset + index), running, told }];
      });
    }),
  );
}

/** "định danh (ABC)" or "ABC (định danh)". */
function hasBracket(sentence: string, index: number, acronym: string): boolean {
  const left = sentence.slice(0, index).trimEnd();
  const right = sentence.slice(index + acronym.length).trimStart();
  return (/\p{L}\s*\($/u.test(left) && /^[),;]/.test(right)) || /^\(\p{L}/u.test(right);
}

function problemOf(file: string, line: number, acronym: string, words: string | undefined): Problem {
  const found = `Chữ tắt "${acronym}" chưa được viết đầy đủ ở lần đầu trên trang`;
  if (words) return warning(file, line, 'acronym', found, `Lần đầu viết: ${words} (${acronym})`);
  const mend = `Lần đầu viết đầy đủ rồi ghi (${acronym}). Nếu là tên riêng, thêm một dòng vào content/tu-rieng.txt: ${acronym}`;
  return warning(file, line, 'acronym', `${found}, và chưa có trong content/tu-dien.yaml`, mend);
}
