import { site } from './site.ts';

/** The heading of a part, as the table of parts (`text/parts.ts`) writes it, with the campaign's year in its place. */
export const headingOf = (heading: string): string => heading.replace('{year}', String(site.year));
