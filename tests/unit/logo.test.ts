import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logo } from '../../src/library/logo.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="#0b5d3b"/></svg>';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'logo-'));
  folder = join(root, 'xa-mau');
  cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
  process.env['CONTENT_DIR'] = folder;
  vi.resetModules();
});
afterEach(() => {
  Reflect.deleteProperty(process.env, 'CONTENT_DIR');
  rmSync(root, { recursive: true });
});

const say = (line: string) => {
  const site = join(folder, 'site.yaml');
  writeFileSync(site, `${readFileSync(site, 'utf8')}${line}\n`);
};
const named = async (name: string, content: string | Uint8Array): Promise<Logo | undefined> => {
  say(`logo: ${name}`);
  writeFileSync(join(folder, name), content);
  return (await import('../../src/library/logo.ts')).logo;
};

describe('the sign of an office', () => {
  it('is the badge where site.yaml names no picture', async () => {
    const { logo, iconAddress } = await import('../../src/library/logo.ts');
    expect(logo).toBeUndefined();
    expect(iconAddress).toBe('/favicon.svg');
  });
  it('goes along whole, on a white tile, under an address that changes with it', async () => {
    const one = (await named('logo.svg', drawing))!;
    expect(one.address).toMatch(/^\/hinh\/dau-[0-9a-f]{10}\.svg$/);
    const [, type, data] = /href="data:image\/([\w+]+);base64,([^"]+)"/.exec(one.tile)!;
    expect(type).toBe('svg+xml');
    expect(Buffer.from(data!, 'base64').toString()).toBe(drawing);
    vi.resetModules();
    writeFileSync(join(folder, 'logo.svg'), drawing.replace('48', '47'));
    expect((await import('../../src/library/logo.ts')).logo!.address).not.toBe(one.address);
  });
  it('may be a PNG', async () => {
    const bytes = await sharp({ create: { width: 240, height: 240, channels: 3, background: '#0b5d3b' } })
      .png()
      .toBuffer();
    expect((await named('dau.png', bytes))!.tile).toContain(`data:image/png;base64,${bytes.toString('base64')}`);
  });
  it('is drawn on cards and cover in place of the badge', async () => {
    await named('logo.svg', drawing);
    const { createCanvas } = await import('@napi-rs/canvas');
    const { brushFor } = await import('../../src/channels/og-image/brush.ts');
    const context = createCanvas(100, 100).getContext('2d');
    brushFor(context).badge(0, 0, 100, false);
    expect([...context.getImageData(50, 50, 1, 1).data.slice(0, 3)]).toEqual([0x0b, 0x5d, 0x3b]);
    expect([...context.getImageData(50, 2, 1, 1).data.slice(0, 3)]).toEqual([255, 255, 255]);
  });
  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>', /thẻ <script>.*Sửa: /],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><foreignObject/></svg>', /thẻ <foreignObject>/],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="https://xau.example/a.png"/></svg>', /thẻ <image>/],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0" onclick="alert(1)"/></svg>', /onclick/],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 9"><path d="M0 0"/></svg>', /rộng 30, cao 9/],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="30" height="9"><path d="M0 0"/></svg>', /rộng 30, cao 9/],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>UBND</text></svg>', /chữ chưa đổi thành nét/],
    [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${'M0 0'.repeat(13_000)}"/></svg>`, /nặng 53 kB/],
  ])('stops a build that skipped the check: %#', async (content, said) => {
    await expect(named('logo.svg', content)).rejects.toThrow(said);
  });
  it('stops it where the file is not there, or lies only in a base', async () => {
    say('logo: logo.svg\nbase: [nen]');
    mkdirSync(join(root, 'nen'));
    writeFileSync(join(root, 'nen', 'logo.svg'), drawing);
    await expect(import('../../src/library/logo.ts')).rejects.toThrow(/Không có hình .*\/xa-mau\/logo\.svg\. Sửa: Chép hình vào đó/);
    const { listContent } = await import('../../src/library/content-files.ts');
    expect(listContent(folder).strangers.map(({ path }) => path)).toEqual(['logo.svg']);
  });
});
