import { origin } from '../../library/site.ts';
import type { Day } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { publisherOn } from '../../library/publisher.ts';
import { itemOf, type Feed } from './feed.ts';

const midnight = (day: Day | undefined) => day && `${day}T00:00:00+07:00`;

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(library: Library, feed: Feed): string {
  const publisher = publisherOn(library.day);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: `${origin}${feed.home}`,
    feed_url: `${origin}${feed.home}feed.json`,
    language: 'vi',
    ...(publisher && { authors: [{ name: publisher }] }),
    items: feed.texts.map((text) => {
      const { id, title, summary, html, published, modified, tags } = itemOf(library, text);
      return {
        id,
        url: id,
        title,
        summary,
        content_html: html,
        date_published: midnight(published),
        date_modified: midnight(modified),
        tags,
      };
    }),
  });
}
