import { everyAnswer, pathRules, type PathRule } from './headers.ts';
import { bothWays, type Redirect } from './redirects.ts';

/** `_headers` as Cloudflare Pages reads it: `! Name` takes back what a wider rule set, or both values would be sent. */
export function writeHeadersFile(rules: readonly PathRule[] = pathRules): string {
  const block = (path: string, lines: string[]) => [path, ...lines.map((line) => `  ${line}`)].join('\n');
  const set = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const replace = (headers: Record<string, string>) => [
    ...Object.keys(headers)
      .filter((name) => name in everyAnswer)
      .map((name) => `! ${name}`),
    ...set(headers),
  ];
  return `${[block('/*', set(everyAnswer)), ...rules.map(({ path, headers }) => block(path, replace(headers)))].join('\n\n')}\n`;
}

/** `_redirects`: old addresses. The spellings of printed codes are there as folders, so that any host answers them. */
export function writeRedirectsFile(moved: readonly Redirect[]): string {
  return moved.flatMap(({ from, to }) => bothWays(from).map((way) => `${way} ${to} 301\n`)).join('');
}
