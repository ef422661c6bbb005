import { site } from '../../library/site.ts';
import { latestDay, writeDay, type Day } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { monthOf, months } from '../../library/news-lists.ts';
import { textsOf, type Channel } from '../channel.ts';

export const digestChannel: Channel = {
  name: 'Bản tin tháng',
  tells: ['news'],
  showsWarnings: true,
  address: (text) => {
    const month = monthOf(text as Text<'news'>);
    return month ? digestAddress(month) : '/ban-tin/';
  },
};

/** What came before a month is offered to the white room of its sheet, as far as that could hold it. */
const mostEarlier = 7;

export const digestAddress = (month: string): string => `/ban-tin/${month}/`;

/** `2025-08` → `Bản tin tháng 8/2025`. */
export const digestTitle = (month: string): string => `Bản tin ${writeDay(month)}`;

/** As many as two sides of A4 hold; the page leads to the others. */
const longest = 16;

export interface Digest {
  /** `2025-08`. */
  month: string;
  /** From the nearest to the farthest, as site.yaml lists them. Within each, oldest first, as the month went. */
  groups: { name: string; items: Text<'news'>[] }[];
  /** How many items of the month are not in. */
  left: number;
  /** What came before, newest first: a thin month's sheet takes of it what white room holds. None beside a month that is not all in. */
  earlier: Text<'news'>[];
  /** The month is not over on the site's day, so more may come. */
  open: boolean;
}

/** The months that have news on the site's day, newest first; a month without any has no digest. */
export function digestsOf(library: Library): Digest[] {
  const news = textsOf(digestChannel, library) as Text<'news'>[];
  return months(news).map(([month]) =>
    digestOf(
      news.filter((item) => monthOf(item) === month),
      news.filter((item) => monthOf(item)! < month),
      month,
      library.day,
    ),
  );
}

const newestFirst = (items: readonly Text<'news'>[]) =>
  [...items].sort((a, b) => latestDay(b.data.date).localeCompare(latestDay(a.data.date)));

function digestOf(items: readonly Text<'news'>[], before: readonly Text<'news'>[], month: string, day: Day): Digest {
  const nearest = Object.keys(site.newsScopes);
  const byScope = [...items].sort((a, b) => nearest.indexOf(a.data.scope) - nearest.indexOf(b.data.scope));
  const taken = byScope.slice(0, longest);
  const groups = nearest.map((scope) => ({
    name: site.newsScopes[scope]!,
    items: taken.filter((item) => item.data.scope === scope).sort((a, b) => latestDay(a.data.date).localeCompare(latestDay(b.data.date))),
  }));
  return {
    month,
    groups: groups.filter((group) => group.items.length > 0),
    left: items.length - taken.length,
    earlier: items.length > taken.length ? [] : newestFirst(before).slice(0, mostEarlier),
    open: latestDay(month) >= day,
  };
}

/** When a digest of a month that is over last changed: the newest review of its news, or the last of its days where none was reviewed by `day`. */
export function newestReview({ groups, earlier }: Digest, day: Day): Day {
  const items = [...groups.flatMap((group) => group.items), ...earlier].map(({ data }) => data);
  const reviews = items.map(({ reviewed }) => reviewed).filter((each) => each <= day);
  return [...(reviews.length > 0 ? reviews : items.map(({ date }) => latestDay(date)))].sort().at(-1)!;
}

/** Who reported an item, each once. */
export const publishersOf = (library: Library, item: Text<'news'>): string =>
  [...new Set(item.sources.map((id) => library.sources.get(id)!.publisher))].join('; ');
