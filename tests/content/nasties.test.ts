import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { afterAll, describe, expect, test } from 'vitest';
import { markup } from '../../src/channels/markup.ts';
import { checkContent } from '../../src/check/run.ts';
import { markdownPage } from '../../src/text/markdown-page.ts';
import { plainText } from '../../src/text/plain.ts';
import { mdxReader } from '../../src/text/remark.ts';
import { treeOn } from '../../src/text/today.ts';
import { partsOf } from '../../src/text/taken.ts';
import { readText } from '../../src/text/read.ts';
import { dangers } from '../live-markup.ts';
import { nasties, newsFile, plainNasties, type Nasty } from '../nasties.ts';
import { day, layOver } from './lay-over.ts';

// Few while somebody works; `npm run test:full` throws many more, and others.
const wanted = Number(process.env['NASTIES'] ?? 300);
const all = [...plainNasties, ...nasties(wanted, Number(process.env['SEED'] ?? 4711))];
/** The check reads each as a file of its own, which takes a hundred times as long. */
const someFiles = all.filter((_, index) => index % 9 === 0 || wanted > 300);

const options = { day, places: [], abbreviations: [{ term: 'UBND', full: 'Ủy ban nhân dân' }] };
const mdx = await unified(mdxReader(options)).createMdxRenderer!({}, { optimize: false });
const md = await markdownPage().createRenderer({});

/** What Astro makes of a text: HTML, or the program that draws it. Undefined when the text was refused. */
async function drawn({ format, body }: Nasty): Promise<string | undefined> {
  try {
    return format === 'md' ? (await md.render(body)).code : (await mdx.process(body, '/a.mdx', { layout: './xau.js' })).code;
  } catch {
    return undefined;
  }
}

/** What feeds, books, voices, slides and paper make of it. */
function told({ format, body }: Nasty): string[] | undefined {
  try {
    const channel = { fill: (text: string) => text, href: (url: string) => url, picture: (url: string) => url, figure: () => undefined, acronyms: options.abbreviations };
    const { headings, words, links } = readText(body, format, options);
    return [
      markup(treeOn(body, format, options), channel),
      JSON.stringify(plainText(treeOn(body, format, options))),
      JSON.stringify([headings, words, links]),
      ...partsOf(body, format, options).map((part) => part.words),
    ];
  } catch {
    return undefined;
  }
}

/** The program without its texts: what could run. */
const code = (program: string) => program.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*@jsx\w* [\w/-]+\*\//g, '""');

const named = ({ format, body }: Nasty) => `${format}: ${JSON.stringify(body)}`;

describe('whatever is thrown at a text', () => {
  test('no page holds more than words, and no program is compiled from it', { timeout: 300_000 }, async () => {
    let drawnOnes = 0;
    for (const nasty of all) {
      const result = await drawn(nasty);
      if (result === undefined) continue;
      drawnOnes += 1;
      expect(result, named(nasty)).not.toContain('ghixau');
      if (nasty.format === 'md') expect(dangers(result), named(nasty)).toEqual([]);
      else expect(code(result), named(nasty)).not.toMatch(/xau|globalThis|process|javascript:/i);
    }
    // If everything were refused, the test would prove nothing.
    expect(drawnOnes).toBeGreaterThan(all.length / 20);
  });

  test('no feed, book, voice, slide or sheet holds more than words either', () => {
    for (const nasty of all) {
      const results = told(nasty);
      if (!results) continue;
      for (const result of results) expect(result, named(nasty)).not.toContain('ghixau');
      expect(dangers(results[0]!), named(nasty)).toEqual([]);
    }
  });

  test('what the pipeline refuses the check names, and nothing passes the one that the other stops', { timeout: 300_000 }, async () => {
    const folder = layOver();
    afterAll(() => rmSync(folder, { recursive: true }));
    const files = someFiles.map((nasty, index) => ({ nasty, file: `tin-phuong/chung/tin-${index}.${nasty.format}` }));
    files.forEach(({ nasty, file }, index) => writeFileSync(join(folder, file), newsFile(`Tin mẫu số ${index}`, nasty.body)));
    const refusedByCheck = new Set(checkContent(folder, day, day).problems.flatMap(({ file, level }) => (level === 'error' ? [file] : [])));
    for (const { nasty, file } of files) {
      const isTold = told(nasty) !== undefined;
      const isDrawn = (await drawn(nasty)) !== undefined;
      expect(isDrawn, named(nasty)).toBe(isTold);
      if (!isTold) expect(refusedByCheck.has(file), named(nasty)).toBe(true);
    }
  });
});
