import { seeded } from '../src/channels/quiz/seeded.ts';
import type { TextFormat } from '../src/text/parse.ts';

/*
 * What somebody who means harm, or copies from somewhere without looking, could put into a text: each payload names itself with the word
 * `xau`, so that whoever reads an output can see what came through, and where.
 */

export interface Nasty {
  format: TextFormat;
  body: string;
}

/** Code, HTML, addresses, pictures and remarks, as they stand in a line or in lines of their own. */
const payloads = [
  // Code.
  '{globalThis.xau = 1}',
  '{/* x */ globalThis.xau}',
  '{`xau`}',
  '{...globalThis.xau}',
  '{}',
  '{(() => { globalThis.xau = 1 })()}',
  'export const xau = globalThis.xau = 1',
  'import xau from "node:fs"',
  'export default xau',
  '<Cite id="bao-mau" at={globalThis.xau = 1} />',
  '<Cite {...globalThis.xau} id="bao-mau" />',
  '<Note {...{"set:html": "<xau>"}}>Chữ</Note>',
  '<Note onclick="xau()">Chữ</Note>',
  '<Note set:html="<xau>">Chữ</Note>',
  '<Note client:load="xau">Chữ</Note>',
  '<Step title={<b>xau</b>}>Chữ</Step>',
  '<Step title=<b>xau</b>>Chữ</Step>',
  '<Screen app="xau" fields={globalThis.xau} />',
  '<From day={globalThis.xau}>Chữ</From>',
  '<Fragment set:html="<xau>" />',
  '<>xau</>',
  '<props.xau />',
  '<this.xau />',
  '<globalThis.process.xau />',
  '<constructor>xau</constructor>',
  '<__proto__ xau="1" />',
  '<toString />',
  '<Value id="xau" />',
  '<Contacts ids="xau" />',
  '<Section slug="xau">Chữ</Section>',
  '<abbr title="xau">Chữ</abbr>',
  '<x:xau />',
  // HTML.
  '<script>xau()</script>',
  '<SCRIPT SRC=//xau.example/a.js></SCRIPT>',
  '<img src=x onerror=xau()>',
  '<img src="https://xau.example/a.png" />',
  '<iframe src="https://xau.example"></iframe>',
  '<svg onload="xau()"></svg>',
  '<svg><script>xau()</script></svg>',
  '<math><mtext><xau></mtext></math>',
  '<meta http-equiv="refresh" content="0;url=https://xau.example/" />',
  '<base href="https://xau.example/" />',
  '<form action="https://xau.example"><input name="xau" /></form>',
  '<style>xau{}</style>',
  '<link rel="stylesheet" href="https://xau.example/a.css" />',
  '<object data="xau"></object>',
  '<template><xau></template>',
  '<plaintext>xau',
  '<textarea><xau>',
  '<noscript><p title="</noscript><xau>">',
  '<a href="javascript:xau()">Chữ</a>',
  '<b onmouseover="xau()">Chữ</b>',
  '<br xau="1" />',
  '</p><xau>',
  '</div></article><xau>',
  '<?xau ?>',
  '<?xml-stylesheet href="xau"?>',
  '<!DOCTYPE xau>',
  '<!ENTITY xau SYSTEM "file:///etc/passwd">',
  '<![CDATA[<xau>]]>',
  '<!-- xau',
  '<!-- xau --><xau>',
  '<!--> <xau> -->',
  '<!---> <xau> -->',
  '<!-- xau --!> <xau> -->',
  '<!-- xau -- > <xau>',
  '<%= xau %>',
  ']]><xau>',
  // Addresses.
  ...[
    'javascript:xau()',
    'JaVaScRiPt:xau()',
    'javascript&#58;xau()',
    'javascript&colon;xau()',
    '&#106;avascript:xau()',
    'java\tscript:xau()',
    'java&#10;script:xau()',
    'java&#0;script:xau()',
    '&#1;javascript:xau()',
    '\u00A0javascript:xau()',
    'javascript%3Axau()',
    'vbscript:xau()',
    'data:text/html,xau',
    'data:image/svg+xml;base64,xau',
    'file:///etc/xau',
    'blob:https://xau.example/1',
    'ftp://xau.example/',
    'http://xau.example/',
    'HTTPS://xau.example/',
    'https:xau.example',
    'https:/xau.example',
    'https:///xau.example',
    'https:\\\\xau.example',
    '//xau.example/',
    '/\\xau.example/',
    '\\\\xau.example',
    '/..//xau.example',
    '/.//xau.example',
    'https://dichvucong.gov.vn@xau.example/',
    'https://dichvucong.gov.vn:443@xau.example/',
    'https://@xau.example/',
    'https://dichvucong.gov.vn%40xau.example/',
    'https://dichvucong.gov.vn\u2044xau.example/',
    'https://xаu.example/',
    'https://xau',
    'https://localhost.xau.local/',
    'https://[::ffff:127.0.0.1]/xau',
    'https://0x7f000001/xau',
    'https://2130706433/xau',
    'http://xau@localhost/',
    'http://127.1/xau',
    'http://localhost:4321/..//xau.example',
    'view-source:https://xau.example',
    'intent://xau#Intent;end',
    'zalo://xau',
    'tel:*21*xau#',
    'tel:*21*0909123456#',
    'sms:8088?body=a&xau=<b>',
    'mailto:xau',
    'mailto:a@b.vn?xau=%0Abcc:x',
    'mailto:a@b.vn,xau@b.vn',
    'xau/../..',
    'xau',
    '?xau',
  ].flatMap((url) => [
    `[Chữ](<${url}>)`,
    `[Chữ](${url})`,
    `[Chữ][xau]\n\n[xau]: <${url}>`,
    `<${url}>`,
    `![Chữ](${url})`,
    `![Chữ][xau]\n\n[xau]: <${url}>`,
  ]),
  '[dichvucong.gov.vn](https://xau.example/)',
  '[https://dichvucong.gov.vn/a](https://xau.example/)',
  '[xau]: javascript:xau()',
  '[^1]\n\n[^1]: <xau> [a](javascript:xau())',
  'www.xau.example',
  'http://xau.example/a',
  'xau@xau.example',
  '[![Chữ](https://xau.example/a.png)](/huong-dan/)',
  // Pictures.
  ...['./xau.js', './xau.mjs', './xau.ts', './xau.json?raw', './xau.png?url', './xau.svg#xau', './../xau.png', './%2e%2e/xau.png'].flatMap(
    (url) => [`![Chữ](${url})`, `![Chữ][xau]\n\n[xau]: ${url}`],
  ),
  '![<xau>](xau.png "<xau>")',
  '![](./xau%00.png)',
  '![Chữ](/xau.png)',
  '![Chữ](~/xau.png)',
  '![Chữ](@fs/etc/xau.png)',
  // Remarks.
  '<!-- ghixau -->',
  '<!-- ghixau\n\nghixau -->',
  '{/* ghixau */}',
  '{/*ghixau*/}',
  '{/* ghixau\n\nghixau */}',
  '{// ghixau\n}',
  '\\<!-- ghixau -->',
  '&lt;!-- ghixau --&gt;',
  '\\{/* ghixau */}',
  '<!- ghixau ->',
  '`<!-- ghixau -->`',
  '```\n{/* ghixau */}\n```',
  // Begins a block of its own, whatever line it is put into: within a line it would be words.
  '\n\n~~~ghixau ghixau\nChữ\n~~~',
  '![<!-- ghixau -->](./nguoi-goi.png)',
  '[Chữ](/huong-dan/ "<!-- ghixau -->")',
  '[//]: # (ghixau)',
  // What only looks so, and may pass as words.
  '`<xau>`',
  '```html\n<script>xau()</script>\n```',
  '    <script>xau()</script>',
  '\\<xau>',
  '&lt;xau onclick="a"&gt;',
  'Chữ & "xau" \' <3',
  '**<**xau**>**',
  '[Chữ](/huong-dan/hoi-tong-dai-mau/ "\\"><xau>")',
  '[Chữ](/huong-dan/hoi-tong-dai-mau/?a="><xau>)',
  '![Chữ "><xau onerror=1>](./nguoi-goi.png)',
] as const;

const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);

/** Where it stands. Markdown and MDX read the same line in another way at each of these places. */
const wrappers: ((payload: string, format: TextFormat) => string)[] = [
  (text) => text,
  (text) => `Trước ${text} sau.`,
  (text) => `  ${text}`,
  (text) => `- ${indented(text, '  ')}`,
  (text) => `1. Một\n   - ${indented(text, '     ')}`,
  (text) => `> ${indented(text, '> ')}`,
  (text) => `## ${text}`,
  (text) => `**${text}** và *${text}*`,
  (text) => `~~${text}~~`,
  (text) => `| A | B |\n| --- | --- |\n| ${text.replaceAll('\n', ' ')} | b |`,
  (text) => `[${text}](/huong-dan/)`,
  (text) => `![${text}](./nguoi-goi.png)`,
  (text) => `Chữ\n${text}\nchữ`,
  (text) => `\`\`\`\n${text}\n\`\`\`\n\n${text}`,
  (text) => `<!-- ghixau -->\n${text}`,
  (text) => `<!-- ghixau --> ${text}`,
  (text) => `${text}\n\n${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text, format) => (format === 'mdx' ? `<Note>\n\n${text}\n\n</Note>` : text),
  (text, format) => (format === 'mdx' ? `<Note>${text}</Note>` : text),
  (text, format) => (format === 'mdx' ? `<Step title="Bước">\n\n<Warning>\n\n- ${indented(text, '  ')}\n\n</Warning>\n\n</Step>` : text),
  (text, format) => (format === 'mdx' ? `<Until day="2020-01-01">\n\n${text}\n\n</Until>\n\nChữ.` : text),
  (text, format) => (format === 'mdx' ? `<From day="hôm nay">\n\n${text}\n\n</From>\n\nChữ.` : text),
  (text, format) => (format === 'mdx' ? `<Step title="${text.replaceAll('"', "'").replaceAll('\n', ' ')}">\n\nChữ.\n\n</Step>` : text),
  (text, format) => (format === 'mdx' ? `{/* ghixau */}\n\n${text}` : text),
];

/** Every payload alone, in both kinds of text. */
export const plainNasties: Nasty[] = payloads.flatMap((body) => [
  { format: 'md', body },
  { format: 'mdx', body },
]);

/** As many wrapped ones as wanted, some in two wrappers or with two payloads; the same for a seed. */
export function nasties(count: number, seed = 4711): Nasty[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, () => {
    const format = random() < 0.5 ? 'md' : 'mdx';
    const payload = random() < 0.2 ? `${one(payloads)}${one(['', ' ', '\n', '\n\n'])}${one(payloads)}` : one(payloads);
    const once = one(wrappers)(payload, format);
    return { format, body: random() < 0.3 ? one(wrappers)(once, format) : once };
  });
}

/** A whole file of news, with nothing to find fault with but what is in `title` and `body`. */
export const newsFile = (title: string, body: string): string => `---
title: ${title}
summary: Tin mẫu về một tủ sách không có thật, dùng để thử phần kiểm tra.
date: 5/3/2025
scope: xa
audience: [nguoi-dan]
reviewed: 2026-01-10
reviewBy: 2026-07-10
sources: [bao-mau]
history:
  - {date: 2026-01-10, note: Viết lần đầu.}
---

${body}
`;

/** What YAML may say where readers only see words: to a page it must never be more. */
export const nastyWords = [
  '<script>xau()</script>',
  '</script><xau>',
  '</title><xau onload="xau()">',
  '"><xau onclick=xau()>',
  "' onclick='xau()",
  '<!DOCTYPE xau><?xau?>',
  ']]><xau>',
  '${globalThis.xau}',
  '{globalThis.xau}',
  '{{xau}}',
  'javascript:xau()',
  '\u003cxau\u003e',
  '&lt;xau&gt;',
  '=HYPERLINK("https://xau.example")',
];
