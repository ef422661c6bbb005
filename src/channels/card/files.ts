import type { Library } from '../../truth/library.ts';
import { keyOf, openCache } from '../../cache.ts';
import { origin, site } from '../../site.ts';
import { draftReasons } from '../../truth/draft.ts';
import type { Day } from '../../truth/day.ts';
import { cardsOf, type Card } from './card.ts';
import brush from './brush.ts?raw';
import drawing from './draw.ts?raw';
import { drawCard, shapes, type Shape } from './draw.ts';
import { encode } from './encode.ts';
import fitting from './fit.ts?raw';

export const shapeNames = Object.keys(shapes) as Shape[];

const fileNames: Record<Shape, string> = { wide: '.png', square: '-vuong.png' };

/**
 * Where the picture of a card answers. It is named by all that is on it, for networks keep pictures by their address for weeks: a title that was
 * mended or a text that was checked anew has another address, and what is already shown elsewhere stays as it was.
 */
export const cardAddress = (card: Card, shape: Shape, day: Day): string => `/hinh/${markOf(card, day)}${fileNames[shape]}`;

const marks = new WeakMap<Card, string>();

function markOf(card: Card, day: Day): string {
  const known =
    marks.get(card) ?? keyOf(JSON.stringify([card, site.name, site.badge, origin, isTrial(day)]), brush, drawing, fitting).slice(0, 10);
  marks.set(card, known);
  return known;
}

const isTrial = (day: Day): boolean => draftReasons(day).length > 0;

export interface CardFile {
  address: string;
  /** PNG, drawn or taken from an earlier build when it is asked for. */
  bytes: () => Promise<Uint8Array>;
}

const cache = openCache('cards');
/** So many cards are drawn ahead of the one that is asked for: while one is encoded the next is drawn. */
const ahead = 3;

/** Both pictures of every card of the library's day. */
export function cardFiles(library: Library): CardFile[] {
  const { day } = library;
  const cards = [...new Map([...cardsOf(library).values()].map((card) => [markOf(card, day), card])).values()];
  const made: (Promise<Pictures> | undefined)[] = [];
  const report = reporter(cards.length);
  const start = (place: number) => (made[place] ??= report(picturesOf(cards[place]!, day)));

  return cards.flatMap((card, place) =>
    shapeNames.map((shape) => ({
      address: cardAddress(card, shape, day),
      bytes: async () => {
        for (let next = place; next < Math.min(place + ahead, cards.length); next += 1) void start(next);
        return (await start(place))[shape];
      },
    })),
  );
}

type Pictures = Record<Shape, Uint8Array> & { reused: boolean };

async function picturesOf(card: Card, day: Day): Promise<Pictures> {
  const mark = markOf(card, day);
  const kept = await cache.take(mark);
  if (kept) return { ...(kept as Record<Shape, Uint8Array>), reused: true };
  const [wide, square] = await Promise.all(shapeNames.map((shape) => encode(drawCard(card, shape, isTrial(day)))));
  const files = { wide: wide!, square: square! };
  await cache.keep(mark, files);
  return { ...files, reused: false };
}

/** Says in one line how it went from the first to the last of `total`. */
function reporter(total: number): (making: Promise<Pictures>) => Promise<Pictures> {
  let [done, reused, begun] = [0, 0, 0];
  return async (making) => {
    begun ||= performance.now();
    const pictures = await making;
    done += 1;
    if (pictures.reused) reused += 1;
    if (done < total) return pictures;
    await cache.forgetOld();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
    process.stdout.write(`Hình chia sẻ: ${total} trang, ${reused} trang không đổi lấy lại từ lần trước; ${seconds} giây\n`);
    return pictures;
  };
}
