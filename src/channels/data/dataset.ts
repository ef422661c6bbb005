import { origin, site } from '../../library/site.ts';
import type { Library } from '../../library/library.ts';
import { planOf, publisherLine, publisherOn } from '../../library/publisher.ts';

/** What every data file says of itself, around its entries: for what day, by whom, and from which sources. */
export function dataset(library: Library, file: { home: string; checked: string; cited: readonly string[] }, entries: object): string {
  const sources = [...new Set(file.cited)].sort().flatMap((id) => {
    const source = library.sources.get(id);
    return source
      ? [[id, { publisher: source.publisher, title: source.title, url: source.url, published: source.published }] as const]
      : [];
  });
  const plan = planOf(library);
  const head = {
    name: site.name,
    publisher: publisherOn(library.day),
    status: publisherLine(library.day),
    plan: plan && { name: plan.line, source: plan.source },
    day: library.day,
    home: `${origin}${file.home}`,
    checked: file.checked,
  };
  return JSON.stringify({ ...head, ...entries, sources: Object.fromEntries(sources) });
}

/** The sources among `ids` that could be cited on the day. */
export const toldSources = (library: Library, ids: readonly string[]): string[] => ids.filter((id) => library.sources.has(id));
