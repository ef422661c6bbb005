import { partTitles } from '../../text/part-titles.ts';
import type { Passage, Screen, Titled } from '../../text/plain.ts';
import { sentencesIn } from '../../text/sentences.ts';
import type { Library, Text } from '../../truth/library.ts';
import { sourceRemarks } from '../../truth/source-line.ts';
import { textsOf, type Channel } from '../channel.ts';
import { tell, withoutPage, type Told } from '../told.ts';
import { besideScreen, inTurns, shareOut, type Line, type Shared } from './room.ts';

export const slidesChannel = {
  name: 'Trang chiếu',
  tells: ['guides', 'questions', 'explainers'],
  showsWarnings: true,
  address: (text: Text) => `/trinh-chieu/${text.id}/`,
} satisfies Channel;

export interface Slide extends Shared {
  title: string;
  /** The small line above the title: `Bước 3/9`. */
  label?: string;
  /** The four facts of a guide. */
  glance?: Told['glance'];
  /** A phone screen drawn beside the words. */
  screen?: Screen | undefined;
  /** Where each sentence can be looked up, as presenters read it. */
  sources: string[];
}

export interface Deck {
  text: Text;
  told: Told;
  /** Between the title and the last one, which every deck has. */
  slides: Slide[];
}

export const decksOf = (library: Library): Deck[] => textsOf(slidesChannel, library).map((text) => deckOf(library, text));

function deckOf(library: Library, text: Text): Deck {
  const told = tell(library, text);
  const { words, glance } = told;
  const slide = (title: string, passages: readonly Passage[]): Slide => ({
    title,
    ...shareOut(passages),
    sources: sourcesOf(library, passages),
  });
  const some = (title: string, passages: readonly Passage[]) => (passages.length > 0 ? [slide(title, passages)] : []);
  const slides = [
    ...inTurns(told.warnings).map((some) => ({
      title: 'Cần biết về bài này',
      lines: some.map((line): Line => ({ kind: 'note', text: line })),
      rest: [],
      sources: [],
    })),
    ...(glance.length > 0 ? [{ title: 'Bốn điều cần biết trước', glance, lines: [], rest: [], sources: [] }] : []),
    ...some('Mở đầu', words.opening),
    ...some('Trả lời ngắn', words.answer),
    ...words.steps.map((step, place) => ({
      ...slide(step.title, step.passages),
      ...(step.screen && { ...shareOut(step.passages, besideScreen), screen: step.screen }),
      label: `Bước ${place + 1}/${words.steps.length}`,
    })),
    ...problemSlide(library, words.problems),
    ...words.sections.map(({ title, passages }) => slide(title, passages)),
    ...some(partTitles.changed, words.changed),
    ...some(partTitles.ask, words.ask),
    ...some(partTitles.safety, words.safety),
  ];
  return { text, told, slides };
}

/** What goes wrong, by name; how to mend it is told when somebody asks. */
function problemSlide(library: Library, problems: readonly Titled[]): Slide[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ title }): Line => ({ kind: 'item', text: title }));
  const rest = problems.map(({ title, passages }): Line => {
    const how = passages.map(({ kind, text }) => (kind === 'unknown' ? `${partTitles.unknown} ${text}` : text)).join(' ');
    return { kind: 'plain', text: `${title}: ${how}` };
  });
  const passages = problems.flatMap((problem) => problem.passages);
  return [{ title: partTitles.problems, lines, rest, sources: sourcesOf(library, passages) }];
}

function sourcesOf({ sources }: Library, passages: readonly Passage[]): string[] {
  return [...new Set(passages.flatMap(({ cites }) => cites))].flatMap((id) => {
    const source = sources.get(id);
    return source ? [`${source.publisher}, “${source.title}”${sourceRemarks(source)}`] : [];
  });
}

/** As much of the summary as a title slide holds; the presenter says the rest. */
export function summaryOf({ summary }: Told): Shared {
  const text = withoutPage(sentencesIn(summary).map((sentence) => sentence.text));
  return shareOut([{ kind: 'plain', text, sentences: sentencesIn(text).map((sentence) => sentence.text), cites: [] }], 36);
}
