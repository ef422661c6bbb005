import { site } from './site.ts';
import { covers, type Day } from '../dates/day.ts';
import type { Library } from './library.ts';

/** Who publishes the site on `day`; undefined when nobody does, and then every page and sheet must say so. */
export function publisherOn(day: Day): string | undefined {
  return site.publishers.find((publisher) => covers(publisher, day))?.name;
}

/** What every page, book, feed and data file says of who publishes it. */
export function publisherLine(day: Day): string {
  const publisher = publisherOn(day);
  return publisher ? `Cơ quan phát hành: ${publisher}.` : 'Bản thử, chưa có cơ quan phát hành.';
}

export interface Plan {
  /** `Theo kế hoạch truyền thông năm 2024 của Ủy ban nhân dân Quận 10` */
  line: string;
  /** The source that says so, in words. */
  source: string;
  /** The page that tells of the plan and cites that source, if it is told today. */
  url: string | undefined;
}

/** Whose plan the site follows, which is no claim that they publish it; undefined before a source says so. */
export function planOf(library: Library): Plan | undefined {
  const source = site.plan && library.sources.get(site.plan.source);
  if (!site.plan || !source) return undefined;
  return {
    line: `Theo ${site.plan.name} của ${site.plan.of}`,
    source: `${source.publisher}, “${source.title}”`,
    url: site.plan.page && library.find(site.plan.page)?.url,
  };
}

/** Both as one line of plain words, with the plan's source. */
export function standing(library: Library): string {
  const plan = planOf(library);
  return [plan && `${plan.line} (nguồn: ${plan.source}).`, publisherLine(library.day)].filter(Boolean).join(' ');
}
