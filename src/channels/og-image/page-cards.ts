import { addressOf, rootOf } from '../../library/addresses.ts';
import { desks } from '../../routes.ts';
import { site } from '../../library/site.ts';
import { checkedOn } from '../../library/checked.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { proceduresOf } from '../../library/procedures.ts';
import { lawState, lawStateNames } from '../../truth/status.ts';
import { digestAddress, digestsOf, digestTitle } from '../digest/digest.ts';
import type { CardOfPage } from './card.ts';

const { sections, subtitle } = site;

/** The front page, where sections begin, and the pages outside them. */
export function sectionCards(): CardOfPage[] {
  const official = (title: string, line?: string) => ({ look: 'official', section: subtitle, title, ...(line && { line }) }) as const;
  return [
    ['/', official(site.name, site.theme && `“${site.theme}”`)],
    ...Object.entries(desks).map(([address, title]): CardOfPage => [address, official(title)]),
    ...(Object.keys(sections) as (keyof typeof sections)[]).map((section): CardOfPage => {
      const { name, lead } = sections[section];
      return [rootOf(section), official(name, lead)];
    }),
  ];
}

/** What stands in a register: laws with where they stand, wards, leaflets; and the digest of each month. */
export function registerCards(library: Library): CardOfPage[] {
  const { day, laws, wards, leaflets } = library;
  const news = sections.news.name;
  return [
    ...[...laws].map(([id, law]): CardOfPage => {
      const section = [sections.laws.name, lawStateNames[lawState(law, day)]].filter(Boolean).join(' · ');
      const title = `${law.kind} ${law.number}`;
      return [addressOf('laws', id), { look: 'register', section, title, line: law.title, when: checkedOn(law.reviewed, day) }];
    }),
    ...[...wards].map(([id, { name }]): CardOfPage => [addressOf('wards', id), { look: 'register', section: news, title: name }]),
    [addressOf('wards', 'chung'), { look: 'register', section: news, title: site.commonNews.name, line: site.commonNews.lead }],
    ...proceduresOf(library).map(({ url, data, glance }): CardOfPage => {
      const when = checkedOn(data.reviewed, day);
      return [
        url,
        {
          look: 'guide',
          section: sections.procedures.name,
          title: data.title,
          line: library.fill(`${glance.time} · ${glance.cost}`),
          when,
        },
      ];
    }),
    ...[...leaflets].map(([id, { title, purpose, editions }]): CardOfPage => {
      const { number, date } = editions.filter((each) => each.date <= day).at(-1)!;
      const when = `Bản ${number} · ${writeDay(date)}`;
      return [addressOf('leaflets', id), { look: 'register', section: sections.leaflets.name, title, line: purpose, when }];
    }),
    ...digestsOf(library).map(({ month, groups, left }): CardOfPage => {
      const count = groups.reduce((sum, { items }) => sum + items.length, left);
      return [digestAddress(month), { look: 'news', section: news, title: digestTitle(month), line: `${count} tin có nguồn` }];
    }),
  ];
}
