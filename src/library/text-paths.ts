import type { TextCollection } from '../schemas/collections.ts';
import type { Text } from './library.ts';

/** The page of each text with the one before it and the one after, `texts` in reading order. The route adds its parameters. */
export const textPaths = <C extends TextCollection>(texts: readonly Text<C>[]) =>
  texts.map((text, place) => ({ props: { text, previous: texts[place - 1], next: texts[place + 1] } }));
