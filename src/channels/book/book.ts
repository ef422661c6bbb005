import { origin, site } from '../../library/site.ts';
import type { Library, Text } from '../../library/library.ts';
import { picturesIn, type Picture } from '../../library/pictures.ts';
import { textsOf, type Channel } from '../channel.ts';
import { treeOf } from '../plain-document.ts';
import { checkedTogether } from '../../library/checked.ts';

export const bookChannel: Channel = {
  name: 'Sách điện tử và cẩm nang một tệp',
  tells: ['guides', 'questions'],
  showsWarnings: true,
  address: () => '/sach/',
};

export interface Chapter {
  /** Its name in the book: a file in the e-book, an anchor in the handbook. */
  id: string;
  title: string;
  text: Text;
}

export interface Part {
  id: string;
  title: string;
  lead: string;
  chapters: Chapter[];
}

export interface Book {
  title: string;
  subtitle: string;
  parts: Part[];
  /** For what day the whole book is true. */
  checked: string;
}

/** What both books hold; undefined on a day of which no guide and no question is told yet. */
export function bookOf(library: Library): Book | undefined {
  const texts = textsOf(bookChannel, library);
  if (texts.length === 0) return undefined;
  const parts = (['guides', 'questions'] as const).map((section) => ({
    id: section,
    title: site.sections[section].name,
    lead: site.sections[section].lead,
    chapters: texts.filter((text) => text.collection === section).map((text) => ({ id: idOf(text), title: text.data.title, text })),
  }));
  return {
    title: site.name,
    subtitle: site.subtitle,
    parts: parts.filter(({ chapters }) => chapters.length > 0),
    checked: checkedTogether(library, texts),
  };
}

/** The pictures of its texts, which it carries along. */
export const picturesOf = (library: Library, { parts }: Book): Picture[] =>
  picturesIn(parts.flatMap(({ chapters }) => chapters.map(({ text }) => ({ text, tree: treeOf(library, text) }))));

/** `/huong-dan/tra-cuu-ho-so/` → `huong-dan-tra-cuu-ho-so`. */
const idOf = ({ url }: Text): string => url.split('/').filter(Boolean).join('-');

/** Where links of the texts lead: to a chapter as `inside` writes it, to the site for what the book does not hold. */
export function linkIn(book: Book, inside: (chapter: Chapter) => string): (url: string) => string {
  const chapters = new Map(book.parts.flatMap((part) => part.chapters).map((chapter) => [chapter.text.url, chapter]));
  return (url) => {
    const chapter = chapters.get(url.replace(/#.*$/, ''));
    return chapter ? inside(chapter) : url.startsWith('/') ? `${origin}${url}` : url;
  };
}
