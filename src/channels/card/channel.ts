import type { Channel } from '../channel.ts';
import { cardFor } from './card.ts';
import type { Shape } from './draw.ts';
import { cardAddress } from './files.ts';
import { cardTexts } from './text-cards.ts';

const channelOf = (shape: Shape, name: string, ending: string): Channel => ({
  ...cardTexts,
  name,
  address: (text, library) => cardAddress(cardFor(library, text.url), shape, library.day),
  fileName: (text) => `${text.id.replace('/', '-')}-${ending}.png`,
});

export const cardChannels: readonly Channel[] = [
  channelOf('wide', 'Hình ngang cho Facebook', 'ngang'),
  channelOf('square', 'Hình vuông cho Zalo', 'vuong'),
];
