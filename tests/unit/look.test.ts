import { globSync, readFileSync } from 'node:fs';
import tailwind from '@tailwindcss/vite';
import { createViteServer } from 'vitest/node';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { warnings, warns } from '../../src/channels/warns.ts';
import { colourStyles } from '../../src/library/colour-styles.ts';
import { lookOf, withColours } from '../../src/library/look.ts';
import { siteIcon } from '../../src/layouts/site-icon.ts';
import { drawings } from '../../src/schemas/artwork.ts';
import { officeColour } from '../../src/schemas/colour.ts';
import { icon } from '../../src/schemas/icon.ts';
import { contrast, darkened, likeShade } from '../../src/schemas/shades.ts';

const usual = lookOf();
const green = lookOf('#0b5d3b');
const [paper, white, darkGround, darkCard] = ['#fbfaf5', '#ffffff', '#171512', '#211e1a'];

/** Offices' colours of every hue, the lightest that may be, and black. */
const allowed = ['#0b5d3b', '#0b4f8a', '#1a237e', '#4a148c', '#7a4b00', '#004d40', '#000000', '#737373'].concat(
  ['#f7c948', '#ff0000', '#00ffff', '#1e88e5', '#2e9e5b'].map((bright) => darkened(bright, paper, 4.5)),
);

describe('the contrast of two colours', () => {
  // Pairs of https://webaim.org/resources/contrastchecker/
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the colour of an office', () => {
  const refused = (written: unknown) => officeColour.safeParse(written).error?.issues[0] as { message: string; params: object } | undefined;

  it('is taken as it is written, in small letters', () => {
    expect(officeColour.parse('#0b5d3b')).toBe('#0b5d3b');
    expect(officeColour.parse('#0B5D3B')).toBe('#0b5d3b');
  });
  it('is refused where white words on it cannot be read, with the contrast and a darker one that can', () => {
    expect(refused('#2e9e5b')).toMatchObject({
      message: expect.stringContaining('chỉ tương phản 3,2, cần từ 4,5') as string,
      params: { kind: 'faint-colour', mend: 'colour: "#018545"' },
    });
    expect(refused('#018545')).toBeUndefined();
  });
  it('never reads as good enough while it is refused', () => expect(refused('#747474')!.message).toContain('chỉ tương phản 4,4,'));
  it.each(['#f7c948', '#ffffff', '#00ffff', '#ff0000', '#747474'])('%s has a darker one of its own hue that is taken', (bright) => {
    const mended = darkened(bright, paper, 4.5);
    expect(officeColour.parse(mended)).toBe(mended);
    // As near as whole steps of a screen allow.
    expect(contrast(mended, paper)).toBeLessThan(4.6);
  });
  it.each([
    ['0b5d3b', 'colour: "#0b5d3b"'],
    ['#0B5', 'colour: "#00bb55"'],
    ['xanh', 'colour: "#…"'],
    ['rgb(1,2,3)', 'colour: "#…"'],
    ['#0b5d3b;}', 'colour: "#…"'],
  ])('is refused as %s, with how to write it', (written, mend) =>
    expect(refused(written)!.params).toMatchObject({ kind: 'wrong-form', mend }),
  );
});

describe('what derives from it', () => {
  it('is what was drawn for the usual red, to the last digit', () =>
    expect(usual).toEqual({
      official: '#a3161b',
      accentInDark: '#e2615c',
      link: '#8a0f14',
      linkInDark: '#ffa69e',
      titleInDark: '#ff9a92',
      softOnOfficial: '#f6dcd6',
      ruleOnOfficial: '#c4595a',
      alarm: '#a3161b',
    }));
  it.each(allowed)('can be read wherever it stands: %s', (colour) => {
    const look = lookOf(colour);
    expect(contrast(look.official, white)).toBeGreaterThan(4.5);
    expect(contrast(look.link, paper)).toBeGreaterThan(7);
    expect(contrast(look.linkInDark, darkCard)).toBeGreaterThan(7);
    expect(contrast(look.titleInDark, darkGround)).toBeGreaterThan(7);
    expect(contrast(look.accentInDark, darkCard)).toBeGreaterThan(4.5);
    // Large words of a card.
    expect(contrast(look.softOnOfficial, look.official)).toBeGreaterThan(3);
  });
  it('is of the same hue, so that links of a green office are green', () => {
    const [red, greenLight, blue] = [1, 3, 5].map((at) => Number.parseInt(green.link.slice(at, at + 2), 16)) as [number, number, number];
    expect(greenLight).toBeGreaterThan(Math.max(red, blue));
  });
  it('is grey where the colour has no hue', () => expect(likeShade('#000000', usual.link, usual.official)).toMatch(/^#(..)\1\1$/));
  it('is everything but the red of a warning', () => {
    expect(green.alarm).toBe(usual.alarm);
    for (const name of Object.keys(usual) as (keyof typeof usual)[]) if (name !== 'alarm') expect(green[name], name).not.toBe(usual[name]);
  });
});

describe('a sheet that warns', () => {
  it('is one with a drawing of something to beware of', () => {
    expect(['phone-off', 'cuoc-goi-la', 'triangle-alert'].map(warns)).toEqual([true, true, true]);
    expect(['phone', 'the-tren-dien-thoai', undefined].map(warns)).toEqual([false, false, false]);
  });
  it('is known by names that there are', () => {
    for (const name of warnings) expect(icon.safeParse(name).success || drawings.includes(name as 'cuoc-goi-la'), name).toBe(true);
  });
});

describe("the site's icon", () => {
  it.each(['10', 'M', 'Q10', 'WWW', 'Ấ', 'g'])('shows %s on the colour, above the yellow line and within its borders', (badge) => {
    const icon = siteIcon(badge, '#0b5d3b');
    expect(icon).toContain('fill="#0b5d3b"');
    const [, letters] = /<path d="([^"]*)" fill="#fff"/.exec(icon)!;
    const places = [...letters!.matchAll(/-?[\d.]+/g)].map(Number);
    const ups = places.filter((_, index) => index % 2 === 1);
    expect(Math.min(...places)).toBeGreaterThan(1.5);
    expect(Math.max(...places)).toBeLessThan(30.5);
    expect(Math.max(...ups)).toBeLessThan(25);
    // Large enough for a tab.
    expect(Math.max(...ups) - Math.min(...ups)).toBeGreaterThan(5);
  });
  it('shows lines of text where there is no badge', () => expect(siteIcon(' ', '#0b5d3b')).toContain('M7 9h18M7 15h18'));
  it('says nothing that XML takes for a sign', () => expect(siteIcon('<&', '#0b5d3b')).not.toMatch(/<&|&/));
});

const stylesheets = globSync('src/**/*.css');

describe('stylesheets', () => {
  test('nothing but look.ts says what colour the office has', () => {
    // The editor is the program's own, and its red is that of mistakes.
    const files = globSync(['src/**/*.{ts,astro,css,mjs}', 'public/**', 'deploy/**/*.ts', 'astro.config.mjs'], {
      exclude: ['src/library/look.ts', 'src/edit/**'],
    }).filter((file) => /\.\w+$/.test(file));
    expect(files.length).toBeGreaterThan(200);
    const literal = new RegExp(Object.values(usual).join('|'), 'i');
    expect(files.filter((file) => literal.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
  it('name only colours that there are', () => {
    for (const file of stylesheets) expect(withColours(readFileSync(file, 'utf8')), file).not.toContain('look(');
    expect(() => withColours('a{color:look(offical)}')).toThrow(/look\(offical\).*official, accentInDark/);
  });

  let server: Awaited<ReturnType<typeof createViteServer>>;
  beforeAll(async () => {
    server = await createViteServer({
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      plugins: [tailwind(), colourStyles(green)],
    });
  });
  afterAll(() => server.close());

  // With Tailwind, with imports and no Tailwind, and taken as text.
  it.each([
    ['src/styles/site.css?direct', [green.official, green.link, green.linkInDark, green.accentInDark]],
    ['src/print/styles/sheet.css?direct', [green.official, green.alarm]],
    ['src/channels/slides/styles/slides.css?direct', [green.official, green.link]],
    ['src/channels/artwork/artwork.css?direct', [green.official, green.alarm]],
    ['src/channels/book/book.css?raw', [green.official, green.alarm]],
    ['src/channels/book/handbook.css?raw', [green.official, green.titleInDark]],
    ['src/channels/screen/screen.css?raw', [green.official]],
  ])('%s has the colours of the office that they are built for', async (file, colours) => {
    const { code } = (await server.transformRequest(`/${file}`))!;
    for (const colour of colours) expect(code).toContain(colour);
    expect(code).not.toContain('look(');
    if (!colours.includes(green.alarm)) expect(code).not.toContain(usual.official);
  });
});
