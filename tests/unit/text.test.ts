import { describe, expect, it } from 'vitest';
import type { Heading, Paragraph, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchorOf } from '../../src/text/anchors.ts';
import { markup } from '../../src/channels/markup.ts';
import { plainText } from '../../src/text/plain.ts';
import { abbreviate } from '../../src/text/abbreviate.ts';
import { gate } from '../../src/text/gate.ts';
import { group } from '../../src/text/group.ts';
import { attribute, isPart, parseText, type Part } from '../../src/text/parse.ts';
import { readText } from '../../src/text/read.ts';
import { readYamlText } from '../../src/schemas/as-written.ts';
import { valuesIn } from '../../src/text/value-marks.ts';
import { splitAtValues } from '../../src/text/values-in-html.ts';
import { fillTree } from '../../src/text/values.ts';
import { visit } from 'unist-util-visit';

function wordsOn(day: string, text: string, places: readonly string[] = []): string {
  const tree = parseText(text, 'mdx');
  gate(tree, { day, places });
  return tree.children
    .map((block) => toString(block))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a passage with a day', () => {
  const text = 'Luôn đúng.\n\n<From day="2025-07-01">\n\nTừ tháng 7.\n\n</From>\n\n<Until day="2025-06-30">\n\nTrước tháng 7.\n\n</Until>';
  it('is told from its first day', () => expect(wordsOn('2025-07-01', text)).toBe('Luôn đúng. Từ tháng 7.'));
  it('is told until its last day', () => expect(wordsOn('2025-06-30', text)).toBe('Luôn đúng. Trước tháng 7.'));
  it('leaves its words a paragraph where it was all of one, so that no mark of a source begins a line', () => {
    // As MDX hands it to the pipeline: the paragraph around the gate is gone.
    const tree = parseText('<From day="2025-01-01">\n\nMột.<Cite id="a" /> Hai.\n\n</From>', 'mdx');
    const alone = tree.children[0] as Parents;
    alone.children = (alone.children[0] as Paragraph).children;
    gate(tree, { day: '2026-01-01', places: [] });
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(toString(tree)).toBe('Một. Hai.');
  });
  it('may stand inside a paragraph', () => expect(wordsOn('2024-01-01', 'Nay <From day="2025-01-01">và mai</From> nữa.')).toBe('Nay nữa.'));
  it('takes the list with it when nothing is left', () => {
    const tree = parseText('- <From day="2030-01-01">Một</From>\n- <From day="2030-01-01">Hai</From>', 'mdx');
    gate(tree, { day: '2026-01-01', places: [] });
    expect(tree.children).toEqual([]);
  });
  it('is not told at all when its day cannot be read', () =>
    expect(wordsOn('2026-01-01', '<From day="32/1/2020">\n\nLạ.\n\n</From>')).toBe(''));
  it('takes its sources with it', () => {
    const cited = '<From day="2026-01-01">\n\nA.<Cite id="moi" />\n\n</From>\n\nB.<Cite id="cu" />';
    expect(readText(cited, 'mdx', { day: '2025-01-01', places: [] }).cites).toEqual(['cu']);
    expect(readText(cited, 'mdx', { day: '2026-01-01', places: [] }).cites).toEqual(['moi', 'cu']);
  });
});

describe('a passage of a place', () => {
  const day = '2026-01-01';
  const said = (text: string, ...places: string[]) => wordsOn(day, text, places);
  const block = 'Cả nước.\n\n<Where place="tp-hcm">\n\nGọi [[so-1022]].\n\n</Where>';
  it('is told where the campaign is', () => expect(said(block, 'tp-hcm')).toBe('Cả nước. Gọi [[so-1022]].'));
  it('is not told anywhere else', () => {
    expect(said(block, 'ha-noi')).toBe('Cả nước.');
    expect(said(block)).toBe('Cả nước.');
  });
  it('may stand inside a paragraph', () => {
    const inline = 'Hỏi phường <Where place="tp-hcm">hoặc [[so-1022]]</Where> trước.';
    expect(said(inline, 'tp-hcm')).toBe('Hỏi phường hoặc [[so-1022]] trước.');
    expect(said(inline)).toBe('Hỏi phường trước.');
  });
  it('may name several places, of which one is enough', () => {
    const shared = '<Where place="tp-hcm  ha-noi">\n\nHai nơi.\n\n</Where>';
    expect([said(shared, 'ha-noi'), said(shared, 'da-nang')]).toEqual(['Hai nơi.', '']);
  });
  it('is told only on its days where it holds a day, or stands in one', () => {
    const inner = '<Where place="tp-hcm"><From day="2026-01-01">\n\nA.\n\n</From></Where>';
    const outer = '<Until day="2025-12-31"><Where place="tp-hcm">\n\nB.\n\n</Where></Until>';
    const on = (day: string, ...places: string[]) => wordsOn(day, `${inner}\n\n${outer}`, places);
    expect([on('2026-01-01', 'tp-hcm'), on('2025-12-31', 'tp-hcm')]).toEqual(['A.', 'B.']);
    expect([on('2026-01-01'), on('2025-12-31')]).toEqual(['', '']);
  });
  it('is not told at all when it names no place', () => expect(said('<Where place="">\n\nLạ.\n\n</Where>', 'tp-hcm')).toBe(''));
  it('takes its sources, links and steps with it', () => {
    const body =
      '<Where place="tp-hcm">\n\n<Step title="Gọi">\n\n[Tổng đài](/a/)<Cite id="a" />\n\n</Step>\n\n</Where>\n\nB.<Cite id="b" />';
    expect(readText(body, 'mdx', { day, places: ['tp-hcm'] })).toMatchObject({ cites: ['a', 'b'], links: ['/a/'], steps: 1 });
    expect(readText(body, 'mdx', { day, places: [] })).toMatchObject({ cites: ['b'], links: [], steps: 0 });
  });
});

describe('an entry of a list that says where it holds', () => {
  const yaml = 'summary: [{place: tp-hcm, until: 2025-06-30, text: A}, {text: B}]\nurgent:\n  - {place: tp-hcm ha-noi, text: C}';
  it('is read without the place where it holds', () =>
    expect(readYamlText(yaml, ['tp-hcm'])).toEqual({
      summary: [{ until: '2025-06-30', text: 'A' }, { text: 'B' }],
      urgent: [{ text: 'C' }],
    }));
  it('is gone elsewhere, and a list that is left empty with its key', () =>
    expect(readYamlText(yaml)).toEqual({ summary: [{ text: 'B' }] }));
  it('may be a plain name, of a page that only that place has', () => {
    const related = 'related: [huong-dan/a, {place: tp-hcm, id: huong-dan/b}]';
    expect([readYamlText(related, ['tp-hcm']), readYamlText(related)]).toEqual([
      { related: ['huong-dan/a', 'huong-dan/b'] },
      { related: ['huong-dan/a'] },
    ]);
  });
  it('may stand in a file that is one list', () => expect(readYamlText('- {place: tp-hcm, hoi: x}\n- {hoi: y}')).toEqual([{ hoi: 'y' }]));
  it('leaves lists alone that were empty before', () => expect(readYamlText('a: []')).toEqual({ a: [] }));
});

describe('the parts of a guide', () => {
  const shape = (text: string) => {
    const tree = parseText(text, 'mdx');
    group(tree);
    return tree.children.map((node) => (isPart(node) ? node.name : node.type));
  };
  it('become lists and an opening by themselves', () =>
    expect(
      shape('Mở đầu.\n\n<Step title="a">\n\nx\n\n</Step>\n\n<Step title="b">\n\ny\n\n</Step>\n\n<Problem title="p">\n\nz\n\n</Problem>'),
    ).toEqual(['Opening', 'Steps', 'Problems']));
  it('are numbered after the passages of other days are gone', () => {
    const tree = parseText(
      '<From day="2030-01-01">\n\n<Step title="sau">\n\nx\n\n</Step>\n\n</From>\n\n<Step title="nay">\n\ny\n\n</Step>',
      'mdx',
    );
    gate(tree, { day: '2026-01-01', places: [] });
    group(tree);
    const steps: Part[] = [];
    visit(tree, (node) => void (isPart(node, 'Step') && steps.push(node)));
    expect(steps.map((step) => [attribute(step, 'number'), attribute(step, 'total')])).toEqual([['1', '1']]);
  });
  it('become sections by their headings, which have addresses without marks', () => {
    const tree = parseText('## Đã đổi gì\n\nx\n\n## Đã đổi gì', 'mdx');
    group(tree);
    const sections = tree.children as Part[];
    expect(sections.map(({ name }) => name)).toEqual(['Section', 'Section']);
    expect(sections.map((section) => attribute(section, 'slug'))).toEqual(['da-doi-gi', 'da-doi-gi-1']);
    expect(sections.map(({ children }) => anchorOf(children[0] as Heading))).toEqual(['da-doi-gi', 'da-doi-gi-1']);
  });
});

describe('a value by name', () => {
  it('is found wherever it stands', () =>
    expect(valuesIn('Gọi [[hotline]] hoặc [[so-vneid]], rồi [[hotline]].')).toEqual(['hotline', 'so-vneid']));
  const fill = (text: string) => text.replaceAll('[[so]]', 'A & "B"');
  it.each(['md', 'mdx'] as const)('is filled in wherever a text has words: running, typed letters, pictures, links (.%s)', (format) => {
    const tree = parseText('## Số [[so]]\n\nGọi [[so]], gõ `[[so]]`, xem [số [[so]]](/a/ "tên [[so]]").\n\n![máy [[so]]](./a.png)', format);
    fillTree(tree, fill);
    expect(JSON.stringify(tree)).not.toContain('[[');
  });
  it('is filled in in the titles of steps', () => {
    const tree = parseText('<Step title="Gọi [[so]]">\n\nMột.\n\n</Step>', 'mdx');
    fillTree(tree, fill);
    expect(attribute(tree.children[0] as Part, 'title')).toBe('Gọi A & "B"');
  });
  it('parts the HTML of a text, and stands as plain words in attributes, links and typed letters', () => {
    const html = '<p title="a > [[so]]">Gọi [[so]] <a href="/a/">số <b>[[so]]</b></a> <code>[[so]]</code> hoặc [[khac]].</p>';
    const words = 'A &amp; &quot;B&quot;';
    expect(splitAtValues(html, fill)).toEqual([
      { html: `<p title="a > ${words}">Gọi ` },
      { value: 'so' },
      { html: ` <a href="/a/">số <b>${words}</b></a> <code>${words}</code> hoặc ` },
      { value: 'khac' },
      { html: '.</p>' },
    ]);
  });
});

describe('an acronym', () => {
  const marked = (text: string) => {
    const tree = parseText(text, 'mdx');
    abbreviate(tree, [
      { term: 'UBND', full: 'Ủy ban nhân dân' },
      { term: 'NQ', full: 'Nghị quyết' },
    ]);
    const found: string[] = [];
    visit(tree, (node) => void (isPart(node, 'abbr') && found.push(toString(node))));
    return found;
  };
  it('is explained once, at its first use', () => expect(marked('UBND quận. UBND phường.')).toEqual(['UBND']));
  it('is left alone inside a document number', () => expect(marked('Kế hoạch 77/KH-UBND và 18/NQ-HĐND')).toEqual([]));
  it('is left alone in headings and links', () => expect(marked('## UBND\n\n[UBND](/a/)')).toEqual([]));
});

describe('what Markdown can do and few editors know', () => {
  it('strikes out between two ~~ and never between single ones', () => {
    const kinds = (words: string) => (parseText(words, 'md').children[0] as Paragraph).children.map(({ type }) => type);
    for (const words of ['Mở cửa 7~11 giờ, 13~17 giờ.', 'Ngày 5~7/8 và 9~10/8', '~a~ b']) expect(kinds(words), words).toEqual(['text']);
    expect(kinds('~~Mở~~ cửa')).toContain('delete');
    expect((parseText('Mở 7~11 giờ, 13~17 giờ.', 'mdx').children[0] as Paragraph).children).toHaveLength(1);
  });
  it('tells the words of a picture only where the picture is', () => {
    const { besides } = plainText(parseText('Đến đây.\n\n![Cửa số 3](./cua.png)\n\nNhìn ![mũi tên](./ten.png) mà đi.', 'md'));
    expect(besides.map(({ text }) => text)).toEqual(['Đến đây.', 'Nhìn mà đi.']);
  });
  it('has footnotes in Vietnamese, well-formed, and apart from those of other texts in one file', () => {
    const channel = { href: (url: string) => url, picture: (url: string) => url, figure: () => undefined, acronyms: [] };
    const html = markup(parseText('Một.[^a] Hai.[^a]\n\n[^a]: Lời dặn.', 'md'), { ...channel, anchor: 'bai-2', level: 3 });
    expect(html).toContain('<h3 id="bai-2-chu-thich">Chú thích</h3>');
    expect(html).not.toContain('footnote-label');
    expect(html).toContain('aria-label="Về chỗ có chú thích 1, lần 2"');
    expect(html).toContain('id="bai-2-fn-a"');
    expect(html).not.toMatch(/Footnotes|Back to/);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^>]* [\w-]+[ >]/);
  });
});
