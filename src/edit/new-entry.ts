import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryKinds } from '../authoring/entries.ts';
import { yearAfter } from '../authoring/begin.ts';
import { shortSlug } from '../authoring/new-entry.ts';
import { todayInVietnam } from '../dates/day.ts';
import { contentPlace, contentRoot, refuseStrangers, siteAsWritten } from '../library/content-files.ts';
import { childrenOf, type Schema } from '../schemas/shape.ts';
import { inSentence } from '../truth/wards.ts';
import { writeWhole } from '../whole-file.ts';
import { fieldsFor, type Field } from './boxes.ts';
import { onDisk, Refused, savedNow } from './disk.ts';
import { composed, lockedFolder } from './entry.ts';
import { choices, entries, type Choice } from './index.ts';
import { atOnce, type Placed } from './problem-places.ts';

/** What became of an entry that somebody filled in: it is a file; or it need not be one; or it is not right yet, and nothing was written. */
export type Made = { made: Choice } | { twin: Choice } | { problems: Placed[]; path: string };

function schemaIn(folder: string): Schema {
  const kind = entryKinds.find((each) => each.folder === folder && each.ending === 'yaml' && folder !== lockedFolder);
  if (!kind) throw new Refused('Mục này không thêm ở đây được. Về trang đầu, bấm “Viết tin”.');
  return kind.schema;
}

/** The boxes of an entry that is not there yet, with what can be told beforehand; what is given as empty is shown, for it mostly is there. */
export function blankEntry(folder: string): { fields: Field[]; values: Record<string, string> } {
  const schema = schemaIn(folder);
  const keys = Object.keys(childrenOf(schema).keys ?? {});
  const today = todayInVietnam();
  const given = { publisher: ownName(), url: '', grade: 'A', reviewed: today, reviewBy: yearAfter(today) };
  return {
    fields: fieldsFor(schema),
    values: Object.fromEntries(Object.entries(given).filter(([key]) => keys.includes(key))),
  };
}

/** By whom most of it is said that a unit writes of itself: who publishes the site, or else the committee of the unit that it is called after. */
function ownName(): string {
  const { publishers, name, unit } = siteAsWritten() as { publishers?: { name: string }[]; name: string; unit?: string };
  const own = unit && name.startsWith(`${unit} `) ? `Ủy ban nhân dân ${inSentence(name)}` : '';
  return publishers?.at(-1)?.name ?? own;
}

/** Writes an entry of the campaign's own, no draft, under a name that nothing has there yet. */
export function makeEntry(folder: string, boxes: Readonly<Record<string, unknown>>): Made {
  refuseStrangers();
  schemaIn(folder);
  const fields = Object.fromEntries(Object.entries(boxes).filter(([, value]) => value !== '' && value !== null));
  const twin = entries().find((each) => each.folder === folder && !each.isDraft && isSame(each.data, fields));
  if (twin) return { twin: choiceFor(folder, twin.id) };
  const path = freePath(folder, String(fields['title'] ?? fields['name'] ?? ''));
  const raw = composed({ path, base: '', fields });
  const problems = atOnce(path, raw);
  // A button that mends a line of the file has no line here.
  if (problems.length > 0) return { problems: problems.map((each) => ({ ...each, mends: false })), path };
  const place = join(contentRoot(), path);
  onDisk(() => {
    mkdirSync(dirname(place), { recursive: true });
    writeWhole(place, raw);
  });
  savedNow.add(path);
  return { made: choiceFor(folder, path.slice(folder.length + 1, -'.yaml'.length)) };
}

const choiceFor = (folder: string, id: string): Choice => choices(entries())[folder]!.find(([each]) => each === id)!;

/** Whether two are one: an address says so, and a name of an agency or a number. */
const isSame = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean =>
  ['url', 'name'].some((key) => other[key] !== undefined && plain(one[key]) === plain(other[key]));

const plain = (said: unknown): string =>
  String(said)
    .trim()
    .replace(/\/*(?:#.*)?$/, '')
    .toLowerCase();

function freePath(folder: string, title: string): string {
  const stem = shortSlug(title, 60) || 'moi';
  for (let count = 1; ; count += 1) {
    const path = `${folder}/${stem}${count > 1 ? `-${count}` : ''}.yaml`;
    if (!contentPlace(path) && !existsSync(join(contentRoot(), path))) return path;
  }
}
