import { memoize } from '../../once.ts';
import { payloadFor, spokenAddress } from '../../qr/payload.ts';
import { targetOn } from '../../qr/landing.ts';
import type { Screen } from '../../schemas/screen.ts';
import { valuesIn } from '../../text/value-marks.ts';
import { asTyped } from '../../library/site.ts';
import { checkedTogether } from '../../library/checked.ts';
import { covers, type Day } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { bannersOf } from '../../library/page-facts.ts';
import { tellsWell } from '../../truth/value.ts';
import { mayTell, type Channel } from '../channel.ts';
import { plainDocument } from '../plain-document.ts';
import { secondsOf } from './frames.ts';

export const screenChannel: Channel = {
  name: 'Khung hình cho màn hình',
  button: { word: 'Khung', icon: 'monitor' },
  tells: ['guides', 'questions', 'explainers'],
  // From afar nobody reads a warning beside it.
  showsWarnings: false,
  address: (text, library) => {
    const set = screensOf(library).find(({ frames }) => frames.some((frame) => frame.text.url === text.url));
    return set && `/man-hinh/#${set.id}`;
  },
};

export const screenAddress = (id: string): string => `/man-hinh/${id}/`;
/** What a board is set to open, once: the words behind it may change, the address never does. */
export const boardAddress = (id: string): string => `/man-hinh/?bo=${id}`;
export const screenFileAddress = (id: string): string => `/tai-ve/man-hinh/${id}.html`;

export interface Frame {
  text: Text;
  words: string;
  /** The third step is 3. */
  step?: number | undefined;
  seconds: number;
  /** What its code says, and the same as people type it. */
  payload: string;
  address: string;
  /** For what day it is true. */
  checked: string;
  /** The last day on which it may be shown: a copy without network leaves it out from then on. */
  until: Day;
}

export interface ScreenSet {
  id: string;
  title: string;
  purpose: string;
  frames: Frame[];
  /** One round. */
  seconds: number;
  checked: string;
  /** Shapes of its pictures and films, `1920x1080`. */
  shapes: string[];
}

/** A screen lying and standing; `content/man-hinh` names others. */
const usualShapes = ['1920x1080', '1080x1920'];

/** The sets that have something to show on the library's day, in the order of their names in `content/man-hinh`. */
export const screensOf = memoize((library: Library): ScreenSet[] =>
  [...library.screens].flatMap(([id, screen]) => setOf(library, id, screen) ?? []),
);

function setOf(library: Library, id: string, { title, purpose, frames: asked, shapes }: Screen): ScreenSet | undefined {
  const untimed = asked.flatMap((each) => framesOf(library, each));
  if (untimed.length === 0) return undefined;
  const seconds = neighbours(untimed).flatMap((group) => secondsOf(group.map(({ words }) => words)));
  const frames = untimed.map((frame, place) => ({ ...frame, seconds: seconds[place]! }));
  const checked = checkedTogether(library, [...new Set(frames.map(({ text }) => text))]);
  return {
    id,
    title,
    purpose,
    frames,
    seconds: seconds.reduce((sum, each) => sum + each, 0),
    checked,
    shapes: [...usualShapes, ...shapes],
  };
}

type Untimed = Omit<Frame, 'seconds'>;

/** What one entry shows today: nothing when its page is withdrawn, overdue or not yet true, or its own days are over. */
function framesOf(library: Library, { page, words, take, from, until }: Screen['frames'][number]): Untimed[] {
  const text = library.find(page);
  if (!text || !covers({ from, to: until }, library.day) || !mayTell(screenChannel, bannersOf(library, text))) return [];
  if (words && !tellsWell([words], library.values)) return [];
  const { title, words: plain, checked } = plainDocument(library, text);
  const facts = { text, checked, until: lastDay(library, text, until, words), ...doorOf(library, text) };
  if (words) return [{ ...facts, words: library.fill(words) }];
  const steps = take === 'steps' ? plain.steps : [];
  return [{ ...facts, words: title }, ...steps.map((step, place) => ({ ...facts, words: step.title, step: place + 1 }))];
}

/** A banner's code outlives the page that it opens; where a page has none, its own address stands. */
function doorOf(library: Library, text: Text): Pick<Frame, 'payload' | 'address'> {
  const code = [...library.codes.values()].find(
    (each) => each.carrier === 'bang-ron' && targetOn(each, library.day) === text.url && !(each.retired && each.retired.on <= library.day),
  );
  if (code) return { payload: payloadFor(code.code), address: spokenAddress(code.code) };
  const { address } = plainDocument(library, text);
  return { payload: address, address: asTyped(address) };
}

function lastDay({ values }: Library, { data, values: used }: Text, until: Day | undefined, words = ''): Day {
  const ends = [data.reviewBy, data.validTo, until, ...[...used, ...valuesIn(words)].map((id) => values.get(id)?.validTo)];
  return ends.filter((day) => day !== undefined).sort()[0]!;
}

/** Frames of one page that follow each other. */
function neighbours(frames: readonly Untimed[]): Untimed[][] {
  const groups: Untimed[][] = [];
  for (const frame of frames) {
    const last = groups.at(-1);
    if (last?.[0]?.payload === frame.payload) last.push(frame);
    else groups.push([frame]);
  }
  return groups;
}
