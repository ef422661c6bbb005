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
