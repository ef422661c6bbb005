import rss from '@astrojs/rss';
import { origin, site } from '../site.ts';
import { latestDay } from '../truth/day.ts';
import { getLibrary } from '../truth/library.ts';

/** The newest fifty news items; the day of the event stands for the day of publication. */
export async function GET() {
  const { news } = await getLibrary();
  return rss({
    title: site.name,
    description: site.sections.news.lead,
    site: origin,
    customData: '<language>vi</language>',
    items: news.slice(0, 50).map((item) => ({
      title: item.data.title,
      description: item.summary,
      link: item.url,
      pubDate: new Date(`${latestDay(item.data.date)}T00:00:00+07:00`),
    })),
  });
}
