import type { Library } from '../../library/library.ts';
import { pictureBytes, type Picture } from '../../library/pictures.ts';
import { standalone, bundled } from '../standalone.ts';
import { article } from '../article.ts';
import { xml, type Xml } from '../xml.ts';
import bookStyle from './book.css?raw';
import { linkIn, picturesOf, type Book } from './book.ts';
import ownStyle from './handbook.css?raw';
import { aboutPage, hotlinePage, hotlineTitle } from './pages.ts';

/** All guides and questions as one HTML file, to be carried on a stick. */
export async function makeHandbook(library: Library, book: Book): Promise<string> {
  const hotlines = hotlinePage(library);
  const pictures = new Map(
    await Promise.all(
      picturesOf(library, book).map(
        async ({ path, type }) => [path, `data:${type};base64,${Buffer.from(await pictureBytes(path)).toString('base64')}`] as const,
      ),
    ),
  );
  const picture = ({ path }: Picture) => pictures.get(path)!;
  return standalone({
    title: `${book.title}: ${book.subtitle}`,
    style: `${bookStyle}\n${ownStyle}`,
    pictures: pictures.size > 0,
    script: await bundled('src/channels/book/finder.ts'),
    body: xml`<header>
<h1>${book.title}</h1>
${aboutPage(library, book)}
</header>
<main>
<section id="muc-luc">
<h2>Mục lục</h2>
<form role="search" hidden="hidden"><label for="tim">Tìm tên bài, gõ không dấu cũng được</label>
<input id="tim" type="search" autocomplete="off" autocapitalize="off" spellcheck="false" /><p id="thay" role="status"></p></form>
${book.parts.map(
  (part) => xml`<h3>${part.title}</h3>
<ul>${part.chapters.map(({ id, title }) => xml`<li><a href="#${id}">${title}</a></li>\n`)}</ul>`,
)}
${hotlines && xml`<ul><li><a href="#so-dien-thoai">${hotlineTitle}</a></li></ul>`}
</section>
${book.parts.flatMap((part) => part.chapters.map(({ id, title, text }) => section(id, title, article(library, text, { href: linkIn(book, (to) => `#${to.id}`), picture, anchor: `nguon-${id}`, level: 3 }))))}
${hotlines && section('so-dien-thoai', hotlineTitle, hotlines)}
</main>`,
  });
}

function section(id: string, title: string, body: Xml): Xml {
  return xml`<article id="${id}"><h2>${title}</h2>
${body}
<p class="back"><a href="#muc-luc">Về mục lục</a></p></article>
`;
}
