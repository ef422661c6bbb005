import { searchKey, type Word } from './fold.ts';

/** How many pages use each tiếng of the site, by its key; news aside, which are about anything and come by the thousand. */
export type Lexicon = ReadonlyMap<string, number>;

/** The words that none uses, a comma, those that one uses, and so on: half of what pairs of word and number take. */
export function writeLexicon(lexicon: Lexicon): string {
  const byUses: string[][] = [];
  for (const [key, uses] of [...lexicon].sort()) (byUses[uses] ??= []).push(key);
  return Array.from(byUses, (keys) => keys?.join(' ')).join();
}

export const readLexicon = (written: string): Lexicon =>
  new Map(written.split(',').flatMap((keys, uses) => keys.match(/[^ ]+/g)?.map((key) => [key, uses] as const) ?? []));

/** The tiếng that begin with these letters, the commonest first. */
export function completionsOf(beginning: string, lexicon: Lexicon): (readonly [key: string, uses: number])[] {
  return [...lexicon].filter(([key]) => key.length > beginning.length && key.startsWith(beginning)).sort((a, b) => b[1] - a[1]);
}

/**
 * What a reader meant by a word that stands nowhere on the site: letters of a typing method left raw, a missing space, one
 * letter wrong. The first reading that the site knows wins; a word that none explains stays as it is.
 */
export function readWord(word: Word, lexicon: Lexicon): Word[] {
  if (lexicon.has(word.key)) return [word];
  for (const reading of [fromVni(word.key), fromTelex(word.key)]) {
    if (reading && lexicon.has(searchKey(reading))) return [plain(reading)];
  }
  const split = splitWords(word.key, lexicon);
  if (split) return split.map(plain);
  const telexSplit = splitWords(fromTelex(word.key) ?? '', lexicon);
  if (telexSplit) return telexSplit.map(plain);
  const near = nearestWord(word.key, lexicon);
  return [near ? plain(near) : word];
}

const plain = (text: string): Word => ({ marked: text, key: searchKey(text) });

/** VNI keys: digits typed after or inside a tiếng, `dich5` → `dich`, `d9ang8` → `dang`. */
export function fromVni(typed: string): string | undefined {
  if (!/^[a-z]+\d[a-z\d]*$/.test(typed)) return undefined;
  return typed.replace(/\d/g, '');
}

/** Telex keys: doubled vowels and d, w, and one tone letter after the vowel, `ddieenj` → `dien`. */
export function fromTelex(typed: string): string | undefined {
  if (!/^[a-z]+$/.test(typed)) return undefined;
  const shaped = typed
    .replace(/^dd/, 'd')
    .replace(/([aeo])\1/g, '$1')
    // w bends the vowel before it; alone it is ư.
    .replace(/([aou]+)w/g, '$1')
    .replace(/w/g, 'u');
  const toned = shaped.replace(/^([^aeiouy]*[aeiouy]+[a-z]*?)[sfrxjz]([a-z]*)$/, '$1$2');
  return toned === typed ? undefined : toned;
}

/** The fewest known tiếng that together make the word; more frequent ones when there is a choice. Letters only. */
function splitWords(typed: string, lexicon: Lexicon): string[] | undefined {
  if (typed.length < 4 || typed.length > 40 || !/^[a-z]+$/.test(typed)) return undefined;
  const best: ({ cost: number; words: string[] } | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= typed.length; end += 1) {
    for (let start = Math.max(0, end - 7); start < end; start += 1) {
      const piece = typed.slice(start, end);
      const uses = lexicon.get(searchKey(piece));
      const before = best[start];
      // One letter is hardly ever a tiếng on its own.
      if (!before || uses === undefined || piece.length < 2) continue;
      const cost = before.cost + 10 - Math.log1p(uses);
      const already = best[end];
      if (!already || cost < already.cost) best[end] = { cost, words: [...before.words, piece] };
    }
  }
  const found = best[typed.length]?.words;
  return found && found.length > 1 ? found : undefined;
}

function nearestWord(typed: string, lexicon: Lexicon): string | undefined {
  if (typed.length < 3 || /^\d+$/.test(typed)) return undefined;
  let best: string | undefined;
  let bestUses = 0;
  for (const [known, uses] of lexicon) {
    // Few people get the first letter wrong, and short words have too many neighbours.
    const closer = sounds(known) === sounds(typed) ? uses + 1000 : known[0] === typed[0] ? uses : uses / 4;
    if (closer > bestUses && isOneSlip(typed, known)) {
      best = known;
      bestUses = closer;
    }
  }
  return best;
}

/** One letter put in, left out, changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

const soundsLike = new Map<string, string>();

/** One spelling for what many speakers of the South say alike: ch/tr, s/x, d/gi/v, final n/ng, c/t. */
export function sounds(key: string): string {
  let spoken = soundsLike.get(key);
  if (spoken === undefined) soundsLike.set(key, (spoken = speak(key)));
  return spoken;
}

const speak = (key: string): string =>
  key
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
    .replace(/^(gi|v|r)(?=[aeiou])/, 'd')
    .replace(/(ng|nh)$/, 'n')
    .replace(/(t|ch)$/, 'c');
