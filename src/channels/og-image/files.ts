import type { Library } from '../../library/library.ts';
import { cacheKey } from '../../cache.ts';
import { memoize } from '../../once.ts';
import { logo } from '../../library/logo.ts';
import { origin, site } from '../../library/site.ts';
import { draftReasons } from '../../library/draft.ts';
import type { Day } from '../../dates/day.ts';
import type { Card } from './card.ts';
import { cardFor, cardsOf } from './cards.ts';
import { shapes, type Shape } from './draw.ts';
import { cardPictures, shapeNames } from './pictures.ts';

/** How cards are drawn. Raise it when the same card has other pixels than before (`tests/unit/cards.test.ts` tells), never for less. */
export const drawing = 1;

const fileNames: Record<Shape, string> = { wide: '.png', square: '-vuong.png' };

/**
 * Where the picture of a card answers. It is named by all that is on it, for networks keep pictures by their address for weeks: a title that was
 * mended or a text that was checked anew has another address, and what is already shown elsewhere stays as it was.
 */
export const cardAddress = (card: Card, shape: Shape, day: Day): string => `/hinh/${markOf(card, day)}${fileNames[shape]}`;

// Cards of an office that names no colour and has no sign keep the addresses that they had before there was a choice.
const ownLook = [site.colour, logo?.mark].filter((each) => each !== undefined);

const markOf = memoize((card: Card, day: Day): string =>
  cacheKey(JSON.stringify([drawing, card, site.name, site.badge, ...ownLook, origin, isTrial(day)])).slice(0, 10),
);

const isTrial = (day: Day): boolean => draftReasons(day).length > 0;

/** The wide picture of a page, for the head of the page. */
export interface PagePicture {
  address: string;
  width: number;
  height: number;
  /** What it says, for whoever does not see it. */
  words: string;
}

export function pictureOf(library: Library, page: string): PagePicture {
  const card = cardFor(library, page);
  const { width, height } = shapes.wide;
  return { address: cardAddress(card, 'wide', library.day), width, height, words: card.title };
}

export interface CardFile {
  address: string;
  /** PNG, drawn or taken from an earlier build. */
  bytes: () => Promise<Uint8Array>;
}

/** Both pictures of every card of the library's day. In a build they are drawn from now on, beside the pages. */
export function cardFiles(library: Library): CardFile[] {
  const { day } = library;
  const cards = [...new Map([...cardsOf(library).values()].map((card) => [markOf(card, day), card]))];
  const picturesOf = cardPictures(cards.map(([mark, card]) => ({ mark, card, trial: isTrial(day) })));
  return cards.flatMap(([mark, card]) =>
    shapeNames.map((shape) => ({ address: cardAddress(card, shape, day), bytes: async () => (await picturesOf(mark))[shape] })),
  );
}
