import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { listContent } from '../../src/library/content-files.ts';
import { sentencesIn } from '../../src/text/sentences.ts';
import { seeded } from '../../src/channels/quiz/seeded.ts';

interface News {
  /** The ward's folder in content/tin-phuong. */
  ward: string;
  data: Record<string, unknown> & { title: string; summary: string };
  sentences: string[];
}

/**
 * Copies a campaign to `folder`, under its own name, and adds `count` news: real sentences in another order, under titles made of two real halves, so that
 * vocabulary and lengths are as in life. The same count gives the same files.
 */
export function writeManyNews(content: string, folder: string, count: number): void {
  // With the folders beside it, which it may rest on.
  cpSync(dirname(content), dirname(folder), { recursive: true });
  const real = readNews(content);
  const sentences = real.flatMap((news) => news.sentences);
  const random = seeded(10);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const titles = new Set(real.map(({ data }) => data.title.toLowerCase()));
  for (let made = 0; made < count; made += 1) {
    const { ward, data } = pick(real);
    let title = '';
    while (!title || titles.has(title.toLowerCase())) title = joinTitles(pick(real).data.title, pick(real).data.title, random());
    titles.add(title.toLowerCase());
    const body = Array.from({ length: 3 + Math.floor(random() * 3) }, () => Array.from({ length: 3 }, () => pick(sentences)).join(' '));
    const front = stringify({ ...data, title, summary: pick(real).data.summary });
    mkdirSync(join(folder, 'tin-phuong', ward), { recursive: true });
    writeFileSync(join(folder, 'tin-phuong', ward, `tin-${made}.md`), `---\n${front}---\n\n${body.join('\n\n')}\n`);
  }
}

/** News with one plain summary; sentences with components, links or values in them are left out. */
function readNews(content: string): News[] {
  return listContent(content)
    .files.filter(({ path }) => /^tin-phuong\/[^/]+\/[^/]+\.mdx?$/.test(path))
    .map(({ path, real }) => {
      const [, front, body] = readFileSync(real, 'utf8').split(/^---$/m);
      const plain = body!.split(/\n{2,}/).filter((block) => !/[<>{}[\]*|#]|^\s*[-\d]/m.test(block));
      const sentences = plain.flatMap((block) => sentencesIn(block.replace(/\s+/g, ' ')).map(({ text }) => text));
      return { ward: path.split('/')[1]!, data: parse(front!) as News['data'], sentences };
    })
    .filter(({ data }) => typeof data.summary === 'string');
}

/** The first words of one title and the last of another, at most 90 letters as the schema wants. */
function joinTitles(one: string, other: string, cut: number): string {
  const words = one.split(' ');
  const others = other.split(' ');
  const start = words.slice(0, 3 + Math.floor(cut * (words.length - 3)));
  const end = others.slice(Math.floor(others.length * cut * 0.7));
  const title = [...start, ...end].join(' ');
  return title.length <= 90 ? title : '';
}
