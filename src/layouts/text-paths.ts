import { cardFor } from '../channels/card/card.ts';
import type { TextCollection } from '../schemas/collections.ts';
import type { Library, Text } from '../truth/library.ts';
import { stepsFrom } from '../truth/next-steps.ts';
import { headOf, pageKey, wholeOf } from '../truth/unchanged.ts';

/** What a page of each text is drawn from, and its key (`truth/unchanged.ts`); `texts` in reading order. The route adds its parameters. */
export function textPaths<C extends TextCollection>(library: Library, texts: readonly Text<C>[]) {
  return texts.map((text, place) => {
    const [previous, next] = [texts[place - 1], texts[place + 1]];
    const neighbours = [previous, next].map((other) => other && headOf(other));
    const cacheKey = pageKey(library, wholeOf(text), neighbours, stepsFrom(library, text), cardFor(library, text.url));
    return { props: { text, previous, next }, cacheKey };
  });
}
