import { getRssString } from '@astrojs/rss';
import { origin } from '../../site.ts';
import type { Day } from '../../truth/day.ts';
import type { Library } from '../../truth/library.ts';
import { xml } from '../xml.ts';
import { itemOf, type Feed } from './feed.ts';

const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`);

/** RSS 2.0 with whole texts (`content:encoded`) and its own address (`atom:link`), as the RSS Advisory Board's profile asks. */
export function writeRss(library: Library, feed: Feed): Promise<string> {
  const self = xml`<atom:link href="${origin}${feed.home}rss.xml" rel="self" type="application/rss+xml" />`;
  return getRssString({
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
}
