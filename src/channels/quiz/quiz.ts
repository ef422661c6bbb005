import { memoize } from '../../once.ts';
import type { RegisterData } from '../../schemas/collections.ts';
import { covers } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { bannersOf } from '../../library/page-facts.ts';
import { tellsWell } from '../../truth/value.ts';
import { mayTell, type Channel } from '../channel.ts';

type Entry = RegisterData<'quizzes'>['questions'][number];

/** A question as it may be asked today, with values filled in. */
export interface QuizQuestion {
  /** `an-toan-3`: its topic's file and its place there. */
  id: string;
  topic: string;
  ask: string;
  /** The right one first; a draw decides on what stands where. */
  options: string[];
  because: string;
  /** The page that it rests on. */
  text: Text;
  law?: string | undefined;
  clause?: string | undefined;
  sources: string[];
}

export interface QuizTopic {
  id: string;
  name: string;
  questions: QuizQuestion[];
}

export const quizChannel: Channel = {
  name: 'Câu đố vui',
  button: { word: 'Đố', icon: 'circle-help' },
  tells: ['guides', 'questions', 'explainers', 'news'],
  // A question that may be wrong decides who wins: it is left out rather than asked with a warning.
  showsWarnings: false,
  address: (text, library) =>
    askedToday(library).some((question) => question.text.url === text.url) ? `/do-vui/#${anchorOf(text)}` : undefined,
};

/** Where the list of questions begins to ask about this page. */
export const anchorOf = ({ id }: Text): string => `ve-${id.replace('/', '-')}`;

/** The topics in their order, each with the questions that may be asked on the library's day; one that has none is left out. */
export const quizOf = memoize((library: Library): QuizTopic[] =>
  [...library.quizzes]
    .filter(([, { reviewBy }]) => reviewBy >= library.day)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { name, questions }]) => ({
      id,
      name,
      questions: questions.flatMap((entry, place) => questionOf(library, id, entry, place) ?? []),
    }))
    .filter(({ questions }) => questions.length > 0),
);

/** Every question that may be asked on the library's day. */
export const askedToday = (library: Library): QuizQuestion[] => quizOf(library).flatMap(({ questions }) => questions);

/**
 * The question as it stands today; undefined when it may not be asked: outside its own days, when its page is not told or overdue,
 * when a source of its answer is younger than the day, or when a value in it is past its last day or before its first.
 */
function questionOf(library: Library, topic: string, entry: Entry, place: number): QuizQuestion | undefined {
  const text = library.find(entry.page);
  if (!text || !covers({ from: entry.validFrom, to: entry.validTo }, library.day)) return undefined;
  if (!mayTell(quizChannel, bannersOf(library, text))) return undefined;
  if (!entry.sources.every((id) => library.sources.has(id))) return undefined;
  const words = [entry.ask, entry.right, ...entry.wrong, entry.because];
  if (!tellsWell(words, library.values)) return undefined;
  const { fill } = library;
  return {
    id: `${topic}-${place + 1}`,
    topic,
    ask: fill(entry.ask),
    options: [entry.right, ...entry.wrong].map(fill),
    because: fill(entry.because),
    text,
    law: entry.law,
    clause: entry.clause,
    sources: entry.sources,
  };
}
