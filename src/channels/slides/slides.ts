import { partRows, parts, type PartRow } from '../../schemas/parts.ts';
import type { Passage, Screen, Titled } from '../../text/plain.ts';
import { sentencesIn } from '../../text/sentences.ts';
import type { Library, Text } from '../../library/library.ts';
import { headingOf } from '../../library/part-headings.ts';
import { sourceRemarks } from '../../truth/source-line.ts';
import { textsOf, type Channel } from '../channel.ts';
import { plainDocument, withoutPage, type PlainDocument } from '../plain-document.ts';
import { besideScreen, inTurns, shareOut, type Line, type Shared } from './room.ts';

export const slidesChannel = {
  name: 'Trang chiếu',
  button: { word: 'Chiếu', icon: 'presentation' },
  tells: ['guides', 'questions', 'explainers'],
  showsWarnings: true,
  address: (text: Text) => `/trinh-chieu/${text.id}/`,
} satisfies Channel;

export interface Slide extends Shared {
  title: string;
  /** The small line above the title: `Bước 3/9`. */
  label?: string;
  /** The four facts of a guide. */
  glance?: PlainDocument['glance'];
  /** A phone screen drawn beside the words. */
  screen?: Screen | undefined;
  /** Where each sentence can be looked up, as presenters read it. */
  sources: string[];
}

export interface Deck {
  text: Text;
  told: PlainDocument;
  /** Between the title and the last one, which every deck has. */
  slides: Slide[];
}

export const decksOf = (library: Library): Deck[] => textsOf(slidesChannel, library).map((text) => deckOf(library, text));

function deckOf(library: Library, text: Text): Deck {
  const told = plainDocument(library, text);
  const { words, glance } = told;
  const slide = (title: string, passages: readonly Passage[]): Slide => ({
    title,
    ...shareOut(passages),
    sources: sourcesOf(library, passages),
  });
  const some = (title: string, passages: readonly Passage[]) => (passages.length > 0 ? [slide(title, passages)] : []);
  const steps = words.steps.map((step, place) => ({
    ...slide(step.title, step.passages),
    ...(step.screen && { ...shareOut(step.passages, besideScreen), screen: step.screen }),
    label: `Bước ${place + 1}/${words.steps.length}`,
  }));
  function slidesOf(row: PartRow): Slide[] {
    if (row.plain === 'passages') return some(row.heading ? headingOf(row.heading) : row.name, words[row.takenAs]);
    if (row.plain === 'section') return words.sections.map(({ title, passages }) => slide(title, passages));
    if (row.takenAs === 'steps') return steps;
    return row.takenAs === 'problems' ? problemSlides(library, words.problems) : [];
  }
  const slides = [
    ...inTurns(told.warnings).map((some) => ({
      title: 'Cần biết về bài này',
      lines: some.map((line): Line => ({ kind: 'note', text: line })),
      rest: [],
      sources: [],
    })),
    ...(glance.length > 0 ? [{ title: 'Bốn điều cần biết trước', glance, lines: [], rest: [], sources: [] }] : []),
    ...partRows.flatMap(([, row]) => slidesOf(row)),
  ];
  return { text, told, slides };
}

/** What goes wrong, by name, on as many slides as the names need; how to mend it is told when somebody asks. */
function problemSlides(library: Library, problems: readonly Titled[]): Slide[] {
  const left = [...problems];
  return inTurns(problems.map(({ title }) => title)).map((titles): Slide => {
    const here = left.splice(0, titles.length);
    const rest = here.map(({ title, passages }): Line => {
      const how = passages.map(({ kind, text }) => (kind === 'unknown' ? `${parts.Unknown.lead} ${text}` : text)).join(' ');
      return { kind: 'plain', text: `${title}: ${how}` };
    });
    const passages = here.flatMap((problem) => problem.passages);
    const lines = titles.map((text): Line => ({ kind: 'item', text }));
    return { title: headingOf(parts.Problems.heading), lines, rest, sources: sourcesOf(library, passages) };
  });
}

function sourcesOf({ sources }: Library, passages: readonly Passage[]): string[] {
  return [...new Set(passages.flatMap(({ cites }) => cites))].flatMap((id) => {
    const source = sources.get(id);
    return source ? [`${source.publisher}, “${source.title}”${sourceRemarks(source)}`] : [];
  });
}

/** As much of the summary as a title slide holds; the presenter says the rest. */
export function summaryOf({ summary }: PlainDocument): Shared {
  const text = withoutPage(sentencesIn(summary).map((sentence) => sentence.text));
  return shareOut([{ kind: 'plain', text, sentences: sentencesIn(text).map((sentence) => sentence.text), cites: [] }], 36);
}
