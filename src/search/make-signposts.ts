import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { addressOf, parsePageReference } from '../addresses.ts';
import { contentDir } from '../site.ts';
import { gate } from '../text/gate.ts';
import { attribute, isPart, parseText } from '../text/parse.ts';
import { readText } from '../text/read.ts';
import { onDay, writeDay } from '../truth/day.ts';
import type { Library, Text } from '../truth/library.ts';
import { bannersOf } from '../truth/page-facts.ts';
import { fillValues } from '../truth/value.ts';
import { wordsOf } from './fold.ts';
import { kinds, type Kind, type SignpostData, type SignpostFile } from './signposts.ts';

interface Synonym {
  noi: string;
  nghia: string[];
}

interface DirectAnswer {
  hoi: string[];
  dap: string;
  trang: string;
}

/** The small index: every page but news, with the editors' synonyms and answers, as they stand on the site's day. */
export function makeSignposts(library: Library): SignpostFile {
  const main = library.texts.filter((text) => text.collection !== 'news');
  const pages: SignpostData[] = [
    ...main.map((text) => textSignpost(library, text)),
    ...[...library.wards].map(([id, ward]) =>
      signpost(addressOf('wards', id), 'Địa phương', ward.name, '', [], [`${ward.name} ${ward.unit}`]),
    ),
    ...[...library.laws].map(([id, law]) =>
      signpost(addressOf('laws', id), 'Văn bản', `${law.kind} ${law.number}`, law.title, [], [law.shortName, law.number]),
    ),
  ];
  const known = new Set(pages.map(([url]) => url).concat(library.news.map((text) => text.url)));
  return {
    pages,
    synonyms: read<Synonym>('dong-nghia.yaml').map(({ noi, nghia }) => [noi, nghia]),
    answers: read<DirectAnswer>('tra-loi.yaml').flatMap(({ hoi, dap, trang }): SignpostFile['answers'] => {
      const page = parsePageReference(trang);
      const url = page ? addressOf(page.collection, page.id) : '';
      if (!known.has(url)) return [];
      const news = library.news.find((text) => text.url === url);
      const answer = `${fillValues(dap, library.values)}${checkedOn(library, trang)}`;
      return [[hoi, answer, url, ...(news ? ([news.data.title] as const) : ([] as const))]];
    }),
    lexicon: lexiconOf(library, pages),
  };
}

/** An answer is as old as the last look at its page. */
function checkedOn(library: Library, reference: string): string {
  const id = parsePageReference(reference)?.id ?? '';
  const reviewed = library.find(reference)?.data.reviewed ?? library.wards.get(id)?.reviewed ?? library.laws.get(id)?.reviewed;
  return reviewed && reviewed <= library.day ? ` (Đối chiếu lần cuối ${writeDay(reviewed)}.)` : '';
}

const signpost = (
  url: string,
  kind: Kind,
  title: string,
  summary: string,
  headings: string[],
  names: string[],
  notice?: string,
): SignpostData => [url, kinds.indexOf(kind), title, summary, headings, names, ...(notice ? ([notice] as const) : ([] as const))];

const kindOf = { guides: 'Hướng dẫn', questions: 'Hỏi đáp', explainers: 'Chủ đề', news: 'Tin' } as const;

function textSignpost(library: Library, text: Text): SignpostData {
  const names = 'shortTitle' in text.data ? [text.data.shortTitle] : [];
  const overdue = bannersOf(library, text).some((banner) => banner.kind === 'review') ? 'quá hạn đối chiếu' : undefined;
  return signpost(
    text.url,
    kindOf[text.collection],
    text.data.title,
    fillValues(text.summary, library.values),
    headingsOf(text, library),
    names,
    overdue,
  );
}

/** The headings, steps and problems of a text, as it stands today. */
function headingsOf(text: Text, library: Library): string[] {
  const tree = parseText(text.entry.body ?? '', text.entry.filePath?.endsWith('.md') ? 'md' : 'mdx');
  gate(tree, library.day);
  const headings: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') headings.push(toString(node));
    if (isPart(node, 'Step') || isPart(node, 'Problem')) headings.push(attribute(node, 'title') ?? '');
  });
  return headings;
}

/** On how many pages each tiếng stands, news included, so that spelling knows every word of the site. */
function lexiconOf(library: Library, pages: readonly SignpostData[]): Record<string, number> {
  const uses = new Map<string, number>();
  const count = (words: string) => {
    for (const key of new Set(wordsOf(words).map((word) => word.key))) uses.set(key, (uses.get(key) ?? 0) + 1);
  };
  for (const [, , title, summary, , names] of pages)
    if (!library.texts.some((text) => text.data.title === title)) count([title, summary, ...names].join(' '));
  for (const text of library.texts) {
    const { words } = readText(text.entry.body ?? '', text.entry.filePath?.endsWith('.md') ? 'md' : 'mdx', library.day);
    count([text.data.title, onDay(text.data.summary, library.day), words].join(' '));
  }
  // Words of one page and years and page numbers would only make the file larger.
  return Object.fromEntries([...uses].filter(([key]) => key.length > 1 || /\d/.test(key)));
}

function read<T>(name: string): T[] {
  try {
    return (parse(readFileSync(join(contentDir, 'tim-kiem', name), 'utf8')) as T[] | null) ?? [];
  } catch {
    return [];
  }
}
