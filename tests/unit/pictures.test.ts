import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isBeside } from '../../src/text/picture.ts';
import sharp from 'sharp';
import { pixelFaultNow } from '../../src/check/pixels.ts';
import { pictureFault } from '../../src/text/picture-file.ts';
import { pixelFault } from '../../src/text/picture-pixels.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const svg = (inside: string, open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">') => `${open}${inside}</svg>`;
const reason = (drawing: string | Buffer) => pictureFault('a.svg', typeof drawing === 'string' ? bytes(drawing) : drawing)?.found;

test('a picture is known by its bytes, whatever it is called', () => {
  expect(pictureFault('a.png', readFileSync('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png'))).toBeUndefined();
  expect(pictureFault('a.jpg', bytes('\xFF\xD8\xFF\xE0....', 'latin1'))).toBeUndefined();
  expect(pictureFault('a.webp', bytes('RIFF....WEBPVP8 '))).toBeUndefined();
  expect(pictureFault('a.avif', bytes('\0\0\0 ftypavif', 'latin1'))).toBeUndefined();
  for (const other of [
    '',
    '<!doctype html>',
    'GIF89a',
    '%PDF-1.7',
    'RIFF....WAVE',
    '\0\0\0 ftypheic',
    '\0\0\0 ftypisom',
    '#!/bin/sh',
    '<svg></svg>',
  ])
    expect(pictureFault('a.png', bytes(other, 'latin1')), other).toBeDefined();
});

test('a drawing may hold shapes, words and colours', () => {
  for (const drawing of [
    svg(''),
    `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svg('<g id="a"><path d="M0 0L9 9Z" fill="#a3161b"/></g>')}\n`,
    svg('<defs><linearGradient id="n"><stop offset="0"/></linearGradient></defs><rect fill="url(#n)" style="stroke:rgb(0,0,0)"/>'),
    svg('<title>Nét vẽ</title><desc>Chữ &amp; số &#60; 5</desc><text x="1" y="2" font-family="sans-serif">Chữ</text>'),
    svg('<clipPath id="c"><circle r="3"/></clipPath><g clip-path="url(#c)" aria-label="@"/>'),
  ])
    expect(reason(drawing), drawing).toBeUndefined();
});

test('a drawing that runs, fetches, links, moves, hides or says more than it shows is refused', () => {
  for (const inside of [
    '<script>xau()</script>',
    '<script href="https://xau.example"/>',
    '<SCRIPT>xau()</SCRIPT>',
    '<svg:script>xau()</svg:script>',
    '<rect onload="xau()"/>',
    '<rect ONCLICK="xau()"/>',
    "<rect onclick='xau()'/>",
    '<rect/onclick="xau()"/>',
    '<a href="javascript:xau()"><rect/></a>',
    '<image href="https://xau.example/a.png"/>',
    '<image href="data:image/png;base64,x"/>',
    '<use href="https://xau.example/a.svg#b"/>',
    '<use href="#a"/>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<style>*{}</style>',
    '<animate attributeName="href" to="javascript:xau()"/>',
    '<set attributeName="onclick" to="xau()"/>',
    '<filter><feImage href="https://xau.example"/></filter>',
    '<metadata>xau</metadata>',
    '<iframe src="https://xau.example"/>',
    '<rect fill="url(https://xau.example/#a)"/>',
    '<rect fill="url(#a) url(//xau.example)"/>',
    '<rect style="background:url(\'//xau.example\')"/>',
    '<rect style="fill:u\\72l(//xau.example)"/>',
    '<rect style="@import a"/>',
    '<rect fill="u&#114;l(//xau.example)"/>',
    '<linearGradient xlink:href="https://xau.example#a"/>',
    '<linearGradient href="#a&#10;"/>',
    '<rect xml:base="https://xau.example"/>',
    '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    '<g xmlns:h="http://www.w3.org/1999/xhtml"><h:script/></g>',
    '<!-- ghixau -->',
    '<![CDATA[<script>]]>',
    '<?xau?>',
    '&xau;',
    ']]>',
    '<rect',
    '<rect a="<b">',
    '<g></rect>',
    '<g>',
    '</svg><script>xau()</script><svg>',
  ])
    expect(reason(svg(inside)), inside).toBeDefined();
  for (const drawing of [
    '',
    'xau',
    '<html><svg></svg></html>',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('')}`,
    `<?xml-stylesheet href="https://xau.example/a.css"?>${svg('')}`,
    `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`,
    `${svg('')}${svg('')}`,
    svg('', '<svg onload="xau()">'),
    svg('', '<svg xmlns="http://www.w3.org/1999/xhtml">'),
    `<svg/>${svg('<rect/>')}`,
    `<rect/>${svg('')}`,
  ])
    expect(reason(drawing), drawing).toBeDefined();
  expect(reason(bytes(svg(''), 'utf16le'))).toBeDefined();
  expect(reason(Buffer.concat([bytes('<svg>'), Buffer.from([0xff]), bytes('</svg>')]))).toBeDefined();
});

test('a picture lies in the text’s own folder or below it', () => {
  for (const url of ['./a.png', './hinh/a.jpeg', './a%20b.webp', './a-1.AVIF', './a.svg']) expect(isBeside(url), url).toBe(true);
  for (const url of [
    'a.png',
    '/a.png',
    '../a.png',
    './../a.png',
    './%2e%2e/a.png',
    './b/../../a.png',
    './a.png?raw',
    './a.png#b',
    './a.js',
    './a.png.mjs',
    './.a.png',
    './b\\a.png',
    'https://a.vn/a.png',
    './a%00.png',
    './a%2Fb.js',
  ])
    expect(isBeside(url), url).toBe(false);
});

const noise = () =>
  sharp(Buffer.from(Array.from({ length: 90 * 60 * 3 }, (_, i) => (i * 7919 + (i >> 5) * 31) % 256)), {
    raw: { width: 90, height: 60, channels: 3 },
  });
const kinds = {
  jpeg: () => noise().jpeg(),
  progressive: () => noise().jpeg({ progressive: true }),
  png: () => noise().png(),
  webp: () => noise().webp(),
  avif: () => noise().avif(),
};

test.each(Object.entries(kinds))('a whole picture (%s) is good, and one that was cut off anywhere is not', async (_, make) => {
  const whole = await make().toBuffer();
  expect(await pixelFault('a', whole)).toBeUndefined();
  expect(pixelFaultNow('a', whole)).toBeUndefined();
  for (const length of [16, 100, Math.floor(whole.length / 2), whole.length - 20]) {
    expect(await pixelFault('a', whole.subarray(0, length)), String(length)).toMatchObject({
      found: expect.stringContaining('thiếu một phần') as string,
    });
    expect(pixelFaultNow('a', whole.subarray(0, length)), String(length)).toBeDefined();
  }
  // Programs and phones add their own at the end.
  expect(await pixelFault('a', Buffer.concat([whole, Buffer.alloc(99, 65)]))).toBeUndefined();
});

test('a picture of more pixels than a phone can hold is refused by its size, before any is unpacked', async () => {
  for (const [width, height] of [
    [5000, 10],
    [10, 5000],
    [4097, 4097],
  ] as const) {
    const large = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png({ palette: true })
      .toBuffer();
    expect(pixelFaultNow('a', large)).toMatchObject({
      kind: 'image-too-big',
      found: `Hình a rộng ${width}, cao ${height} điểm, quá 4096: điện thoại không mở nổi`,
    });
  }
});

test('a drawing says how large it is in a way that pages can be made from', () => {
  for (const size of ['viewBox="0 0 9 9"', 'viewBox="0 0 9.5 .5" width="100%"', 'width="9" height="9px"'])
    expect(reason(svg('', `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`)), size).toBeUndefined();
  for (const size of [
    '',
    'viewBox="0 0 0 9"',
    'viewBox="0,0,9,9"',
    'viewBox="0 0 9"',
    'width="9"',
    'width="100%" height="100%"',
    'width="a" height="b"',
  ])
    expect(reason(svg('', `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`)), size).toContain('khổ không rõ');
});
