import { addressOf } from '../../library/addresses.ts';
import { readText } from '../../text/read.ts';
import { covers, onDay } from '../../dates/day.ts';
import type { Library, Text } from '../../library/library.ts';
import { writeValue } from '../../truth/value.ts';
import { papersOn, toldOn, waysOn } from '../../truth/procedure.ts';
import { contactGroups, contactTitle } from '../../library/contacts.ts';
import { officeNow, procedureBanners, proceduresOf, type Procedure } from '../../library/procedures.ts';
import { bannerNotice, lawNotice, textNotice, wardNotice } from './notices.ts';
import type { Kind } from '../rank/title-index.ts';

/** What search knows of a page on the site's day, in plain words. */
export interface PageText {
  url: string;
  kind: Kind;
  title: string;
  /** Other names: who types one whole means this page. */
  names: string[];
  summary: string;
  headings: string[];
  body: string;
  /** What is wrong with it today; empty where nothing is. */
  notice: string;
}

export interface PageTexts {
  pages: PageText[];
  news: PageText[];
}

/** Every page that a search may find. Together they are numbered: first texts, procedures, wards and laws, then news. */
export function pageTexts(library: Library): PageTexts {
  const { texts, wards, laws, news } = library;
  const main = texts.filter((text) => text.collection !== 'news').map((text) => ofText(library, text));
  return {
    pages: [
      ...main,
      ...proceduresOf(library).map((procedure) => ofProcedure(library, procedure)),
      ...[...wards.keys()].map((id) => ofWard(library, id)),
      ...[...laws.keys()].map((id) => ofLaw(library, id)),
      ofContacts(library),
    ],
    news: news.map((text) => ofText(library, text)),
  };
}

const kindOf = { guides: 'Hướng dẫn', questions: 'Hỏi đáp', explainers: 'Chủ đề', news: 'Tin' } as const;

function ofText(library: Library, text: Text): PageText {
  const { day, fill } = library;
  const { headings, words } = readText(text.entry.body ?? '', text.entry.filePath?.endsWith('.md') ? 'md' : 'mdx', library);
  const glance = 'glance' in text.data ? Object.values(text.data.glance).map((fact) => onDay(fact, day)) : [];
  return {
    url: text.url,
    kind: kindOf[text.collection],
    title: text.data.title,
    names: [...('shortTitle' in text.data ? [text.data.shortTitle] : []), ...namesOfGuided(library, text)],
    summary: text.summary,
    headings: headings.map(fill),
    body: [...glance, fill(words)].join('\n\n'),
    notice: textNotice(library, text),
  };
}

/** Who asks for a procedure by its name is well served by the guide through it. */
function namesOfGuided(library: Library, text: Text): string[] {
  const guided = proceduresOf(library).filter(({ data }) => data.guide && library.find(data.guide) === text);
  return guided.flatMap(({ data }) => [data.title, ...data.searchWords]);
}

function ofProcedure(library: Library, procedure: Procedure): PageText {
  const { day, fill } = library;
  const { data, glance, summary, url } = procedure;
  const papers = papersOn(data, day).flatMap((group) => [
    group.name,
    ...group.papers.flatMap(({ name, form, when }) => [name, form, when]),
  ]);
  const told = [
    ...Object.values(glance),
    onDay(data.who, day),
    ...papers,
    ...waysOn(data, day).flatMap(({ name, time, fee, note }) => [name, time, fee, note]),
    ...[...toldOn(data.waivers, day), ...toldOn(data.traps, day), ...data.changedAfter].map(({ text }) => text),
    onDay(data.gets, day),
    ...data.receives.map((id) => officeNow(library, id)?.name),
  ];
  return {
    url,
    kind: 'Thủ tục',
    title: data.title,
    names: [...data.searchWords, ...data.codes.map(({ code }) => code)],
    summary: fill(summary),
    headings: [],
    body: fill([...told, data.officialName].filter(Boolean).join('\n\n')),
    notice: bannerNotice(procedureBanners(library, procedure)),
  };
}

function ofWard(library: Library, id: string): PageText {
  const { name, unit, steps, facts } = library.wards.get(id)!;
  const changes = steps.filter((step) => step.on <= library.day).map(({ note }) => note);
  const told = facts.filter((fact) => covers(fact, library.day)).map(({ text }) => text);
  return {
    url: addressOf('wards', id),
    kind: 'Địa phương',
    title: name,
    names: [`${name} ${unit}`],
    summary: '',
    headings: [],
    body: [...changes, ...told].join('\n\n'),
    notice: wardNotice(library, id),
  };
}

function ofContacts(library: Library): PageText {
  const groups = contactGroups(library);
  return {
    url: '/lien-he/',
    kind: 'Liên hệ',
    title: contactTitle,
    names: ['liên hệ', 'danh bạ', 'các số điện thoại', 'số điện thoại cần biết', 'gọi ai'],
    summary: '',
    headings: groups.map(({ name }) => name),
    body: groups
      .flatMap(({ numbers }) => numbers.map(({ value, purpose }) => `${purpose}: ${writeValue(value)}. ${value.note ?? ''}`))
      .join('\n\n'),
    notice: '',
  };
}

function ofLaw(library: Library, id: string): PageText {
  const law = library.laws.get(id)!;
  const told = [law.issuer, onDay(law.summary, library.day), law.notes ? onDay(law.notes, library.day) : ''];
  return {
    url: addressOf('laws', id),
    kind: 'Văn bản',
    title: `${law.kind} ${law.number}`,
    names: [law.shortName, law.number],
    summary: law.title,
    headings: [],
    body: told.join('\n\n'),
    notice: lawNotice(library, id),
  };
}
