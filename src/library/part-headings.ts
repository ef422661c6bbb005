import { site } from './site.ts';

/**
 * The heading of a part, as the table of parts (`text/parts.ts`) writes it, with the campaign's year in its place. A unit without a campaign has
 * no year from which changes would count.
 */
export const headingOf = (heading: string): string =>
  site.theme ? heading.replace('{year}', String(site.year)) : heading.replace(' từ năm {year}', '');
