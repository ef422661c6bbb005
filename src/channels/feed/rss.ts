import { getRssString } from '@astrojs/rss';
import { origin } from '../../library/site.ts';
import type { Day } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { withoutForbidden, xml } from '../xml.ts';
import { itemOf, type Feed } from './feed.ts';

const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`);

/** RSS 2.0 with whole texts (`content:encoded`) and its own address (`atom:link`), as the RSS Advisory Board's profile asks. */
export async function writeRss(library: Library, feed: Feed): Promise<string> {
  const self = xml`<atom:link href="${origin}${feed.home}rss.xml" rel="self" type="application/rss+xml" />`;
  const written = await getRssString({
    title: feed.title,
    description: feed.description,
    site: `${origin}${feed.home}`,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: xml`<language>vi</language><lastBuildDate>${midnight(library.day).toUTCString()}</lastBuildDate>${self}`.text,
    items: feed.texts.map((text) => {
      const { id, title, summary, html, published, tags } = itemOf(library, text);
      return { title, description: summary, link: id, content: html, categories: tags, ...(published && { pubDate: midnight(published) }) };
    }),
  });
  return withoutForbidden(written);
}
