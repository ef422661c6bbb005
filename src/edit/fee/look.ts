import { printedIn } from '../../check/editions.ts';
import type { Content, ContentFile } from '../../check/content-file.ts';
import { readProse } from '../../check/prose.ts';
import { readContent } from '../../check/read.ts';
import { checkRead } from '../../check/run.ts';
import { shelve, type Shelf } from '../../check/shelf.ts';
import { covers, dayBefore, todayInVietnam, type Day } from '../../dates/day.ts';
import { contentRoot, type ContentPath } from '../../library/content-files.ts';
import { unique, type Problem } from '../../problems/problem.ts';
import { sentencesIn } from '../../text/sentences.ts';
import { kindName } from '../entry.ts';
import { asFound, placedIn, type Placed } from '../problem-places.ts';

export interface Look {
  /** What would be wrong then, on the day before or on the day, and is not now. */
  errors: Placed[];
  /** What readers find on the day without the change, and with nothing changed but the value: the sentences that differ. */
  follows: { path: string; before: string; after: string }[];
  /** What is printed and says something else on the day. */
  sheets: { name: string; title: string; kind: string }[];
}

/** What comes of files as they would be saved, the value's own first, by the day from which it has another sum. */
export function look(laid: readonly ContentPath[], day: Day): Look {
  const [now, then] = [readContent(contentRoot()), readContent(contentRoot(), laid)];
  const value = then.files.find(({ file }) => file === laid[0]!.path)!;
  const valueAlone = [...now.files.filter(({ file }) => file !== value.file), value];
  return {
    errors: newErrors(now, then, laid, day),
    follows: follows(now.files, shelve(now.files), shelve(valueAlone), day),
    sheets: sheets(now.files, then.files, day),
  };
}

function newErrors(now: Content, then: Content, laid: readonly ContentPath[], day: Day): Placed[] {
  const today = todayInVietnam();
  const errorsIn = (content: Content, files: readonly ContentPath[]): Problem[] =>
    [dayBefore(day), day]
      .flatMap((each) => checkRead(content, contentRoot(), { day: each, today, laid: files }).problems)
      // What is printed is told of by itself: it is mended when the day has come.
      .filter(({ level, kind }) => level === 'error' && kind !== 'edition-changed');
  const found = errorsIn(then, laid);
  // The rest of the content is seldom wrong: it is asked only then.
  const old = new Set(found.length > 0 ? errorsIn(now, []).map(asFound) : []);
  return placedIn(then.files, unique(found.filter((problem) => !old.has(asFound(problem)))));
}

function follows(files: readonly ContentFile[], now: Shelf, value: Shelf, day: Day): Look['follows'] {
  /** What a file tells on the day, passage by passage. */
  const told = (file: ContentFile, shelf: Shelf): string[] =>
    readProse(file, shelf.valuesOn(day)).passages.flatMap(({ span, text }) => (covers(span, day) ? text.trim() : []));
  return files.flatMap((file) => {
    if (file.collection === 'values') return [];
    const after = told(file, value);
    return told(file, now).flatMap((before, index) => {
      const changed = after[index]!;
      return before === changed ? [] : { path: file.file, before: without(before, changed), after: without(changed, before) };
    });
  });
}

/** The sentences of one text that the other has not. */
function without(text: string, other: string): string {
  const known = new Set(sentencesIn(other).map((each) => each.text));
  const own = sentencesIn(text).filter((each) => !known.has(each.text));
  return own.map((each) => each.text).join(' ');
}

function sheets(now: readonly ContentFile[], then: readonly ContentFile[], day: Day): Look['sheets'] {
  const printed = (files: readonly ContentFile[]) => {
    const shelf = shelve(files);
    return files.flatMap((file) => {
      const sheet = printedIn(file, shelf);
      const titled = file.collection === 'procedureSheets' ? shelf.get('procedures', file.id) : file;
      const title = String(titled?.data?.['title'] ?? sheet?.name);
      return sheet ? [{ name: sheet.name, title, kind: kindName(file.file).toLowerCase(), mark: sheet.markOn(day) }] : [];
    });
  };
  const before = new Map(printed(now).map(({ name, mark }) => [name, mark]));
  return printed(then).flatMap(({ mark, ...sheet }) => (before.get(sheet.name) === mark ? [] : sheet));
}
