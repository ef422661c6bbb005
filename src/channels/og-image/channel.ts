import type { Channel } from '../channel.ts';
import { cardFor } from './cards.ts';
import type { Shape } from './draw.ts';
import { cardAddress } from './files.ts';
import { cardTexts } from './text-cards.ts';

const channelOf = (shape: Shape, name: string, ending: string, button: Channel['button']): Channel => ({
  ...cardTexts,
  name,
  button,
  address: (text, library) => cardAddress(cardFor(library, text.url), shape, library.day),
  fileName: (text) => `${text.id.replace('/', '-')}-${ending}.png`,
});

export const cardChannels: readonly Channel[] = [
  channelOf('wide', 'Hình ngang cho Facebook', 'ngang', { word: 'Ngang', icon: 'rectangle-horizontal' }),
  channelOf('square', 'Hình vuông cho Zalo', 'vuong', { word: 'Vuông', icon: 'square' }),
];
