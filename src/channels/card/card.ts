import type { Library } from '../../truth/library.ts';
import { registerCards, sectionCards } from './page-cards.ts';
import { textCards } from './text-cards.ts';

/** How a card looks: what the campaign says of itself on red, questions with their mark, news and registers quieter than guides. */
export type Look = 'guide' | 'question' | 'news' | 'register' | 'official';

/** What stands on the picture of a page that somebody passes on. */
export interface Card {
  look: Look;
  /** Where the page belongs: `Hướng dẫn`. */
  section: string;
  title: string;
  /** A line below the title, where a title alone says little; cut where it is too long. */
  line?: string;
  /** News and editions are known by their day, all else by when it was checked. */
  when?: string;
}

export type CardOfPage = [address: string, card: Card];

const remembered = new WeakMap<Library, Map<string, Card>>();

/** Every card of the site's day, by the address of its page. */
export function cardsOf(library: Library): Map<string, Card> {
  const known = remembered.get(library) ?? new Map([...sectionCards(), ...registerCards(library), ...textCards(library)]);
  remembered.set(library, known);
  return known;
}

/** The card of the page at `address`, or of the nearest page above that has one: lists have many pages, and one face. */
export function cardFor(library: Library, address: string): Card {
  return cardsOf(library).get(address) ?? cardFor(library, address.replace(/[^/]*\/?$/, '') || '/');
}
