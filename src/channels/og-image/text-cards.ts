import { joinWardNames } from '../../library/ward-names.ts';
import { site } from '../../library/site.ts';
import { checkedOn } from '../../library/checked.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { textsOf, type Channel } from '../channel.ts';
import type { Card, CardOfPage } from './card.ts';

/** News beyond so many newest show the picture of the list above them: nobody passes on what is years old, and each picture costs. */
const newsWithCards = 200;

/** Overdue texts have no card of their own: on a picture there is no room for their warning. */
export const cardTexts: Pick<Channel, 'tells' | 'showsWarnings'> = {
  tells: ['guides', 'questions', 'explainers', 'news'],
  showsWarnings: false,
};

const looks = { guides: 'guide', questions: 'question', explainers: 'official' } as const;

export function textCards(library: Library): CardOfPage[] {
  const old = new Set<Text>(library.news.slice(newsWithCards));
  const texts = textsOf(cardTexts, library).filter((text) => !old.has(text));
  return texts.map((text) => [text.url, isNews(text) ? newsCard(library, text) : textCard(library, text)]);
}

const isNews = (text: Text): text is Text<'news'> => text.collection === 'news';

function textCard({ day }: Library, { collection, data }: Text): Card {
  const look = looks[collection as keyof typeof looks];
  return { look, section: site.sections[collection].name, title: data.title, when: checkedOn(data.reviewed, day) };
}

function newsCard({ wards }: Library, { data }: Text<'news'>): Card {
  const where = joinWardNames(data.wards.flatMap((id) => wards.get(id)?.name ?? [])) || site.newsScopes[data.scope]!;
  return { look: 'news', section: where, title: data.title, when: writeDay(data.date) };
}
