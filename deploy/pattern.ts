/**
 * Address patterns as static hosts write them: one star stands for anything, slashes too. Whoever asks for a page may be answered with its
 * `index.html`, so a pattern that ends in a slash means both.
 */
export function toRegularExpression(pattern: string): string {
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return `^${pattern.split('*').map(literal).join('.*')}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

export const matches = (pattern: string, path: string): boolean => new RegExp(toRegularExpression(pattern)).test(path);
