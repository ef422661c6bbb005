import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseDay, todayInVietnam, writeDay, type Day } from '../../dates/day.ts';
import { contentRoot, layerOf, layersOf } from '../../library/content-files.ts';
import { isRead, readMoney } from '../../schemas/numbers.ts';
import { hashOf, isShared, Refused, saveAll, stored } from '../disk.ts';
import { composed, withNote } from '../entry.ts';
import { entries, type Entry } from '../index.ts';
import type { Look, Question } from './look-thread.ts';
import { calledIn, digitsIn, isOfItsTime, withParted, type Digits, type Place } from './places.ts';
import { writeSum } from './sum.ts';

/** A sum that holds from a day on, as the form says it. */
export interface FeeForm {
  path: string;
  sum: string;
  from: string;
  source: string;
  note: string;
  /** Somebody has read the pages again that state it in digits. */
  isReviewed: boolean;
}

/** The places that somebody ticked, with the words that they gave them. */
export type Chosen = Readonly<Record<string, string | undefined>>;

export interface FeePlan {
  title: string;
  old: string;
  fresh: string;
  day: Day;
  /** The lines that the value's own file gets. */
  lines: string[];
  /** Where a file is that of several campaigns: whether all of them follow, or this one gets a file of its own. */
  shared?: 'all' | 'own' | undefined;
  follows: { path: string; title: string; before: string; after: string; isOfItsTime: boolean }[];
  places: Place[];
  others: Digits['others'];
  sheets: Look['sheets'];
  errors: string[];
  /** What was read, by path: nothing is saved over what came since. */
  hashes: Record<string, string>;
}

interface Prepared {
  entry: Entry;
  old: number;
  fresh: number;
  day: Day;
  raw: string;
  isForAll: boolean;
  digits: (Digits & { path: string; raw: string })[];
  hashes: Record<string, string>;
}

const sumOf = (value: unknown): number => {
  const reading = readMoney(String(value));
  if (isRead(reading)) return reading.number;
  throw new Refused(`Chưa rõ mức mới là bao nhiêu tiền: ${reading.why}.`);
};

/** The new sum, what it takes the place of, and the file with it. */
function withLater({ path, sum, from, source, note }: FeeForm, all: readonly Entry[]) {
  const entry = all.find((each) => each.path === path);
  const [fresh, day] = [sumOf(sum), parseDay(from)];
  if (entry?.data['kind'] !== 'money') throw new Refused('Chỉ mức phí, số tiền mới có mức mới từ một ngày.');
  if (!day) throw new Refused('Ghi ngày đầu tiên của mức mới, ví dụ 1/1/2027.');
  const named = all.find((each) => each.folder === 'nguon' && each.id === source && !each.isDraft);
  if (!named) throw new Refused('Chọn nguồn nói mức mới này.');
  const later = (entry.data['later'] ?? []) as { value: unknown; validFrom: string }[];
  const dayOf = (row: { validFrom?: unknown }) => parseDay(String(row.validFrom ?? '')) ?? '';
  const before = later.filter((row) => dayOf(row) < day);
  const after = later.filter((row) => dayOf(row) >= day);
  if (dayOf(entry.data) >= day) throw new Refused(`Mức đang ghi dùng từ ${writeDay(dayOf(entry.data))}; mức mới phải bắt đầu sau ngày ấy.`);
  if (after.some((row) => dayOf(row) === day)) throw new Refused(`Mức từ ${writeDay(day)} đã ghi rồi. Muốn sửa nó thì mở mức phí ra.`);
  const old = sumOf((before.at(-1) ?? entry.data)['value']);
  if (fresh === old) throw new Refused(`Mức mới giống mức trước nó, ${writeSum(old)} đồng.`);
  const { published, notBefore } = named.data;
  const words = note.replace(/\s+/g, ' ').trim();
  const row = {
    value: fresh,
    validFrom: day,
    asOf: published ?? notBefore ?? todayInVietnam(),
    ...(words ? { note: words } : {}),
    sources: [source],
  };
  const { raw, hash } = stored(path);
  const changed = composed({ path, base: raw, fields: { later: [...before, row, ...after] } });
  return { entry, old, fresh, day, raw: changed, hash, before: raw };
}

/** What a shared value says must not rest on a source that only one campaign has. */
function isSharedBy(path: string, source: string): boolean {
  const layers = layersOf(contentRoot());
  const depth = (each: string) => layers.indexOf(layerOf(each) ?? '');
  return depth(`nguon/${source}.yaml`) >= depth(path);
}

function prepare(form: FeeForm): Prepared & { before: string } {
  const all = entries();
  const { hash, ...later } = withLater(form, all);
  const { entry, old, fresh, day } = later;
  const using = all.filter((each) => each !== entry && !each.isDraft && each.names.has(entry.id));
  const about = { id: entry.id, pages: new Set(using.map(({ folder, id }) => `${folder}/${id}`)), old, fresh, day };
  const digits = all
    .map((each) => ({ ...digitsIn(each, about), path: each.path, raw: each.raw }))
    .filter(({ spots, others }) => spots.length + others.length > 0);
  const hashes = Object.fromEntries(digits.map((each) => [each.path, hashOf(each.raw)]));
  return { ...later, isForAll: isSharedBy(form.path, form.source), digits, hashes: { ...hashes, [form.path]: hash } };
}

/** Every file as it would be saved, the value's own first. */
function filesOf(form: FeeForm, { entry, old, fresh, day, raw, digits }: Prepared, chosen: Chosen): [path: string, raw: string][] {
  const history = `Từ ${writeDay(day)}, ${writeSum(fresh)} đồng thay cho ${writeSum(old)} đồng: ${entry.title}.`;
  const others = digits.flatMap(({ path, spots, raw: was }): [string, string][] => {
    const ticked = spots.filter(({ place: { id } }) => Object.hasOwn(chosen, id));
    if (ticked.length === 0) return [];
    const words = ({ place: { id, isPlain, after } }: (typeof spots)[number]) => {
      const said = chosen[id]?.replace(/\s+/g, ' ').trim().normalize('NFC');
      return isPlain && said && said !== after ? said : undefined;
    };
    const parted = withParted(path, was, ticked, words, { old, fresh, day });
    // A line of history says that all was compared with its sources.
    return [[path, form.isReviewed ? withNote(path, parted, history, true) : parted]];
  });
  return [[form.path, raw], ...others];
}

/** Reads the whole content as it would be, in a thread of its own: it takes some seconds. */
async function look(files: readonly [path: string, raw: string][], day: Day): Promise<Look> {
  const folder = mkdtempSync(join(tmpdir(), 'muc-phi-'));
  try {
    const laid = files.map(([path, raw], index) => {
      const real = join(folder, String(index));
      writeFileSync(real, raw);
      return { path, real };
    });
    const workerData: Question = { laid, day };
    return await new Promise<Look>((resolve, reject) => {
      new Worker(new URL('look-thread.ts', import.meta.url), { workerData }).once('message', resolve).once('error', reject);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sentence = ({ file, line, found, mend }: Look['errors'][number]) => `${file}, dòng ${line}: ${found}. Sửa: ${mend}`;

/** The sentences of one text that the other has not. */
function without(text: string, other: string): string {
  const sentences = (words: string) => words.split(/(?<=[.!?…]) +/);
  const known = new Set(sentences(other));
  return sentences(text)
    .filter((each) => !known.has(each))
    .join(' ');
}

/** All that a new sum would change, and nothing saved. */
export async function feePlan(form: FeeForm): Promise<FeePlan> {
  const prepared = prepare(form);
  const { entry, old, fresh, day, isForAll, digits, hashes, raw, before } = prepared;
  const places = digits.flatMap(({ spots }) => spots.map(({ place }) => place));
  const likely = Object.fromEntries(
    places.flatMap(({ id, isLikely, isOfItsTime: isOld }) => (isLikely && !isOld ? [[id, undefined]] : [])),
  );
  const { errors, follows, sheets } = await look(filesOf(form, prepared, likely), day);
  const all = entries();
  const titleOf = (path: string) => calledIn(all.find((each) => each.path === path) ?? { folder: '', title: path });
  const known = new Set(before.split('\n'));
  return {
    title: entry.title,
    old: `${writeSum(old)} đồng`,
    fresh: `${writeSum(fresh)} đồng`,
    day,
    lines: raw.split('\n').filter((line) => line && !known.has(line)),
    shared: isShared(form.path) ? (isForAll ? 'all' : 'own') : undefined,
    follows: follows.map(({ path, before: was, after: now }) => {
      const [gone, come] = [without(was, now), without(now, was)];
      return { path, title: titleOf(path), before: gone, after: come, isOfItsTime: isOfItsTime(come) };
    }),
    places: places.sort((a, b) => Number(b.isLikely) - Number(a.isLikely)),
    others: digits.flatMap(({ others }) => others),
    sheets,
    errors: errors.map(sentence),
    hashes,
  };
}

/** Saves the new sum and the places that were ticked, all or nothing, where the check has nothing against it on the day before and on the day. */
export async function saveFee(form: FeeForm, chosen: Chosen, hashes: Readonly<Record<string, string>>): Promise<{ saved: string[] }> {
  const prepared = prepare(form);
  const files = filesOf(form, prepared, chosen);
  const { errors } = await look(files, prepared.day);
  if (errors.length > 0) throw new Refused(`Chưa lưu gì, vì máy soát thấy lỗi:\n${errors.map(sentence).join('\n')}`);
  saveAll(
    files.map(([path, raw]) => ({ path, raw, hash: hashes[path] ?? '' })),
    prepared.isForAll,
  );
  return { saved: files.map(([path]) => path) };
}
