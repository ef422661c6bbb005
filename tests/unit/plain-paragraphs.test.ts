import { globSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parsePlainParagraphs } from '../../src/text/plain-paragraphs.ts';
import { seeded } from '../../src/channels/quiz/seeded.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const news = globSync('content/tin-phuong/*/[^_]*.md').map((file) =>
  readFileSync(file, 'utf8')
    .split(/^---\n/m)
    .slice(2)
    .join('---\n'),
);

test('most plain news are read without the parser, and give the same tree', () => {
  const read = news.filter((body) => parsePlainParagraphs(body));
  expect(read.length).toBeGreaterThan(news.length / 2);
  for (const body of read) {
    expect(parsePlainParagraphs(body)).toEqual(markdown.parse(body));
    expect(parsePlainParagraphs(body)).toEqual(mdx.parse(body));
  }
});

test('whatever is thrown at it, it gives the parser’s tree or leaves the text to the parser', () => {
  const random = seeded(98);
  const bits = [
    'Phường',
    'đã',
    '5/8/2026',
    '1.',
    '2)',
    '-',
    '–',
    ':',
    '::',
    '(a)',
    '“b”',
    "'",
    '...',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    'www.',
    'http',
    '://',
    '!',
    'x.vn',
    '1022',
    '%',
    '"',
    '---',
    '…',
  ];
  let read = 0;
  for (let round = 0; round < 3000; round += 1) {
    const body = Array.from({ length: 1 + Math.floor(random() * 14) }, () => bits[Math.floor(random() * bits.length)]!).join(
      random() < 0.5 ? ' ' : '',
    );
    const tree = parsePlainParagraphs(body);
    if (!tree) continue;
    read += 1;
    expect(tree, JSON.stringify(body)).toEqual(markdown.parse(body));
  }
  expect(read).toBeGreaterThan(100);
});

test('a list, a heading, a link, a part or an address is left to the parser', () => {
  for (const body of [
    '- một',
    '1. một',
    '# Tên',
    '[một](/hai/)',
    '<From day="2025-07-01">x</From>',
    'Mở https://x.vn',
    'Mở www.x.vn',
    'a **b**',
    '    mã',
  ])
    expect(parsePlainParagraphs(body), body).toBeUndefined();
});
