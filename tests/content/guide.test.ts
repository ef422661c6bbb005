import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';

const pages = ['content/README.md', 'content/bang-tep.md', 'content/tra-cuu.md'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Without fenced examples, which are no headings and no links. */
const proseOf = (page: string) => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

function anchorsOf(page: string): string[] {
  const slugger = new GithubSlugger();
  return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugger.slug(heading!));
}

describe.each(pages)('%s', (page) => {
  test('leads only to files and headings that there are', () => {
    const links = [...proseOf(page).replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, url]) => url!).filter((url) => !/^https?:/.test(url));
    expect(links.length).toBeGreaterThan(0);
    const dead = links.filter((url) => {
      const [path, anchor] = url.split('#');
      const file = path ? join(dirname(page), path) : page;
      return !existsSync(file) || (anchor && file.endsWith('.md') && !anchorsOf(file).includes(decodeURIComponent(anchor)));
    });
    expect(dead).toEqual([]);
  });

  test('names only commands that there are', () => {
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run (\w[\w:]*\w)/g)].map(([, name]) => name!);
    expect([...new Set(named)].filter((name) => !scripts[name])).toEqual([]);
  });
});

test('no task of the guide takes more than six steps', () => {
  const steps = proseOf('content/README.md').split(/^## /m).map((chapter) => chapter.match(/^\d+\. /gm)?.length ?? 0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(6);
});

test('every picture of the guide says what it shows, and is light', () => {
  const pictures = [...proseOf('content/README.md').matchAll(/!\[([^\]]*)\]\((\.\.[^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, words, url] of pictures) {
    expect(words!.length, url).toBeGreaterThan(30);
    expect(readFileSync(join('content', url!)).length, url).toBeLessThan(60_000);
  }
});
