import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { brushFor } from '../../src/channels/og-image/brush.ts';
import type { Card } from '../../src/channels/og-image/card.ts';
import { cardFor } from '../../src/channels/og-image/cards.ts';
import { drawCard, shapes } from '../../src/channels/og-image/draw.ts';
import { cardAddress } from '../../src/channels/og-image/files.ts';
import { fitText, lineHeightOf } from '../../src/channels/og-image/fit.ts';
import type { Library, Text } from '../../src/library/library.ts';

const day = '2026-11-22';
const widthOf = brushFor(createCanvas(1, 1).getContext('2d')).widthIn(700);
const box = { width: 1056, height: 300 };
const { sizes } = shapes.wide;
const fit = (text: string) => fitText(text, box, sizes, widthOf);
const longest = 'Kết quả chuyển đổi số của quận và thành phố trong chín tháng đầu năm, theo từng đơn vị ghi';

describe('a title on a card', () => {
  it('is as large as its box allows, and smaller by steps the longer it is', () => {
    expect(fit('Bản tin').size).toBe(sizes[0]);
    const lengths = [10, 30, 50, 70, 90].map((length) => fit(longest.slice(0, length).trim()).size);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(sizes).toContain(lengths.at(-1));
  });
  it('never leaves its box, whatever its length', () => {
    for (const text of [longest, longest.toUpperCase(), `${longest} ${longest} ${longest}`, 'Nghịquyếtsốchínmươitám'.repeat(3)]) {
      const { size, lines, step } = fit(text);
      expect(lines.length * step).toBeLessThanOrEqual(box.height);
      for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(box.width);
    }
  });
  it('of ninety letters, the most that the check lets pass, is not cut', () => {
    expect(longest).toHaveLength(90);
    expect(fit(longest).lines.join(' ').replaceAll('\u00a0', ' ')).toBe(longest);
    expect(fit(`${longest} ${longest} ${longest}`).lines.at(-1)).toMatch(/…$/);
  });
  it('has lines of about one width, and no number that begins one alone', () => {
    const { size, lines } = fit('Nhà ở Quận 10 cũ nay thuộc phường nào, và hỏi ở đâu cho đúng?');
    const widths = lines.map((line) => widthOf(line, size));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
    expect(fit('Nghị quyết 98 '.repeat(6).trim()).lines.some((line) => /^\d/.test(line))).toBe(false);
  });
  it.each([
    ['ÀÁẢÃẠĂÂĐÊÔƠƯỨỪỬỮấầẩẫắằẳẵếềểễốồổỗớờởỡứừửữ', 'ậệộợựạụịgyqp;'],
    ['ẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ', 'ẬỆỘỢỰạụịgyqp;'],
  ])('keeps every mark of %s clear of the line above', (high, low) => {
    const context = createCanvas(1, 1).getContext('2d');
    for (const weight of [400, 700]) {
      context.font = `100px card-${weight}`;
      const above = context.measureText(high).actualBoundingBoxAscent;
      const below = context.measureText(low).actualBoundingBoxDescent;
      expect(above + below).toBeLessThanOrEqual(100 * lineHeightOf(high));
      // The place of the base line within a line, as `draw.ts` has it.
      expect(below).toBeLessThan(27);
    }
  });
});

it('every letter of every word in content/ that a card can show is in the face', () => {
  const faces = [400, 700].map((weight) => create(readFileSync(`src/print/fonts/be-vietnam-pro-${weight}.woff2`)));
  const shown = globSync(['**/*.{md,mdx,yaml}'], { cwd: 'content' }).flatMap((file) =>
    [
      ...readFileSync(join('content', file), 'utf8').matchAll(/^\s*(?:title|name|lead|purpose|number|kind|theme|subtitle|badge): ?(.*)$/gm),
    ].map(([, words]) => words!),
  );
  const letters = [...new Set(shown.join('').normalize('NFC'))].filter((letter) => letter >= ' ');
  expect(letters.length).toBeGreaterThan(100);
  for (const face of faces) {
    if (!('glyphsForString' in face)) throw new Error('One face is needed.');
    expect(letters.filter((letter) => face.glyphsForString(letter)[0]!.id === 0)).toEqual([]);
  }
});

const text = (data: object): Text =>
  ({
    collection: 'guides',
    id: 'goi',
    url: '/huong-dan/goi/',
    data: { title: 'Gọi 1022', reviewed: '2026-10-01', reviewBy: '2027-01-01', laws: [], agencies: [], ...data },
    values: [],
  }) as unknown as Text;
const library = (texts: Text[]): Library =>
  ({
    day,
    texts,
    news: [],
    laws: new Map(),
    wards: new Map(),
    leaflets: new Map(),
    procedures: new Map(),
    values: new Map(),
    agencies: new Map(),
  }) as unknown as Library;

describe('the card of a page', () => {
  const fresh = text({});
  it('says its title, its section and when it was checked', () =>
    expect(cardFor(library([fresh]), '/huong-dan/goi/')).toMatchObject({
      section: 'Hướng dẫn',
      title: 'Gọi 1022',
      when: 'Đối chiếu lần cuối 1/10/2026',
    }));
  it('without a card of its own is that of the page above', () => {
    const all = library([fresh]);
    expect(cardFor(all, '/huong-dan/goi/').title).toBe('Gọi 1022');
    expect(cardFor(all, '/huong-dan/la/').title).toBe('Hướng dẫn');
    expect(cardFor(all, '/404/')).toBe(cardFor(all, '/'));
  });
  it('is not made of an overdue text: a picture has no room for the warning', () =>
    expect(cardFor(library([text({ reviewBy: '2026-11-01' })]), '/huong-dan/goi/').title).toBe('Hướng dẫn'));
  it('has another address when anything on it changes, and the same as long as nothing does', () => {
    const card: Card = { look: 'guide', section: 'Hướng dẫn', title: 'Gọi 1022' };
    expect(cardAddress({ ...card }, 'wide', day)).toBe(cardAddress(card, 'wide', day));
    expect(cardAddress({ ...card, title: 'Gọi 1023' }, 'wide', day)).not.toBe(cardAddress(card, 'wide', day));
  });
  it('gives the same bytes each time it is drawn', () => {
    const card: Card = { look: 'question', section: 'Hỏi đáp', title: longest.toUpperCase(), when: '5/8/2026' };
    const bytes = () => drawCard(card, 'wide', true).toBuffer('image/png');
    expect(bytes().equals(bytes())).toBe(true);
  });
});
