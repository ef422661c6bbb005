import type { Page } from './make-index.ts';

/** More than any site of this kind has while somebody edits it; a loop of links must end. */
const mostPages = 2000;

/** Every page of a running site that a link leads to, from the home page on. For the editing server, which has no list of its pages. */
export async function* crawl(origin: string): AsyncGenerator<Page> {
  const seen = new Set(['/']);
  for (const url of seen) {
    if (seen.size > mostPages) return;
    const answer = await fetch(origin + url);
    if (!answer.ok || !answer.headers.get('content-type')?.includes('text/html')) continue;
    const html = await answer.text();
    for (const [, href] of html.matchAll(/\shref="(\/[^"#?]*\/)"/g)) seen.add(href!);
    yield { url, html };
  }
}
