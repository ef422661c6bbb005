import type { Library } from '../../truth/library.ts';
import { keyOf } from '../../cache.ts';
import { origin, site } from '../../site.ts';
import { draftReasons } from '../../truth/draft.ts';
import type { Day } from '../../truth/day.ts';
import { cardsOf, type Card } from './card.ts';
import brush from './brush.ts?raw';
import drawing from './draw.ts?raw';
import type { Shape } from './draw.ts';
import fitting from './fit.ts?raw';
import encoding from '../../png.ts?raw';
import { cardPictures, shapeNames } from './pictures.ts';

const fileNames: Record<Shape, string> = { wide: '.png', square: '-vuong.png' };

/**
 * Where the picture of a card answers. It is named by all that is on it, for networks keep pictures by their address for weeks: a title that was
 * mended or a text that was checked anew has another address, and what is already shown elsewhere stays as it was.
 */
export const cardAddress = (card: Card, shape: Shape, day: Day): string => `/hinh/${markOf(card, day)}${fileNames[shape]}`;

const marks = new WeakMap<Card, string>();

function markOf(card: Card, day: Day): string {
  const known =
    marks.get(card) ??
    keyOf(JSON.stringify([card, site.name, site.badge, origin, isTrial(day)]), brush, drawing, fitting, encoding).slice(0, 10);
  marks.set(card, known);
  return known;
}

const isTrial = (day: Day): boolean => draftReasons(day).length > 0;

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
