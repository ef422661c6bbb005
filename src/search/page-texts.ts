import { addressOf } from '../addresses.ts';
import { readText } from '../text/read.ts';
import { covers, onDay } from '../truth/day.ts';
import type { Library, Text } from '../truth/library.ts';
import { fillValues } from '../truth/value.ts';
import { lawNotice, textNotice, wardNotice } from './notices.ts';
import type { Kind } from './signposts.ts';

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

/** Every page that a search may find. Together they are numbered: first texts, wards and laws, then news. */
export function pageTexts(library: Library): PageTexts {
  const { texts, wards, laws, news } = library;
  const main = texts.filter((text) => text.collection !== 'news').map((text) => ofText(library, text));
  return {
    pages: [...main, ...[...wards.keys()].map((id) => ofWard(library, id)), ...[...laws.keys()].map((id) => ofLaw(library, id))],
    news: news.map((text) => ofText(library, text)),
  };
}

const kindOf = { guides: 'Hướng dẫn', questions: 'Hỏi đáp', explainers: 'Chủ đề', news: 'Tin' } as const;

function ofText(library: Library, text: Text): PageText {
  const { day, values } = library;
  const { headings, words } = readText(text.entry.body ?? '', text.entry.filePath?.endsWith('.md') ? 'md' : 'mdx', day);
  const glance = 'glance' in text.data ? Object.values(text.data.glance).map((fact) => onDay(fact, day)) : [];
  return {
    url: text.url,
    kind: kindOf[text.collection],
    title: text.data.title,
    names: 'shortTitle' in text.data ? [text.data.shortTitle] : [],
    summary: fillValues(text.summary, values),
    headings,
    body: fillValues([...glance, words].join('\n\n'), values),
    notice: textNotice(library, text),
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
