import { htmlOf } from './e2e/site.ts';

/** What a page says of itself to networks, by the name of the tag. */
/** What is wrong with what a page tells networks of itself. */
export function tagFaults(path: string, tags: Record<string, string>): string[] {
  const right: Record<string, RegExp> = {
    'og:url': new RegExp(`^https://camnang\\.example${path}$`),
    'og:locale': /^vi_VN$/,
    'og:site_name': /^Cẩm nang Quận 10$/,
    'og:type': /^(article|website)$/,
    'og:title': /.{4}/,
    'og:description': /.{4}/,
    'og:image': /^https:\/\/camnang\.example\/hinh\/[0-9a-f]{10}\.png$/,
    'og:image:alt': /.{4}/,
    'og:image:width': /^1200$/,
    'og:image:height': /^630$/,
    'twitter:card': /^summary_large_image$/,
  };
  return Object.entries(right).flatMap(([tag, pattern]) => (pattern.test(tags[tag] ?? '') ? [] : [`${path} ${tag}: ${tags[tag]}`]));
}

export function tagsOf(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)];
  return Object.fromEntries(tags.map(([, name, content]) => [name!, content!]));
}

/** The path of the picture of a page. */
export const cardOn = (folder: string, path: string): string => new URL(tagsOf(htmlOf(folder, path))['og:image']!).pathname;
