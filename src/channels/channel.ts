import type { TextCollection } from '../schemas/collections.ts';
import type { Library, Text } from '../library/library.ts';
import { bannersOf } from '../library/page-facts.ts';
import type { Banner } from '../truth/status.ts';

/** One way of telling texts besides their pages. */
export interface Channel {
  /** As staff call it. */
  name: string;
  /** In a row of the staff desk: a word and a picture. What is the same for all texts has none, and stands with its channel only. */
  button?: { word: string; icon: string };
  /** Which texts it tells. */
  tells: readonly TextCollection[];
  /** Whether its outputs have room for what the page's banner says. */
  showsWarnings: boolean;
  /** Where the output answers that holds this text; undefined where none does, though the channel may tell it. */
  address: (text: Text, library: Library) => string | undefined;
  /** Under what name a file is saved that is no page. */
  fileName?: (text: Text) => string;
}

/** Past its review day, or built on a value past its last day: the banners that also stop a release. */
export const isOverdue = (banners: readonly Banner[]): boolean => banners.some(({ kind }) => kind === 'review' || kind === 'value');

/**
 * The one rule of what a channel may tell. A text that is withdrawn or not yet true stands in no library, so no channel has it.
 * An overdue one is told only where its warning stands beside it: a screen or a loudspeaker is silent rather than wrong.
 */
export function mayTell(channel: Pick<Channel, 'showsWarnings'>, banners: readonly Banner[]): boolean {
  return channel.showsWarnings || !isOverdue(banners);
}

/** What the channel tells today, in the site's own order. */
export function textsOf(channel: Pick<Channel, 'tells' | 'showsWarnings'>, library: Library): Text[] {
  return library.texts.filter((text) => channel.tells.includes(text.collection) && mayTell(channel, bannersOf(library, text)));
}
