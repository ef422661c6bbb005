import { expect, test } from 'vitest';
import { pasted } from '../../src/edit/words/paste.ts';
import { unitsOf } from '../../src/edit/words/units.ts';
import { write } from '../../src/edit/words/write.ts';
import { parseAsWritten } from '../../src/text/parse.ts';
import { refusalsIn } from '../../src/text/refusals.ts';

let pairs = 0;
const nothing = { get: () => undefined, pair: () => (pairs += 1) };
const place = { kind: 'paragraphs' as const, format: 'mdx' as const, eol: '\n', gap: () => '\n\n', after: '', named: '' };
const written = (html: string, text: string, known: Parameters<typeof pasted>[2] = nothing) =>
  pasted({ html, text }, 'mdx', known)
    .map((pieces) => write([], unitsOf(pieces), place))
    .join('\n\n');
const ofText = (text: string) => written('', text);
const ofHtml = (html: string) => written(html, '');

test('a message of Zalo becomes paragraphs and a list, without the signs that nobody sees', () => {
  expect(ofText('📣 THÔNG BÁO\u200B\r\n\r\nMang theo:\r\n• Căn cước\r\n•\tGiấy hẹn\r\n- Bản sao\r\nHotline: 1022 *nhé*')).toBe(
    '📣 THÔNG BÁO\n\nMang theo:\n\n- Căn cước\n- Giấy hẹn\n- Bản sao\n\nHotline: 1022 \\*nhé\\*',
  );
  expect(ofText('Điê\u0323n thoa\u0323i\u00A0 di  động')).toBe('Điện thoại di động');
});

test('lines with tabs become a table, and its first line names the columns', () => {
  expect(ofText('Việc\tPhí\nTạm trú\t7.000 | 15.000\nKhác\t')).toBe(
    '| Việc | Phí |\n| --- | --- |\n| Tạm trú | 7.000 \\| 15.000 |\n| Khác |  |',
  );
  expect(ofText('Một dòng\tcó khoảng trống')).toBe('Một dòng có khoảng trống');
});

test('until it is saved, a list or a table that was pasted is seen without signs of Markdown', () => {
  const seen = (text: string) => pasted({ html: '', text }, 'mdx', nothing).map(([piece]) => piece?.kind === 'chip' && piece.says);
  expect(seen('• Căn *cước*\n• Giấy hẹn')).toEqual(['• Căn *cước*\n• Giấy hẹn']);
  expect(seen('Việc\tPhí\nTạm trú\t7.000')).toEqual(['Việc | Phí\nTạm trú | 7.000']);
});

test('numbers keep their count, and a line that begins with another number is no next step', () => {
  expect(ofText('1. Một\n2. Hai\n3) Ba')).toBe('1. Một\n2. Hai\n3. Ba');
  expect(ofText('3. Ba')).toBe('3. Ba');
  expect(ofText('1. Một\n5. Năm')).toBe('1. Một\n\n5. Năm');
});

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm; font-size:13.0pt}</style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=VI>
<!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'><span style='color:red'>Kính gửi</span></b>: bà con
khu phố&nbsp;3<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Căn cước<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>ü<span>&nbsp; </span></span></span><![endif]>Giấy hẹn</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Đến nơi</p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Việc</p></td><td><p><b>Phí</b></p></td></tr><tr><td><p>Tạm trú</p></td><td><p>7.000<br>đồng</p></td></tr></table>
<p class=MsoNormal><a href="https://dichvucong.gov.vn/p?a=1&amp;b=(2)">C&#7893;ng [d&#7883;ch v&#7909;]</a>, <a href="javascript:alert(1)">bấm</a>, <a href="/huong-dan/x/">trang</a>.</p><!--EndFragment--></body></html>`;

test('a page of Word keeps its words, lists, table, bold type and links, and nothing of its look', () =>
  expect(ofHtml(word)).toBe(
    [
      '**Kính gửi**: bà con khu phố 3',
      '- Căn cước\n- Giấy hẹn',
      '1. Đến nơi',
      '| Việc | **Phí** |\n| --- | --- |\n| Tạm trú | 7.000 đồng |',
      '[Cổng \\[dịch vụ\\]](https://dichvucong.gov.vn/p?a=1&b=%282%29), bấm, [trang](/huong-dan/x/).',
    ].join('\n\n'),
  ));

test('lists of the web are lists, and what a page hides stays there', () => {
  expect(ofHtml('<ul><li>một<li><p>hai</p></ul><ol><li>ba</li><li>bốn</li></ol><script>x()</script><style>p{}</style>')).toBe(
    '- một\n- hai\n\n1. ba\n2. bốn',
  );
  expect(ofHtml('<b style="font-weight:normal"><p>Không <span style="font-weight:700">đậm</span></p></b><h2>Đề mục</h2>')).toBe(
    'Không **đậm**\n\n**Đề mục**',
  );
});

const nasty = [
  '<p>&lt;Cite id="x" /&gt; {1+1} &lt;script&gt;</p>',
  '<a href="javascript:x()">a](b)</a><a href="https://a.vn/)%20{x}">[x](y)</a>',
  '<p># a</p><p>1. b</p><p>import x from "y"</p><p>***</p>',
  '<table><tr><td>a|b<td>{c}<tr><td><table><tr><td>x</table></table>',
  '<b><i>a</b> b</i> <p>c</b></i></p></p></td></tr>',
  `${'<div>'.repeat(3000)}sâu`,
  `${'<'.repeat(400)}x`,
  '<!--'.repeat(5000) + '-->y',
  '&#0;&#x110000;&bogus;&amp;lt;',
];

test('whatever is pasted, the result is a text that the site takes', () => {
  for (const html of nasty)
    for (const text of [ofHtml(`<p>x</p>${html}`), ofText(html.slice(0, 200).replace(/https:|<!--/g, ''))]) {
      const tree = parseAsWritten(text, 'mdx');
      expect(refusalsIn(tree, { format: 'mdx', source: text }), text.slice(0, 300)).toEqual([]);
    }
});

test('what is too tangled to be walked comes as its plain words', () =>
  expect(written('<div>'.repeat(30_000) + 'sâu', 'sâu\n- một')).toBe('sâu\n\n- một'));

test('what is whole in the text itself comes back whole, and no page can make up one', () => {
  const cite = { kind: 'chip' as const, chip: 'source' as const, says: 'nguồn', title: 'Nguồn', raw: '<Cite id="bao" />' };
  const known = { ...nothing, get: (name: string) => (name === 'a' ? cite : undefined) };
  const html = '<p>Một.<span data-chip="a">nguồn</span> <span data-chip="&lt;Evil /&gt;">hai</span></p><p><i data-chip="a"></i></p>';
  expect(written(html, '', known)).toBe(`Một.${cite.raw} hai\n\n${cite.raw}`);
});

test('too much at once is refused in a sentence', () => {
  expect(() => ofText('a'.repeat(60_001))).toThrow(/dài 60001 chữ cái.* Dán từng phần một/);
  expect(() => ofText('a\tb\n'.repeat(1500))).toThrow(/hơn 2000 ô/);
});
