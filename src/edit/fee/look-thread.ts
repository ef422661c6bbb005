import { parentPort, workerData } from 'node:worker_threads';
import { printedIn } from '../../check/editions.ts';
import type { Content, ContentFile } from '../../check/content-file.ts';
import { readProse } from '../../check/prose.ts';
import { readContent } from '../../check/read.ts';
import { checkRead } from '../../check/run.ts';
import { shelve, type Shelf } from '../../check/shelf.ts';
import { covers, dayBefore, todayInVietnam, type Day } from '../../dates/day.ts';
import { contentRoot, type ContentPath } from '../../library/content-files.ts';
import type { Problem } from '../../problems/problem.ts';

/** Files as they would be saved, the value's own first, and the day from which it has another sum. */
export interface Question {
  laid: ContentPath[];
  day: Day;
}

export interface Look {
  /** What would be wrong then, on the day before or on the day, and is not now. */
  errors: Problem[];
  /** What readers find on the day without the change, and with nothing changed but the value. */
  follows: { path: string; before: string; after: string }[];
  /** What is printed and says something else on the day. */
  sheets: { name: string; title: string }[];
}

const { laid, day } = workerData as Question;
const root = contentRoot();
const days = [dayBefore(day), day];
const today = todayInVietnam();
const errorsIn = (content: Content, files: readonly ContentPath[]) =>
  days.flatMap((each) => checkRead(content, root, { day: each, today, laid: files }).problems.filter(({ level }) => level === 'error'));

const contents = { now: readContent(root), then: readContent(root, laid) };
const [now, then] = [contents.now.files, contents.then.files];
const value = then.find(({ file }) => file === laid[0]!.path)!;
const shelves = { now: shelve(now), value: shelve([...now.filter(({ file }) => file !== value.file), value]), then: shelve(then) };

parentPort!.postMessage({ errors: newErrors(), follows: follows(), sheets: sheets() } satisfies Look);

function newErrors(): Problem[] {
  const found = new Map(errorsIn(contents.then, laid).map((problem) => [JSON.stringify(problem), problem]));
  // The rest of the content is seldom wrong: it is asked only then.
  if (found.size > 0) for (const problem of errorsIn(contents.now, [])) found.delete(JSON.stringify(problem));
  return [...found.values()];
}

/** What a file tells on the day, passage by passage. */
function told(file: ContentFile, shelf: Shelf): string[] {
  return readProse(file, shelf.valuesOn(day)).passages.flatMap(({ span, text }) => (covers(span, day) ? text.trim() : []));
}

function follows(): Look['follows'] {
  return now.flatMap((file) => {
    if (file === value || file.collection === 'values') return [];
    const after = told(file, shelves.value);
    return told(file, shelves.now).flatMap((before, index) =>
      before === after[index] ? [] : { path: file.file, before, after: after[index]! },
    );
  });
}

function sheets(): Look['sheets'] {
  const before = new Map(now.flatMap((file) => printedIn(file, shelves.now) ?? []).map(({ name, markOn }) => [name, markOn(day)]));
  return then.flatMap((file) => {
    const printed = printedIn(file, shelves.then);
    if (!printed || before.get(printed.name) === printed.markOn(day)) return [];
    const titled = file.collection === 'procedureSheets' ? shelves.then.get('procedures', file.id) : file;
    return { name: printed.name, title: String(titled?.data?.['title'] ?? printed.name) };
  });
}
