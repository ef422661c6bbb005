import { parseDay, todayInVietnam, writeDay, type Day } from '../../dates/day.ts';
import { contentRoot, layerOf, layersOf } from '../../library/content-files.ts';
import { isRead, readMoney } from '../../schemas/numbers.ts';
import { isShared, Refused, saveAll, stored } from '../disk.ts';
import { composed, withNote } from '../entry.ts';
import { entries, type Entry } from '../index.ts';
import { askLaid, type Unsaved } from '../laid.ts';
import { groupsOf, inWords } from '../problem-groups.ts';
import { calledIn } from '../problem-words.ts';
import type { Look } from './look.ts';
import { digitsIn, isUnsure } from './places.ts';
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

export type FeePlan = Awaited<ReturnType<typeof feePlan>>;

const sumOf = (value: unknown): number => {
  const reading = readMoney(String(value));
  if (isRead(reading)) return reading.number;
  throw new Refused(`Chưa rõ mức mới là bao nhiêu tiền: ${reading.why}.`);
};

/** The new sum, what it takes the place of, and the value's file with it. */
function withLater({ path, sum, from, source, note }: FeeForm, all: readonly Entry[]) {
  const entry = all.find((each) => each.path === path);
  const [fresh, day] = [sumOf(sum), parseDay(from)];
  if (entry?.data['kind'] !== 'money') throw new Refused('Chỉ mức phí, số tiền mới có mức mới từ một ngày.');
  if (!day) throw new Refused('Ghi ngày đầu tiên của mức mới, ví dụ 1/1/2027.');
  const named = all.find((each) => each.folder === 'nguon' && each.id === source && !each.isDraft);
  if (!named) throw new Refused('Chọn nguồn nói mức mới này.');
  const later = (entry.data['later'] ?? []) as { value?: unknown; validFrom: string; validTo?: unknown }[];
  const dayOf = (row: { validFrom?: unknown }) => parseDay(String(row.validFrom ?? '')) ?? '';
  const before = later.filter((row) => dayOf(row) < day);
  const after = later.filter((row) => dayOf(row) >= day);
  if (dayOf(entry.data) >= day) throw new Refused(`Mức đang ghi dùng từ ${writeDay(dayOf(entry.data))}; mức mới phải bắt đầu sau ngày ấy.`);
  if (after.some((row) => dayOf(row) === day)) throw new Refused(`Mức từ ${writeDay(day)} đã ghi rồi. Muốn sửa nó thì mở mức phí ra.`);
  const { value: was, validTo } = before.at(-1) ?? entry.data;
  const last = parseDay(String(validTo ?? ''));
  if (last && last >= day)
    throw new Refused(`Mức trước nó ghi ngày cuối cùng là ${writeDay(last)}. Mở mức phí ra bỏ ngày ấy, rồi trở lại đây.`);
  const old = sumOf(was);
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
  const { raw: base, hash } = stored(path);
  return { entry, old, fresh, day, hash, raw: composed({ path, base, fields: { later: [...before, row, ...after] } }) };
}

/** What a shared value says must not rest on a source that only one campaign has. */
function isSharedBy(path: string, source: string): boolean {
  const layers = layersOf(contentRoot());
  const depth = (each: string) => layers.indexOf(layerOf(each) ?? '');
  return depth(`nguon/${source}.yaml`) >= depth(path);
}

function prepare(form: FeeForm) {
  const all = entries();
  const { entry, hash, ...change } = withLater(form, all);
  const using = all.filter((each) => each !== entry && !each.isDraft && each.names.has(entry.id));
  const about = { ...change, id: entry.id, pages: new Set(using.map(({ folder, id }) => `${folder}/${id}`)) };
  const digits = all.flatMap((each) => digitsIn(each, about) ?? []);
  const hashes = Object.fromEntries([[form.path, hash], ...digits.map((each) => [each.path, each.hash])]) as Record<string, string>;
  return { ...change, all, entry, isForAll: isSharedBy(form.path, form.source), digits, hashes };
}

/** Every file as it would be saved, the value's own first. */
function filesOf(form: FeeForm, { entry, old, fresh, day, raw, digits }: ReturnType<typeof prepare>, chosen: Chosen): Unsaved {
  const history = `Từ ${writeDay(day)}, ${writeSum(fresh)} đồng thay cho ${writeSum(old)} đồng: ${entry.title}.`;
  const others = digits.flatMap(({ path, spots, changed }) => {
    const ticked = spots.filter(({ place: { id } }) => Object.hasOwn(chosen, id));
    if (ticked.length === 0) return [];
    for (const { place, part } of ticked) {
      const said = chosen[place.id]?.replace(/\s+/g, ' ').trim().normalize('NFC');
      part(place.isPlain && said ? said : undefined);
    }
    // A line of history says that all was compared with its sources.
    return [[path, form.isReviewed ? withNote(path, changed(), history, true) : changed()] as const];
  });
  return [[form.path, raw], ...others];
}

const look = async (files: Unsaved, day: Day): Promise<Look> => (await askLaid('look', files, day))!;

/** All that a new sum would change, and nothing saved. */
export async function feePlan(form: FeeForm) {
  const prepared = prepare(form);
  const { all, entry, old, fresh, day, isForAll, digits, hashes } = prepared;
  const places = digits.flatMap(({ spots }) => spots.map(({ place }) => place));
  const likely = places.filter((each) => each.isLikely && !each.isUnsure).map(({ id }) => [id, undefined]);
  const { errors, follows, sheets } = await look(filesOf(form, prepared, Object.fromEntries(likely) as Chosen), day);
  const entryAt = new Map(all.map((each) => [each.path, each]));
  return {
    title: entry.title,
    old: `${writeSum(old)} đồng`,
    fresh: `${writeSum(fresh)} đồng`,
    day,
    /** Where a file is that of several campaigns: whether all of them follow, or this one gets a file of its own. */
    shared: isShared(form.path) ? (isForAll ? ('all' as const) : ('own' as const)) : undefined,
    follows: follows.map((each) => ({ ...each, title: calledIn(entryAt.get(each.path)!), isUnsure: isUnsure(each.before, old) })),
    places: places.sort((a, b) => Number(b.isLikely) - Number(a.isLikely)),
    others: digits.flatMap(({ others }) => others),
    sheets,
    errors,
    /** What was read, by path: nothing is saved over what came since. */
    hashes,
  };
}

/** Saves the new sum and the places that were ticked, all or nothing, where the check has nothing against it on the day before and on the day. */
export async function saveFee(
  form: FeeForm,
  chosen: Chosen,
  hashes: Readonly<Record<string, string>>,
): Promise<{ saved: { path: string; title: string }[] }> {
  const prepared = prepare(form);
  const files = filesOf(form, prepared, chosen);
  const { errors } = await look(files, prepared.day);
  if (errors.length > 0) throw new Refused(`Chưa lưu gì, vì máy soát thấy lỗi:\n${groupsOf(errors).map(inWords).join('\n')}`);
  saveAll(
    files.map(([path, raw]) => ({ path, raw, hash: hashes[path] ?? '' })),
    prepared.isForAll,
  );
  return { saved: files.map(([path]) => ({ path, title: calledIn(prepared.all.find((each) => each.path === path)!) })) };
}
