import { site } from '../site.ts';
import { covers, type Day } from './day.ts';

/** Who publishes the site on `day`; undefined when nobody does, and then every page and sheet must say so. */
export function publisherOn(day: Day): string | undefined {
  return site.publishers.find((publisher) => covers(publisher, day))?.name;
}
