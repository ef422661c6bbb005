import { searchKey } from './fold.ts';
import type { PageText } from './page-texts.ts';
import { distances, type WordFile } from './word-files.ts';

/** Where one spelling stands, while pages are read one after the other. */
interface Standing {
  pages: number[];
  /** A digit of `placeWorth` a page, and how often the tiếng stands in its body. */
  places: number[];
  counts: number[];
  followers: Map<string, number[]>;
}

/** Letters of JSON in a file, about; a tiếng that has more has a file of its own. */
const fileSize = 8000;

/** Between these two tiếng one thing ends and the next begins: they follow each other on paper only. */
const isBreak = /[.,;:!?…()]\s|[()\n]\s*\n|[;()]/;

export interface WordIndex {
  files: WordFile[];
  /** The first key of each file. */
  starts: string[];
  /** On how many pages each tiếng stands. */
  uses: Map<string, number>;
}

/** Reads every page once. The same pages give the same files. */
export function makeWordFiles(pages: readonly PageText[]): WordIndex {
  const spellings = new Map<string, Map<string, Standing>>();
  const uses = new Map<string, number>();
  const lastUse = new Map<string, number>();
  const keys = new Map<string, string>();
  const keyOf = (marked: string) => {
    let key = keys.get(marked);
    if (key === undefined) keys.set(marked, (key = searchKey(marked)));
    return key;
  };
  const standingOf = (key: string, marked: string): Standing => {
    let forms = spellings.get(key);
    if (!forms) spellings.set(key, (forms = new Map()));
    let standing = forms.get(marked);
    if (!standing) forms.set(marked, (standing = { pages: [], places: [], counts: [], followers: new Map() }));
    return standing;
  };

  /** Notes every tiếng of a text; `place` is 0 in the body, where it depends on how often a tiếng stands there. */
  const read = (text: string, page: number, place: number) => {
    const written = text.normalize('NFC').toLowerCase();
    let before: Standing | undefined;
    let end = 0;
    for (const match of written.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const marked = match[0];
      const key = keyOf(marked);
      const standing = standingOf(key, marked);
      if (lastUse.get(key) !== page) {
        lastUse.set(key, page);
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
      let last = standing.pages.length - 1;
      if (standing.pages[last] !== page) {
        last = standing.pages.push(page) - 1;
        standing.places.push(0);
        standing.counts.push(0);
      }
      if (place === 0) standing.counts[last]! += 1;
      standing.places[last] = Math.max(standing.places[last]!, place || Math.min(3, Math.ceil(standing.counts[last]! / 2)));
      const gap = written.slice(end, match.index);
      if (before && (gap.length === 1 ? gap !== ';' : !isBreak.test(gap))) noteFollower(before, key);
      before = standing;
      end = match.index + marked.length;
    }
  };

  pages.forEach(({ title, summary, headings, body }, page) => {
    read(title, page, 5);
    for (const heading of headings) read(heading, page, 4);
    read(summary, page, 4);
    read(body, page, 0);
  });
  return { ...cut(spellings), uses };
}

function noteFollower({ pages, followers }: Standing, key: string): void {
  const here = pages.length - 1;
  const known = followers.get(key);
  if (!known) followers.set(key, [here]);
  else if (known.at(-1) !== here) known.push(here);
}

/** Cuts the tiếng, in order of their keys, into files of about one size. */
function cut(spellings: ReadonlyMap<string, ReadonlyMap<string, Standing>>): Pick<WordIndex, 'files' | 'starts'> {
  const files: WordFile[] = [];
  const starts: string[] = [];
  let size = Infinity;
  for (const key of [...spellings.keys()].sort()) {
    const written = write(spellings.get(key)!);
    const letters = JSON.stringify(written).length;
    if (size + letters > fileSize) {
      files.push({});
      starts.push(key);
      size = 0;
    }
    files.at(-1)![key] = written;
    size += letters;
  }
  return { files, starts };
}

function write(forms: ReadonlyMap<string, Standing>): WordFile[string] {
  const order = [...forms].sort(([a], [b]) => (a < b ? -1 : 1));
  return order.map(([marked, { pages, places, followers }]) => {
    const after = [...followers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => [key, distances(at)] as const);
    return [marked, distances(pages), places.join(''), Object.fromEntries(after)];
  });
}
