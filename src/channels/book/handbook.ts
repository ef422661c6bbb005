import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Library } from '../../truth/library.ts';
import { article } from '../article.ts';
import { Xml, xml } from '../xml.ts';
import bookStyle from './book.css?raw';
import { linkIn, type Book } from './book.ts';
import ownStyle from './handbook.css?raw';
import { aboutPage, hotlinePage, hotlineTitle } from './pages.ts';

/**
 * All guides and questions as one HTML file that needs no network and no other file. Its own policy allows exactly the style and
 * the script that it carries, so that also a copy on a stick can load nothing and send nothing.
 */
export async function makeHandbook(library: Library, book: Book): Promise<string> {
  const style = `${bookStyle}\n${ownStyle}`;
  const script = await bundledFinder();
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  const hotlines = hotlinePage(library);
  return xml`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width" />
<title>${book.title}: ${book.subtitle}</title>
<style>${new Xml(style)}</style>
</head>
<body>
<header>
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
${book.parts.flatMap((part) => part.chapters.map(({ id, title, text }) => section(id, title, article(library, text, { href: linkIn(book, (to) => `#${to.id}`), anchor: `nguon-${id}`, level: 3 }))))}
${hotlines && section('so-dien-thoai', hotlineTitle, hotlines)}
</main>
<script>${new Xml(script)}</script>
</body>
</html>
`.text;
}

function section(id: string, title: string, body: Xml): Xml {
  return xml`<article id="${id}"><h2>${title}</h2>
${body}
<p class="back"><a href="#muc-luc">Về mục lục</a></p></article>
`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The finder with the site's folding in one script. */
async function bundledFinder(): Promise<string> {
  const bundle = await rolldown({ input: resolve('src/channels/book/finder.ts'), platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const { code } = output[0];
  if (code.includes('</script')) throw new Error('The finder of the handbook would end its own script element.');
  return code;
}
