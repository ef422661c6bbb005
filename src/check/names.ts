import type { ContentFile } from './content-file.ts';

/** Words that are right as they stand: the listed ones (`tu-rieng.txt`), and those of publishers' and of glossary entries' names. */
export function namesIn(files: readonly ContentFile[], listed: readonly string[]): string[] {
  const publishers = files.flatMap(({ collection, data }) => (collection === 'sources' && data ? [String(data['publisher'])] : []));
  const terms = files.flatMap(({ collection, data }) => (collection === 'terms' && data ? (data as unknown as { term: string }[]) : []));
  const names = [...publishers, ...terms.map(({ term }) => term)];
  return [...listed, ...names.flatMap((name) => name.split(/[\s(),–-]+/u))].filter(Boolean);
}
