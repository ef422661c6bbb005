import { origin, site } from '../library/site.ts';
import { codeOn } from '../truth/procedure.ts';
import { officeNow, type Procedure } from '../library/procedures.ts';
import { latestDay } from '../dates/day.ts';
import type { Library, Text } from '../library/library.ts';
import { publisherOn } from '../library/publisher.ts';
import { siteDay } from '../dates/site-day.ts';

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

/** A procedure as search engines know one: what it is called officially, who takes it, where it is done on the net. */
export function procedureData(library: Library, procedure: Procedure, lead: string, trail: readonly Step[]): object[] {
  const { data, url } = procedure;
  const code = codeOn(data, library.day);
  const operator = [data.decides, ...data.receives].flatMap((id) => (id ? (officeNow(library, id) ?? []) : []))[0];
  return [
    breadcrumbs(trail, procedure),
    {
      '@type': 'GovernmentService',
      name: data.title,
      alternateName: data.officialName,
      description: lead,
      inLanguage: 'vi',
      url: `${origin}${url}`,
      areaServed: { '@type': 'Country', name: 'Việt Nam' },
      ...(code && { identifier: code }),
      ...(operator && { serviceOperator: { '@type': 'GovernmentOrganization', name: operator.name } }),
      ...(data.portal && { availableChannel: { '@type': 'ServiceChannel', serviceUrl: data.portal } }),
    },
  ];
}

function breadcrumbs(trail: readonly Step[], page: { url: string; data: { title: string } }): object {
  const steps = [{ name: site.name, href: '/' }, ...trail, { name: page.data.title, href: page.url }];
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
