import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { markup } from '../../src/channels/markup.ts';
import { RefusedText } from '../../src/text/clean.ts';
import { markdownPage } from '../../src/text/markdown-page.ts';
import { parseText, type TextFormat } from '../../src/text/parse.ts';
import { readText } from '../../src/text/read.ts';
import { treeOn } from '../../src/text/today.ts';

const day = '2026-03-01';
const blocks = (body: string, format: TextFormat) => parseText(body, format).children.map((node) => `${node.type}: ${toString(node)}`);

test('a remark is gone before anything reads the text, with whatever stood only around it', () => {
  expect(blocks('<!-- a -->\n\nMột <!-- b\nc -->hai.\n\n- <!-- d -->\n- ba\n\n> <!-- e -->\n\n## Tên <!-- f -->', 'md')).toEqual([
    'paragraph: Một hai.',
    'list: ba',
    'heading: Tên',
  ]);
  expect(blocks('{/* a */}\n\nMột {/* b\nc */}hai.\n\n**{/* d */}**\n\n{/* e */ /* f */}', 'mdx')).toEqual(['paragraph: Một hai.']);
});

test('a heading is called by its words alone, in addresses too', async () => {
  const { render } = await markdownPage().createRenderer({});
  expect((await render('## Giờ mở cửa <!-- hỏi lại -->')).code).toBe('<h2 id="gio-mo-cua">Giờ mở cửa</h2>');
});

test('a link or picture by reference is the same as one that is written out', async () => {
  const { render } = await markdownPage().createRenderer({});
  const written = await render('Xem [tại xã](/a/ "B") ![Hình](./a.png) và [X](/c/).');
  const referred = await render('Xem [tại xã][1] ![Hình][2] và [X].\n\n[1]: /a/ "B"\n[2]: ./a.png\n[x]: /c/\n[x]: /d/');
  expect(referred).toEqual(written);
  expect(written.metadata.localImagePaths).toEqual(['./a.png']);
  expect(readText('[Một][1]\n\n[1]: /a/', 'md', { day, places: [] }).links).toEqual(['/a/']);
});

test('an address of the machine that the site was built on leaves it as an address of the site', () => {
  const body = '[Một](http://localhost:4321/huong-dan/a/#b), <http://127.0.0.1:4321/hoi-dap/>';
  expect(readText(body, 'md', { day, places: [] }).links).toEqual(['/huong-dan/a/#b', '/hoi-dap/']);
  const channel = {
    fill: (text: string) => text,
    href: (url: string) => url,
    picture: (url: string) => url,
    figure: () => undefined,
    acronyms: [],
  };
  expect(markup(treeOn(body, 'md', { day, places: [] }), channel)).toContain('<a href="/huong-dan/a/#b">Một</a>');
});

test('whoever parses a text that must not be published is told where and why', () => {
  for (const [format, body] of [
    ['md', 'Một.\n\n<script>a</script>'],
    ['mdx', 'Một.\n\nHai {a}.'],
    ['md', 'Một.\n\n[Hai][1]\n\n[1]: javascript:a'],
  ] as const) {
    const refused = () => parseText(body, format);
    expect(refused).toThrow(RefusedText);
    expect(refused).toThrow(/\. Sửa: /);
  }
  try {
    parseText('Một.\n\n[Hai][1]\n\n[1]: javascript:a', 'md');
  } catch (error) {
    expect((error as RefusedText).refusal).toMatchObject({ kind: 'unsafe-link', line: 5 });
  }
});

test('a program in a text that otherwise reads like paragraphs is none the less one', () => {
  for (const body of ['import "./a.mjs"', 'export const a = 1', 'Một.\n\nimport a from "./a.mjs"'])
    expect(() => parseText(body, 'mdx'), body).toThrow(RefusedText);
  expect(blocks('import từ nước ngoài', 'md')).toEqual(['paragraph: import từ nước ngoài']);
});

test('HTML that is written for pages is well-formed for books', () => {
  const channel = {
    fill: (text: string) => text,
    href: (url: string) => url,
    picture: (url: string) => url,
    figure: () => undefined,
    acronyms: [],
  };
  const html = markup(treeOn('[A](/a/ "1 < 2 > \\" & x") 3 < 4\n\n![5 < 6](./a.png)', 'md', { day, places: [] }), channel);
  expect(html).toContain('title="1 &#x3C; 2 &#x3E; &#x22; &#x26; x"');
  expect(html).toContain('alt="5 &#x3C; 6"');
});
