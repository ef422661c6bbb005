import type { Element } from 'hast';
import type { Library, Text } from '../library/library.ts';
import { newsMoment } from '../library/news-line.ts';
import { pictureOf, type Picture } from '../library/pictures.ts';
import { asTyped } from '../library/site.ts';
import { sourceRemarks } from '../truth/source-line.ts';
import { markup } from './markup.ts';
import { glossary, plainDocument, treeOf } from './plain-document.ts';
import { Xml, xml } from './xml.ts';

export interface ArticleOptions {
  /** Where a link of the text leads from this channel. */
  href: (url: string) => string;
  /** Where one of its pictures is found from this channel. */
  picture: (picture: Picture) => string;
  level?: 2 | 3;
  /** What the numbers of sources are called by; without it cites are left out and the list stands alone. */
  anchor?: string;
}

/** A whole text below its title, for books and feeds: what its banner says, the glance lines, the text, its sources and its date. */
export function article(library: Library, text: Text, options: ArticleOptions): Xml {
  const told = plainDocument(library, text);
  const { anchor, href, picture, level = 2 } = options;
  const body = markup(treeOf(library, text), {
    href,
    picture: (url) => picture(pictureOf(text, url)),
    figure: (id) => library.figures.get(id),
    acronyms: glossary(library),
    level,
    ...(anchor && { anchor, cite: (id: string) => citeOf(text.sources.indexOf(id) + 1, anchor) }),
  });
  return xml`
${isNews(text) && xml`<p class="when">${newsLine(library, text)}</p>`}
<p class="summary">${told.summary}</p>
${told.warnings.map((warning) => xml`<p class="banner">${warning}</p>`)}
${told.glance.length > 0 && xml`<dl class="glance">${told.glance.map(({ label, text }) => xml`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`}
${new Xml(body)}
<section class="sources">${heading(level, 'Nguồn')}
<ol>${text.sources.map((id, place) => sourceItem(library, id, anchor && `${anchor}-${place + 1}`))}</ol>
</section>
<p class="checked">${told.checked} · <a href="${told.address}">${asTyped(told.address)}</a></p>`;
}

const isNews = (text: Text): text is Text<'news'> => text.collection === 'news';

/** When and where, as above every news item: `Tin phường, 17/8/2025 · Phường Diên Hồng`. */
function newsLine({ wards }: Library, { data }: Text<'news'>): string {
  return [newsMoment(data), ...data.wards.flatMap((id) => wards.get(id)?.name ?? [])].join(' · ');
}

const heading = (level: 2 | 3, words: string) => (level === 2 ? xml`<h2>${words}</h2>` : xml`<h3>${words}</h3>`);

function citeOf(number: number, anchor: string): Element | undefined {
  if (number === 0) return undefined;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${anchor}-${number}` },
    // U+2060 joins the mark to the word before it: a line never begins with one.
    children: [{ type: 'text', value: `\u2060[${number}]` }],
  };
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] };
}

function sourceItem(library: Library, id: string, anchor: string | undefined): Xml {
  const source = library.sources.get(id)!;
  const title = source.url ? xml`<a href="${source.url}">${source.title}</a>` : xml`<cite>${source.title}</cite>`;
  return xml`<li${anchor && xml` id="${anchor}"`}>${source.publisher}, ${title}${sourceRemarks(source)}</li>`;
}
