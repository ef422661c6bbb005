import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { origin, site } from '../../library/site.ts';
import type { Day } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { pictureBytes, type Picture } from '../../library/pictures.ts';
import { publisherOn, standing } from '../../library/publisher.ts';
import { article } from '../article.ts';
import { xml, type Xml } from '../xml.ts';
import style from './book.css?raw';
import { linkIn, picturesOf, type Book } from './book.ts';
import { drawCover } from './cover.ts';
import { aboutPage, aboutTitle, hotlinePage, hotlineTitle } from './pages.ts';

interface Page {
  id: string;
  title: string;
  body: Xml;
  /** Chapters stand one step deeper in the contents than the part that holds them. */
  chapter?: boolean;
}

/**
 * The book as EPUB 3 (https://www.w3.org/TR/epub-33/): the same library on the same day gives the same bytes.
 * Fonts go in, since older readers draw Ễ and Ộ with the marks cut off or from another face.
 */
export async function makeEpub(library: Library, book: Book): Promise<Uint8Array> {
  const pages = pagesOf(library, book);
  const pictures = picturesOf(library, book);
  const files: Record<string, string | Uint8Array> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageFile(library, book, pages, pictures).text,
    'EPUB/nav.xhtml': page('Mục lục', contents(pages)),
    'EPUB/cover.png': await drawCover(library.day),
    'EPUB/cover.xhtml': page(
      book.title,
      xml`<section epub:type="cover" class="cover"><img src="cover.png" alt="Bìa: ${book.title}" /></section>`,
    ),
    'EPUB/style.css': `${fontFaces}\n${style}`,
    ...Object.fromEntries(pages.map(({ id, title, body }) => [`EPUB/${id}.xhtml`, page(title, body)])),
    ...Object.fromEntries(await Promise.all(pictures.map(async ({ name, path }) => [`EPUB/${name}`, await pictureBytes(path)] as const))),
    ...Object.fromEntries(fonts.map((name) => [`EPUB/fonts/${name}`, new Uint8Array(readFileSync(resolve('src/print/fonts', name)))])),
  };
  const zipped = Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]);
  // The first file names the format and must lie uncompressed (EPUB Open Container Format, 4.3.3).
  const all: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...Object.fromEntries(zipped) };
  return zipSync(all, { level: 9, mtime: localMidnight(library.day) });
}

const fonts = ['be-vietnam-pro-400.woff2', 'be-vietnam-pro-700.woff2'];
const fontFaces = fonts
  .map((name) => `@font-face { font-family: 'Be Vietnam Pro'; font-weight: ${name.slice(-9, -6)}; src: url('fonts/${name}'); }`)
  .join('\n');

/** Zip writes the clock of the machine; a day in the machine's own zone is written the same everywhere. */
function localMidnight(day: Day): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}

function pagesOf(library: Library, book: Book): Page[] {
  const href = linkIn(book, (chapter) => `${chapter.id}.xhtml`);
  const titled = (title: string, body: Xml) => xml`<h1>${title}</h1>${body}`;
  const hotlines = hotlinePage(library);
  return [
    { id: 'about', title: aboutTitle, body: titled(aboutTitle, aboutPage(library, book)) },
    ...book.parts.flatMap((part) => [
      { id: `part-${part.id}`, title: part.title, body: xml`<section class="part"><h1>${part.title}</h1><p>${part.lead}</p></section>` },
      ...part.chapters.map(({ id, title, text }) => ({
        id,
        title,
        chapter: true,
        body: titled(title, article(library, text, { href, picture: ({ name }) => name, anchor: 'nguon' })),
      })),
    ]),
    ...(hotlines ? [{ id: 'hotlines', title: hotlineTitle, body: titled(hotlineTitle, hotlines) }] : []),
  ];
}

function page(title: string, body: Xml): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css" /></head>
<body>${body}</body>
</html>
`.text;
}

/** The contents, parts with their chapters, and the places that reading programs offer buttons for. */
function contents(pages: readonly Page[]): Xml {
  const entry = ({ id, title }: Page, below: readonly Page[]): Xml =>
    xml`<li><a href="${id}.xhtml">${title}</a>${below.length > 0 && xml`<ol>${below.map((each) => entry(each, []))}</ol>`}</li>\n`;
  const entries = pages.flatMap((each, place) => {
    if (each.chapter) return [];
    const next = pages.findIndex((later, index) => index > place && !later.chapter);
    return [entry(each, pages.slice(place + 1, next === -1 ? undefined : next))];
  });
  return xml`<nav epub:type="toc" id="toc"><h1>Mục lục</h1><ol>${entries}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Các chỗ chính</h2><ol>
<li><a epub:type="cover" href="cover.xhtml">Bìa</a></li>
<li><a epub:type="toc" href="nav.xhtml">Mục lục</a></li>
<li><a epub:type="bodymatter" href="${pages[1]!.id}.xhtml">Nội dung</a></li>
</ol></nav>`;
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function packageFile(library: Library, book: Book, pages: readonly Page[], pictures: readonly Picture[]): Xml {
  const publisher = publisherOn(library.day);
  const item = ({ id }: { id: string }) => xml`<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>\n`;
  return xml`<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${origin}/sach/cam-nang.epub</dc:identifier>
<dc:title>${book.title}</dc:title>
<dc:language>vi</dc:language>
<dc:description>${book.subtitle}. ${book.checked}. ${standing(library)}</dc:description>
<dc:date>${library.day}</dc:date>
<dc:source>${origin}/</dc:source>
${site.theme && xml`<dc:subject>${site.theme}</dc:subject>\n`}${publisher && xml`<dc:publisher>${publisher}</dc:publisher>`}
<meta property="dcterms:modified">${library.day}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${pictures.length > 0 ? 'Có mục lục và đề mục; hình nào cũng có lời.' : 'Toàn chữ, có mục lục và đề mục; không có hình nào mang thông tin riêng.'}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
<item id="style" href="style.css" media-type="text/css"/>
${fonts.map((name, place) => xml`<item id="font-${place}" href="fonts/${name}" media-type="font/woff2"/>\n`)}${pictures.map(({ name, type }, place) => xml`<item id="picture-${place}" href="${encodeURI(name)}" media-type="${type}"/>\n`)}${pages.map(item)}</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="nav"/>
${pages.map(({ id }) => xml`<itemref idref="${id}"/>\n`)}</spine>
</package>
`;
}
