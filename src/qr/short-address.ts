import { origin } from '../library/site.ts';
import type { Library } from '../library/library.ts';
import { spokenAddress } from './payload.ts';

/** The shortest address that a page has, without the scheme: by its printed code, or else its own. What a print shop makes keeps its code to itself. */
export function shortAddress({ codes }: Library, url: string): string {
  const code = [...codes.values()].find((each) => each.target === url && !each.retired && each.carrier !== 'in-lon')?.code;
  return code ? spokenAddress(code) : `${new URL(origin).host}${url}`;
}
