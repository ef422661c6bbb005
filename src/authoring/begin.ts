import { existsSync, readFileSync } from 'node:fs';
import type { Day } from '../dates/day.ts';
import { realPath } from '../library/content-files.ts';
import { siteLists } from '../schemas/kinds.ts';
import { readYamlText } from '../schemas/as-written.ts';

/**
 * A template as the draft of an entry: what the command and the campaign tell already is filled in, so that an editor need not look it up.
 * `content`: the content folder · `folder`: where the draft goes, `huong-dan` or `tin-phuong/dien-hong` · `day`: the day of writing.
 */
export function beginDraft(
  template: string,
  { content, folder, name, day }: { content: string; folder: string; name: string; day: Day },
): string {
  const named = template
    .replace(/^(title|name): .*$/m, (_, key: string) => `${key}: ${JSON.stringify(name)}`)
    .replace(/^reviewed: .*$/m, `reviewed: ${day}`)
    .replace(/^reviewBy: .*$/m, `reviewBy: ${yearAfter(day)}`)
    // The first line of a history, or of a list of editions.
    .replace(/^( +- \{(?:number: 1, )?date: )[\d-]+/m, `$1${day}`);
  const lists = listsOf(content);
  const choices = named.replace(/(# .*theo (\w+) trong site\.yaml)/g, (line, _, list: string) =>
    lists[list] ? `${line}: ${lists[list].join(', ')}` : line,
  );
  return ofWard(choices, content, folder, lists['newsScopes']);
}

/** News of a ward names it; the narrowest scope of the campaign comes first. */
function ofWard(draft: string, content: string, folder: string, scopes: readonly string[] | undefined): string {
  const [kind, ward] = folder.split('/');
  if (kind !== 'tin-phuong' || !ward || !existsSync(realPath(`phuong/${ward}.yaml`, content))) return draft;
  const own = draft.replace(/^wards: .*$/m, `wards: [${ward}]`);
  return scopes?.[0] ? own.replace(/^scope: .*$/m, `scope: ${scopes[0]}`) : own;
}

/** The keys that texts may choose from; none while site.yaml is not there or cannot be read, which the check tells. */
function listsOf(content: string): Record<string, string[]> {
  const site = siteIn(content);
  return Object.fromEntries(siteLists.flatMap((list) => (site[list] ? [[list, Object.keys(site[list])]] : [])));
}

function siteIn(content: string): Record<string, object> {
  const read = (path: string) => {
    try {
      return (readYamlText(readFileSync(realPath(path, content), 'utf8')) ?? {}) as Record<string, object>;
    } catch {
      return {};
    }
  };
  return { ...read('danh-muc.yaml'), ...read('site.yaml') };
}

/** The same day of the next year. */
export const yearAfter = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
