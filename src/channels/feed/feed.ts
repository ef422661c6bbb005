import { addressOf, rootOf } from '../../library/addresses.ts';
import { memoize } from '../../once.ts';
import { origin, site } from '../../library/site.ts';
import { latestDay, type Day } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { pictureRoot } from '../../library/pictures.ts';
import { newsOfWard } from '../../library/news-lists.ts';
import { standing } from '../../library/publisher.ts';
import { article } from '../article.ts';
import { textsOf, type Channel } from '../channel.ts';
import { plainDocument } from '../plain-document.ts';

export const feedChannel: Channel = {
  name: 'Tin tự cập nhật (RSS, JSON Feed)',
  tells: ['guides', 'questions', 'explainers', 'news'],
  showsWarnings: true,
  address: (text) => `${rootOf(text.collection)}rss.xml`,
};

export interface Feed {
  /** The folder that it stands in, also the page that it follows: `/tin-phuong/dien-hong/`. */
  home: string;
  title: string;
  description: string;
  texts: Text[];
}

export interface FeedItem {
  /** The address of the page, which is fixed: readers know an item again by it. */
  id: string;
  title: string;
  summary: string;
  html: string;
  published: Day | undefined;
  modified: Day | undefined;
  tags: string[];
}

/** What a feed reader is given at first; afterwards it keeps what it has. */
const newest = 50;
const sections = ['guides', 'questions', 'explainers', 'news'] as const;

/** All feeds of the site: of everything, of each section, of each ward. */
export function feedsOf(library: Library): Feed[] {
  const told = (description: string) => `${description} ${standing(library)}`;
  const texts = textsOf(feedChannel, library).sort((a, b) => (publishedOn(b) ?? '').localeCompare(publishedOn(a) ?? ''));
  const news = texts.filter((text): text is Text<'news'> => text.collection === 'news');
  const others = texts.filter((text) => text.collection !== 'news');
  // Half and half, or the day on which all guides were read again would push the news out.
  const all = new Set([...news.slice(0, newest / 2), ...others.slice(0, newest / 2)]);
  const wards = [...library.wards].map(([id, { name }]) => ({ id, name: `Tin ${name}` }));
  return [
    {
      home: '/',
      title: site.name,
      description: told(`${site.subtitle}. Trang mới, trang vừa sửa và tin.`),
      texts: texts.filter((text) => all.has(text)),
    },
    ...sections.map((section) => ({
      home: rootOf(section),
      title: `${site.sections[section].name} · ${site.name}`,
      description: told(site.sections[section].lead),
      texts: texts.filter((text) => text.collection === section).slice(0, newest),
    })),
    ...[...wards, { id: 'chung', name: 'Tin chung' }].map(({ id, name }) => ({
      home: addressOf('wards', id),
      title: `${name} · ${site.name}`,
      description: told(`${name}, mỗi tin có nguồn và ngày.`),
      texts: newsOfWard(news, id).slice(0, newest),
    })),
  ];
}

/**
 * When the text came out: a guide with its first line of history, news with its event. Of an event whose source tells only the
 * month or year, the last day of it: the site tells it from then on. The item itself says "tháng 9/2023" in words.
 */
function publishedOn({ data }: Text): Day | undefined {
  return 'date' in data ? latestDay(data.date) : data.history.map(({ date }) => date).sort()[0];
}

/** The whole text as a feed carries it; links lead back to the site. Made once, though several feeds carry it. */
export const itemOf = (library: Library, text: Text): FeedItem => makeItem(text, library);

const makeItem = memoize((text: Text, library: Library): FeedItem => {
  const { title, summary, address } = plainDocument(library, text);
  const wards = 'wards' in text.data ? text.data.wards.flatMap((id) => library.wards.get(id)?.name ?? []) : [];
  return {
    id: address,
    title,
    summary,
    html: article(library, text, {
      href: (url) => (url.startsWith('/') ? `${origin}${url}` : url),
      picture: ({ name }) => `${origin}${pictureRoot}${name}`,
    }).text.trim(),
    published: publishedOn(text),
    modified: text.data.history
      .map(({ date }) => date)
      .sort()
      .at(-1),
    tags: [site.sections[text.collection].name, ...wards],
  };
});
