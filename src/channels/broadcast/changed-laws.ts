import { textFolders } from '../../schemas/collections.ts';
import { latestDay, writeDay, type LooseDay } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { bannersOf } from '../../library/page-facts.ts';
import { amendmentsBy, lawState } from '../../truth/status.ts';
import { bannerWords, type PlainDocument } from '../plain-document.ts';

/** What a script says of laws, offices and numbers that are not as they were. */
export interface LawNotes {
  /** Who hears a law named and does as it says is misled. */
  must: string[];
  /** What sends people to the wrong door, or names a law that is no more. */
  should: string[];
  /** Whether a sentence only tells that a law was amended, which changes nothing for listeners. */
  isAmendment: (sentence: string) => boolean;
}

/**
 * The notes on a text on the library's day. An amendment is told where it makes listeners do something else, as its entry in the
 * register says (`changes`); where the register leaves that open, wherever the law is named. That a law named in passing was
 * amended, and that an office of which an explainer tells is no more, is for the page.
 */
export function lawNotes(library: Library, told: PlainDocument): LawNotes {
  const { text } = told;
  const named = text.data.laws.filter((id) => isNamed(library, told, id));
  const gone = named.filter((id) => ['replaced', 'ended'].includes(stateOf(library, id) ?? '') && !isSettled(library, text, id));
  const agencies = text.collection === 'guides' ? text.data.agencies : [];
  const shown = { ...text, data: { ...text.data, laws: gone, agencies } } as Text;
  return {
    must: named.flatMap((id) => amendmentNote(library, told, id)),
    should: bannersOf(library, shown).map(bannerWords),
    isAmendment: amendmentSentences(library, told),
  };
}

const stateOf = (library: Library, id: string) => {
  const law = library.laws.get(id);
  return law && lawState(law, library.day);
};

/** Of a law that was replaced nothing is said where the page is about the law in its place. */
const isSettled = (library: Library, text: Text, id: string) => text.data.laws.includes(library.laws.get(id)?.replacedBy?.law ?? '');

/** Whether the title and the answer (or the summary) name the law. */
function isNamed(library: Library, { title, summary, words }: PlainDocument, id: string): boolean {
  const said = [title, ...(words.answer.length > 0 ? words.answer.map((passage) => passage.text) : [summary])].join(' ');
  return names(library, id).some((name) => isIn(said, name));
}

const names = (library: Library, id: string): string[] =>
  [library.laws.get(id)?.number, library.laws.get(id)?.shortName].filter((name) => name !== undefined);

function amendmentNote(library: Library, told: PlainDocument, id: string): string[] {
  if (stateOf(library, id) !== 'amended') return [];
  const { text } = told;
  const law = library.laws.get(id)!;
  const changes = amendmentsBy(law.amendedBy, library.day);
  // The amendment that the page tells of; others may have touched a word.
  const ours = changes.filter((change) => text.data.laws.includes(change.law));
  if (ours.some((change) => isNamed(library, told, change.law))) return [];
  const telling = ours.at(-1) ?? changes.at(-1)!;
  const page = `${textFolders[text.collection].folder}/${text.id}`;
  if (telling.changes && !telling.changes.includes(page)) return [];
  return [`${law.shortName} đã được sửa đổi từ ${onDay(telling.from)}. Trước khi làm, xin xem bản mới.`];
}

/** Sentences that name a law and the one that amends it, in a text that is not about that. */
function amendmentSentences(library: Library, told: PlainDocument): (sentence: string) => boolean {
  const pairs = [...library.laws].flatMap(([id, law]) => law.amendedBy.map((change) => [id, change.law] as const));
  const foreign = pairs.filter(([, by]) => !isNamed(library, told, by));
  return (sentence) =>
    foreign.some((pair) => pair.every((id) => names(library, id).some((name) => isIn(sentence, name)))) &&
    /sửa đổi|bổ sung/u.test(sentence);
}

const isIn = (said: string, name: string) =>
  said.includes(name) && new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'u').test(said);

const onDay = (day: LooseDay): string => (latestDay(day) === day ? `ngày ${writeDay(day)}` : writeDay(day));
