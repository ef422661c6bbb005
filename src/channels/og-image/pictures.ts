import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openCache } from '../../cache.ts';
import { encodePng } from '../../png.ts';
import type { Card } from './card.ts';
import { canvasFor, drawCard, shapes, type Shape } from './draw.ts';

export const shapeNames = Object.keys(shapes) as Shape[];

/** What is to be drawn, named by all that is on it. */
export interface CardOrder {
  mark: string;
  card: Card;
  trial: boolean;
}

export type Pictures = Record<Shape, Uint8Array>;

const cache = openCache('cards');

/** Painted over and over: canvases of their own would pile up by megabytes, for they are no garbage that V8 sees. */
const canvases = { wide: canvasFor('wide'), square: canvasFor('square') };

/** Draws both pictures of a card and puts them into the cache. A picture is read before the next is drawn. */
export async function drawIntoCache({ mark, card, trial }: CardOrder): Promise<void> {
  const [wide, square] = await Promise.all(shapeNames.map((shape) => encodePng(drawCard(card, shape, trial, canvases[shape]))));
  await cache.set(mark, { wide: wide!, square: square! });
}

/**
 * Gives the pictures of an order by its mark. In a build those that no earlier build has drawn are drawn at once and one after the other
 * in a thread of its own (`draw-thread.ts`), on the processor that a build leaves idle; while editing, each when it is asked for.
 */
export function cardPictures(orders: readonly CardOrder[]): (mark: string) => Promise<Pictures> {
  const byMark = new Map(orders.map((order) => [order.mark, order]));
  const coming = import.meta.env.DEV ? undefined : drawAside(orders);
  return async (mark) => {
    await coming?.get(mark);
    const kept = await cache.get(mark);
    if (kept) return kept as Pictures;
    await drawIntoCache(byMark.get(mark)!);
    return (await cache.get(mark)) as Pictures;
  };
}

/** Begins to draw what the cache lacks; each promise ends when the picture is there. */
function drawAside(orders: readonly CardOrder[]): Map<string, Promise<unknown>> {
  const lacking = orders.filter(({ mark }) => !cache.has(mark));
  const waiting = new Map(lacking.map(({ mark }) => [mark, Promise.withResolvers<undefined>()]));
  const begun = performance.now();
  const finish = async () => {
    await cache.prune();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
    const reused = orders.length - lacking.length;
    process.stdout.write(
      `Hình chia sẻ: ${orders.length} trang, ${reused} trang không đổi lấy lại từ lần trước; ${seconds} giây bên cạnh các trang\n`,
    );
  };
  if (lacking.length === 0) void finish();
  else {
    // From the project folder, where every build starts: the bundle that runs lies elsewhere.
    new Worker(resolve('src/channels/og-image/draw-thread.ts'), { workerData: lacking })
      .on('message', (mark: string) => waiting.get(mark)!.resolve(undefined))
      .once('error', (error) => waiting.forEach(({ reject }) => reject(error)))
      .once('exit', (code) => code === 0 && void finish());
  }
  return new Map([...waiting].map(([mark, { promise }]) => [mark, handled(promise)]));
}

/** A failure is told to whoever asks for the picture, which may be later. */
function handled(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => undefined);
  return promise;
}
