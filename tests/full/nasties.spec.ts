import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../src/check/run.ts';
import { dangers, liveNasties, tagsIn } from '../live-markup.ts';
import { nasties, nastyWords, newsFile, plainNasties } from '../nasties.ts';
import { readable } from '../outputs.ts';

const day = '2026-03-01';

/** A copy of the small campaign, to be harmed. */
function campaign(): string {
  const content = mkdtempSync(join(tmpdir(), 'nasties-'));
  cpSync('tests/fixtures/xa-mau', content, { recursive: true });
  return content;
}

test('thousands of nasties, and neither check nor pipeline lets one through', () => {
  const env = { ...process.env, NASTIES: '4000', SEED: '98' };
  const { status, stdout, stderr } = spawnSync('npx', ['vitest', 'run', 'tests/content/nasties.test.ts'], { env, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});

/** Harmful words in every field that is told as words, as JSON, which YAML reads too. */
function harmFields(content: string): void {
  const harm = (file: string, pattern: RegExp, words: (old: string, index: number) => string) => {
    let count = 0;
    const path = join(content, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        pattern,
        (_, key: string, old: string) => `${key}${JSON.stringify(words(old.replace(/^"|"$/g, ''), (count += 1)))}`,
      ),
    );
  };
  const word = (index: number) => nastyWords[index % nastyWords.length]!;
  harm('huong-dan/hoi-tong-dai-mau.mdx', /^(title: )(.*)$/m, (old) => `${old} </title><xau>`);
  harm('huong-dan/hoi-tong-dai-mau.mdx', /^( {2}(?:need|time|cost|where): )(.*)$/gm, (old, index) => `${old} ${word(index)}`);
  harm('chu-de/xa-mau-la-gi.mdx', /^((?:usefulFor|summary): )(.*)$/gm, (old, index) => `${old} ${word(index + 3)}`);
  harm('nguon/bao-mau.yaml', /^((?:publisher|title): )(.*)$/gm, (old, index) => `${old} ${word(index)}`);
  harm('co-quan/to-ho-tro-mau.yaml', /^((?:name|does): )(.*)$/gm, (old, index) => `${old} ${word(index + 2)}`);
  harm('do-vui/hoi-tong-dai.yaml', /^( {4}(?:right|because): )(.*)$/gm, (old, index) => `${old} ${word(index + 4)}`);
  harm('man-hinh/hoi-va-duoc-giup.yaml', /^((?:title|purpose): )(.*)$/gm, (old, index) => `${old} ${word(index)}`);
  harm('thu-tuc/hoi-viec-mau.yaml', /^((?:title|officialName|who|gets|whereNote): )(.*)$/gm, (old, index) => `${old} ${word(index + 1)}`);
  harm('noi-nop/noi-hoi-mau.yaml', /^((?:name|does): )(.*)$/gm, (old, index) => `${old} ${word(index + 5)}`);
  harm('site.yaml', /^((?:subtitle|theme): )(.*)$/gm, (old, index) => `${old} ${word(index)}`);
  nastyWords.forEach((words, index) =>
    writeFileSync(join(content, `tin-phuong/chung/chu-${index}.md`), newsFile(JSON.stringify(`Tin ${words}`), 'Một tin.')),
  );
}

test('what the check lets pass is words and nothing more in every file of the site', () => {
  test.setTimeout(10 * 60_000);
  const content = campaign();
  harmFields(content);
  const files = [...plainNasties, ...nasties(800, 7)].map(({ format, body }, index) => ({
    file: `tin-phuong/chung/tin-${index}.${format}`,
    body,
    index,
  }));
  cpSync('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png', join(content, 'tin-phuong/chung/nguoi-goi.png'));
  for (const { file, body, index } of files) writeFileSync(join(content, file), newsFile(`Tin mẫu số ${index}`, body));
  const refused = new Set(checkContent(content, day, day).problems.flatMap(({ file, level }) => (level === 'error' ? [file] : [])));
  for (const file of refused) rmSync(join(content, file));
  const passed = files.filter(({ file }) => !refused.has(file));
  expect(passed.length).toBeGreaterThan(100);

  const out = join(content, 'dist');
  const env = { ...process.env, CONTENT_DIR: content, SITE_DATE: day, OUT_DIR: out, PAPER: 'none' };
  const built = spawnSync('npm', ['run', '-s', 'build'], { env, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  let seen = 0;
  for (const [name, text] of readable(out)) {
    if (/xau/i.test(text)) seen += 1;
    expect(text, name).not.toMatch(/ghixau|__ASTRO_IMAGE_/);
    if (/\.(?:html|xhtml|xml|svg|opf|ncx)$/.test(name)) expect(liveNasties(text), name).toEqual([]);
    if (name.endsWith('.html'))
      expect(tagsIn(text).filter((tag) => /^(?:iframe|object|embed|base|form)$/.test(tag.name) && /xau/.test(tag.whole))).toEqual([]);
    if (name.endsWith('feed.json'))
      for (const item of (JSON.parse(text) as { items: { content_html: string }[] }).items)
        expect(dangers(item.content_html), name).toEqual([]);
  }
  // If nothing of it had come so far, the test would prove nothing.
  expect(seen).toBeGreaterThan(20);
  rmSync(content, { recursive: true });
});

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const news = (body: string) => (content: string) => writeFileSync(join(content, 'tin-phuong/chung/xau.md'), newsFile('Tin xấu', body));

/** What a build must refuse by itself, where nobody has asked the check. */
const harms: [what: string, harm: (content: string) => void][] = [
  ['a shortcut to a text elsewhere', (content) => symlinkSync('/etc/hostname', join(content, 'huong-dan/ngoai.mdx'))],
  ['a shortcut to a folder elsewhere', (content) => symlinkSync('/etc', join(content, 'tin-phuong/etc'))],
  [
    'a program in a text that is only paragraphs',
    (content) => writeFileSync(join(content, 'tin-phuong/chung/xau.mdx'), newsFile('Tin xấu', 'import "./xau.mjs"')),
  ],
  ['a script in news', news('<script>xau()</script>')],
  ['a refresh behind a remark', news('<!-- a --> <meta http-equiv="refresh" content="0;url=https://xau.example/">')],
  ['an address that is code, by reference', news('[Chữ][1]\n\n[1]: javascript:xau()')],
  ['a picture from elsewhere', news('![Chữ](https://xau.example/a.png)')],
  ['a picture that is a program', news('![Chữ](./xau.js)')],
  ['a drawing with a script', (content) => writeFileSync(join(content, 'tin-phuong/chung/xau.svg'), svg('<script>xau()</script>'))],
  ['a page named as a picture', (content) => writeFileSync(join(content, 'tin-phuong/chung/xau.png'), '<script>xau()</script>')],
  [
    'a layout',
    (content) =>
      writeFileSync(join(content, 'tin-phuong/chung/xau.mdx'), newsFile('Tin xấu', 'Một.').replace('scope:', 'layout: ./xau.mjs\nscope:')),
  ],
  ['a source whose address is code', (content) => rewrite(content, 'nguon/bao-mau.yaml', /url: .*/, 'url: "javascript:xau()"')],
  ['an origin that is code', (content) => rewrite(content, 'site.yaml', /origin: .*/, 'origin: "javascript:xau()"')],
  [
    'a remark in a summary',
    (content) => rewrite(content, 'huong-dan/hoi-tong-dai-mau.mdx', /title: .*/, 'title: "Hỏi {/* xau */} tổng đài mẫu"'),
  ],
  ['an old address of a printed code', (content) => move(content, '/q/m24/')],
  ['an old address of a page that is there', (content) => move(content, '/huong-dan/hoi-tong-dai-mau/')],
];

function rewrite(content: string, file: string, pattern: RegExp, words: string): void {
  writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(pattern, words));
}

function move(content: string, from: string): void {
  cpSync('tests/content/fixtures/an-old-address-at-which-a-page-still-answers-is-named/chuyen-huong', join(content, 'chuyen-huong'), {
    recursive: true,
  });
  rewrite(content, 'chuyen-huong/ten-cu.yaml', /from: .*/, `from: ${from}`);
}

for (const [what, harm] of harms)
  test(`a build that skips the check refuses ${what}`, () => {
    const content = campaign();
    const trace = join(content, 'da-chay');
    writeFileSync(
      join(content, 'tin-phuong/chung/xau.mjs'),
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(trace)}, '');\nexport default {};\n`,
    );
    harm(content);
    const env = { ...process.env, CONTENT_DIR: content, SITE_DATE: day, BUILD_DIR: join(content, 'dist'), ASTRO_TELEMETRY_DISABLED: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env,
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).not.toBe(0);
    expect(existsSync(trace)).toBe(false);
    rmSync(content, { recursive: true });
  });
