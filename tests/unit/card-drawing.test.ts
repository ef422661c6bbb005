import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { Card } from '../../src/channels/og-image/card.ts';
import { drawCard, shapes, type Shape } from '../../src/channels/og-image/draw.ts';
import { drawing } from '../../src/channels/og-image/files.ts';

const site = vi.hoisted((): { name: string; badge: string; publishers: []; colour?: string } => ({
  name: 'Cẩm nang Xã Mẫu',
  badge: 'M',
  publishers: [],
}));
vi.mock('../../src/library/site.ts', () => ({ site, origin: 'https://mau.example', isExampleOrigin: true }));

const card: Card = { look: 'guide', section: 'Hướng dẫn', title: 'Đăng ký tạm trú ở đâu?', when: 'Đối chiếu lần cuối 1/10/2026' };

/** What the pictures of one card look like, under the number that their addresses carry. */
const pixels: Record<number, string> = { 1: 'c516397c1daed502' };

it('draws the same card with other pixels only under another number, for networks keep pictures by their address', () => {
  const hash = createHash('sha256');
  for (const shape of Object.keys(shapes) as Shape[]) hash.update(drawCard(card, shape, false).data());
  expect(
    hash.digest('hex').slice(0, 16),
    'Pictures changed: raise `drawing` in src/channels/og-image/files.ts, and write the new number with these pixels here.',
  ).toBe(pixels[drawing]);
});

it('draws the colour of an office that names one, under an address of its own', async () => {
  const draw = async () => {
    vi.resetModules();
    const { drawCard, shapes } = await import('../../src/channels/og-image/draw.ts');
    const { cardAddress } = await import('../../src/channels/og-image/files.ts');
    const canvas = drawCard({ ...card, look: 'official' }, 'wide', false);
    const [red, green, blue] = canvas.getContext('2d').getImageData(5, shapes.wide.height - 5, 1, 1).data;
    return { ground: [red, green, blue], address: cardAddress(card, 'wide', '2026-11-22') };
  };
  const usual = await draw();
  expect(usual.ground).toEqual([0xa3, 0x16, 0x1b]);
  site.colour = '#0b5d3b';
  const own = await draw();
  expect(own.ground).toEqual([0x0b, 0x5d, 0x3b]);
  expect(own.address).not.toBe(usual.address);
});
