import type { Library } from '../../library/library.ts';
import { kinds } from './speech/acts.ts';
import { oneOf } from './speech/rule.ts';

/** The lines of a script in their order, each act named in short once it has been named. */
export type InShort = (lines: readonly string[]) => string[];

/**
 * Announcers name an act with its number once and go on with its short name, and so does a script whose title has it already: a
 * whole number takes five seconds of thirty. Acts whose short name is their number, or names
 * who issued them, stay as they are.
 */
export function actsInShort({ laws }: Pick<Library, 'laws'>): InShort {
  const acts = [...laws.values()].filter(
    ({ number, shortName }) => /^\d/.test(number) && !shortName.includes(number) && !shortName.includes(' của '),
  );
  if (acts.length === 0) return (lines) => [...lines];
  const shortOf = new Map(acts.map(({ number, shortName }) => [number, shortName]));
  const issuers = oneOf([...new Set(acts.flatMap(({ issuer }) => issuer ?? []))]) || '(?!)';
  const ends = String.raw`(?![\p{L}\p{N}/-])`;
  const named = new RegExp(
    String.raw`“[^”]*”|(?<!\p{L})(?:(?:${oneOf(kinds)})(?: số)? (${oneOf([...shortOf.keys()])})${ends}(?: của (?:${issuers})(?!\p{L}))?|(${oneOf([...shortOf.values()])})${ends})`,
    'gu',
  );
  return (lines) => {
    const known = new Set<string>();
    const inTurn = (written: string, number?: string, short?: string) => {
      const name = short ?? shortOf.get(number ?? '');
      // What is quoted, such as the full name of a plan, is nobody's to shorten.
      if (name === undefined) return written;
      const isKnown = known.has(name);
      known.add(name);
      return isKnown ? name : written;
    };
    return lines.map((line) => line.replace(named, inTurn));
  };
}
