import { htmlOf } from './e2e/site.ts';

/** What a page says of itself to networks, by the name of the tag. */
export function tagsOf(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, name, content]) => [name!, content!]));
}

/** The path of the picture of a page. */
export const cardOn = (folder: string, path: string): string => new URL(tagsOf(htmlOf(folder, path))['og:image']!).pathname;
