import type { Library, Text } from '../library/library.ts';
import { bannersOf } from '../library/page-facts.ts';
import { bookChannel } from './book/book.ts';
import { broadcastChannel } from './broadcast/broadcast.ts';
import { cardChannels } from './og-image/channel.ts';
import { mayTell, type Channel } from './channel.ts';
import { digestChannel } from './digest/digest.ts';
import { feedChannel } from './feed/feed.ts';
import { quizChannel } from './quiz/quiz.ts';
import { screenChannel } from './screen/screen.ts';
import { slidesChannel } from './slides/slides.ts';

/** Every channel beside the pages, in the order in which the staff desk lists them. */
export const channels: readonly Channel[] = [
  broadcastChannel,
  screenChannel,
  slidesChannel,
  quizChannel,
  ...cardChannels,
  bookChannel,
  digestChannel,
  feedChannel,
];

export interface Output {
  name: string;
  button: Channel['button'];
  address: string;
  /** The name under which it is saved; undefined for pages. */
  fileName: string | undefined;
}

/** Where else a text is told today; an output that may not be made is not listed. */
export function outputsOf(library: Library, text: Text): Output[] {
  const banners = bannersOf(library, text);
  const telling = channels.filter((channel) => channel.tells.includes(text.collection) && mayTell(channel, banners));
  return telling.flatMap((channel) => {
    const address = channel.address(text, library);
    return address ? [{ name: channel.name, button: channel.button, address, fileName: channel.fileName?.(text) }] : [];
  });
}
