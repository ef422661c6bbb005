import { origin, site } from '../site.ts';
import { latestDay } from '../truth/day.ts';
import type { Text } from '../truth/library.ts';
import { publisherOn } from '../truth/publisher.ts';
import { siteDay } from '../truth/site-day.ts';

interface Step {
  name: string;
  href: string;
}

const types = { explainers: 'Article', questions: 'QAPage', guides: 'HowTo', news: 'NewsArticle' } as const;

/** What schema.org has a word for: the path to the page, and the page itself. */
export function textData(text: Text, summary: string, trail: readonly Step[]): object[] {
  const url = `${origin}${text.url}`;
  const publisher = publisherOn(siteDay);
  const common = {
    '@type': types[text.collection],
    name: text.data.title,
    description: summary,
    inLanguage: 'vi',
    url,
    ...(publisher && { publisher: { '@type': 'GovernmentOrganization', name: publisher } }),
  };
  if (text.collection === 'questions') {
    const answer = { '@type': 'Answer', text: summary, url };
    return [
      breadcrumbs(trail, text),
      { ...common, mainEntity: { '@type': 'Question', name: text.data.title, answerCount: 1, acceptedAnswer: answer } },
    ];
  }
  const date = 'date' in text.data ? { datePublished: latestDay(text.data.date) } : {};
  return [breadcrumbs(trail, text), { ...common, ...(text.collection !== 'guides' && { headline: text.data.title, ...date }) }];
}

function breadcrumbs(trail: readonly Step[], text: Text): object {
  const steps = [{ name: site.name, href: '/' }, ...trail, { name: text.data.title, href: text.url }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: `${origin}${step.href}`,
    })),
  };
}
