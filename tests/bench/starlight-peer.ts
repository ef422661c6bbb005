import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { stringify } from 'yaml';

const here = join(import.meta.dirname, 'starlight');
// Inside the peers' own folder: its build still looks for its packages there.
const built = 'tests/bench/node_modules/.cache/starlight';

/** Builds the texts of `paths` of a built site with Starlight and its defaults, and returns the folder. */
export function buildStarlight(site: string, paths: readonly string[]): string {
  writeStarlightTexts(site, paths);
  const [command, ...args] = starlightCommand('astro.config.mjs');
  const { status } = spawnSync(command!, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Starlight did not build.');
  return built;
}

/** The command that builds what `writeStarlightTexts` wrote. */
export const starlightCommand = (config: string): string[] => [
  process.execPath,
  join(import.meta.dirname, 'node_modules/.bin/astro'),
  'build',
  '--force',
  '--root',
  here,
  '--config',
  config,
];

/**
 * Writes texts of a built site as plain Markdown; `paths` are addresses or their files. Words, headings, lists, tables and links go
 * over; our marks, drawings and boxes do not, which is in Starlight's favour.
 */
export function writeStarlightTexts(site: string, paths: readonly string[]): void {
  const docs = join(here, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const path of paths.map((each) => each.replace(/index\.html$/, ''))) {
    const file = join(docs, path === '/' ? 'index.md' : `${path.replace(/\/$/, '')}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, asMarkdown(readFileSync(join(site, path, 'index.html'), 'utf8')));
  }
}

function asMarkdown(html: string): string {
  const page = parse(html);
  const main = page.querySelector('main')!;
  for (const left of main.querySelectorAll('nav, svg, form, .cite, [hidden]')) left.remove();
  const title = main.querySelector('h1')!.text.trim();
  main.querySelector('h1')!.remove();
  const front = stringify({ title, description: page.querySelector('meta[name=description]')!.getAttribute('content') });
  return `---\n${front}---\n\n${blocks(main)}\n`;
}

const inside = (element: HTMLElement): HTMLElement[] => element.childNodes.filter((node): node is HTMLElement => node.nodeType === 1);

function blocks(element: HTMLElement): string {
  return inside(element).map(block).filter(Boolean).join('\n\n');
}

function block(element: HTMLElement): string {
  const tag = element.tagName.toLowerCase();
  if (/^h[2-4]$/.test(tag)) return `${'#'.repeat(Number(tag[1]))} ${words(element)}`;
  if (tag === 'ul' || tag === 'ol')
    return inside(element)
      .map((item) => `- ${words(item)}`)
      .join('\n');
  if (tag === 'dl')
    return inside(element)
      .map((row) => `- ${words(row)}`)
      .join('\n');
  if (tag === 'table') return table(element);
  if (/^(p|figcaption|summary|aside|dt|dd)$/.test(tag) || inside(element).length === 0) return words(element);
  return blocks(element);
}

function table(element: HTMLElement): string {
  const rows = element.querySelectorAll('tr').map((row) => `| ${inside(row).map(words).join(' | ')} |`);
  const columns = inside(element.querySelector('tr')!).length;
  return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n');
}

/** Running text with its links; a line. */
function words(element: HTMLElement): string {
  for (const link of element.querySelectorAll('a[href]')) {
    const text = link.text.replace(/\s+/g, ' ').trim();
    link.replaceWith(text ? `[${text.replace(/[[\]]/g, '')}](${link.getAttribute('href')})` : '');
  }
  return element.structuredText
    .replace(/\s+/g, ' ')
    .replace(/[<>{}]/g, '')
    .trim();
}
