/**
 * Address patterns as static hosts write them: one star stands for anything, slashes too, and `:name` for anything between two slashes.
 * Whoever asks for a page may be answered with its `index.html`, so a pattern that ends in a slash means both.
 */
export function toRegularExpression(pattern: string): string {
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-z]+/g, '[^/]+');
  return `^${pattern.split('*').map(literal).join('.*')}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

export const matches = (pattern: string, path: string): boolean => new RegExp(toRegularExpression(pattern)).test(path);
