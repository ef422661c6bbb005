import { memoize } from '../once.ts';
import type { Library, Text } from './library.ts';
import { olderWards } from './ward-contacts.ts';

/** Items on one page of a list: light on a phone, also with thousands of items. */
const pageSize = 20;

export interface ListPage {
  items: Text<'news'>[];
  page: number;
  pages: number;
}

/** Cuts a list into pages; an empty list still has its first page, which then says that there is nothing. */
export function paged(items: readonly Text<'news'>[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
  }));
}

/** The month `2025-08` of an item; undefined when only its year is known. */
export const monthOf = (item: Text<'news'>): string | undefined => (item.data.date.length >= 7 ? item.data.date.slice(0, 7) : undefined);

/** Months that have news, newest first, with how many. Every page of every list asks. */
export const months = memoize((news: readonly Text<'news'>[]): [month: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const month of news.flatMap((item) => monthOf(item) ?? [])) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => b.localeCompare(a));
});

/** The news of a ward: what stands in its folder and what names it. */
export function newsOfWard(news: readonly Text<'news'>[], ward: string): Text<'news'>[] {
  return news.filter((item) => item.id.startsWith(`${ward}/`) || item.data.wards.includes(ward));
}

/** The same with the news of the wards that it has taken over: what happened there happened here. */
export function newsOfArea(library: Library, ward: string): Text<'news'>[] {
  const area = [ward, ...olderWards(library, ward)];
  const items = new Set(area.flatMap((id) => newsOfWard(library.news, id)));
  return library.news.filter((item) => items.has(item));
}
