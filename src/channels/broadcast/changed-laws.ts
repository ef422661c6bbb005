import { latestDay, writeDay, type LooseDay } from '../../truth/day.ts';
import type { Library, Text } from '../../truth/library.ts';
import { bannersOf } from '../../truth/page-facts.ts';
import { amendmentsBy, lawState } from '../../truth/status.ts';
import { bannerWords, type Told } from '../told.ts';

/** What a script says of laws, offices and numbers that are not as they were. */
export interface LawNotes {
  /** Who hears a law named and not that it has changed is misled. */
  must: string[];
  /** The rest of the page's banner. */
  should: string[];
}

/** The notes on a text on the library's day. */
export function lawNotes(library: Library, told: Told): LawNotes {
  const { text } = told;
  const settled = new Map(text.data.laws.flatMap((id) => settle(library, told, id)));
  const others = { ...text, data: { ...text.data, laws: text.data.laws.filter((id) => !settled.has(id)) } } as Text;
  return { must: [...settled.values()].flat(), should: bannersOf(library, others).map(bannerWords) };
}

/**
 * The law `id` with what must be said of it, when that settles it. A law that the title and the answer (or the summary) name does
 * not go out without its amendment, unless they name the amending law themselves. Of a law that was replaced nothing is said where
 * the page is about the law in its place.
 */
function settle(library: Library, { text, title, summary, words }: Told, id: string): [id: string, must: string[]][] {
  const said = [title, ...(words.answer.length > 0 ? words.answer.map((passage) => passage.text) : [summary])].join(' ');
  const namesOf = (law: string) => [library.laws.get(law)?.number, library.laws.get(law)?.shortName];
  const isNamed = (law: string) => namesOf(law).some((name) => name && isIn(said, name));
  const law = library.laws.get(id);
  const state = law && lawState(law, library.day);
  if (state === 'replaced') return text.data.laws.includes(law!.replacedBy!.law) ? [[id, []]] : [];
  if (state !== 'amended' || !isNamed(id)) return [];
  const changes = amendmentsBy(law!.amendedBy, library.day);
  // The amendment that the page tells of; others may have touched a word.
  const ours = changes.filter((change) => text.data.laws.includes(change.law));
  if (ours.some((change) => isNamed(change.law))) return [[id, []]];
  const { from } = (ours.at(-1) ?? changes.at(-1))!;
  return [[id, [`${law!.shortName} đã được sửa đổi từ ${onDay(from)}. Trước khi làm, xin xem bản mới.`]]];
}

const isIn = (said: string, name: string) =>
  new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'u').test(said);

const onDay = (day: LooseDay): string => (latestDay(day) === day ? `ngày ${writeDay(day)}` : writeDay(day));
