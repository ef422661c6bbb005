import type { Library } from '../../library/library.ts';
import { memoize } from '../../once.ts';
import type { Card } from './card.ts';
import { registerCards, sectionCards } from './page-cards.ts';
import { textCards } from './text-cards.ts';

/** Every card of the site's day, by the address of its page. */
export const cardsOf = memoize(
  (library: Library): Map<string, Card> => new Map([...sectionCards(), ...registerCards(library), ...textCards(library)]),
);

/** The card of the page at `address`, or of the nearest page above that has one: lists have many pages, and one face. */
export function cardFor(library: Library, address: string): Card {
  return cardsOf(library).get(address) ?? cardFor(library, address.replace(/[^/]*\/?$/, '') || '/');
}
