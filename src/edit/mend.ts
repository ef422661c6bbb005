import type { Problem } from '../problems/problem.ts';

/**
 * The file with the line of a problem mended as the check says, where what it says is a line to paste; undefined where a person must decide.
 * Of several ways the first is meant, so those with a choice are no business of a button.
 */
export function mended(raw: string, { line, mend }: Pick<Problem, 'line' | 'mend'>): string | undefined {
  if (/ · hoặc |, hoặc |…|\n/.test(mend)) return undefined;
  const lines = raw.split('\n');
  const old = lines[line - 1];
  if (old === undefined) return undefined;
  const key = /^(?:- )?([A-Za-z]\w*):(?: |$)/.exec(mend)?.[1];
  if (!key) return undefined;
  const fresh = new RegExp(`^\\s*(?:- )?${key}\\s*:`).test(old)
    ? /^\s*/.exec(old)![0] + (/^\s*- /.test(old) && !mend.startsWith('- ') ? '- ' : '') + mend
    : withinBraces(old, key, mend);
  if (fresh === undefined || fresh === old) return undefined;
  lines[line - 1] = fresh;
  return lines.join('\n');
}

/** `{date: 2026-02-31, note: "…"}`: the one key of a group. */
function withinBraces(old: string, key: string, mend: string): string | undefined {
  const inside = new RegExp(`(?<=[{,] *)${key}: (?:"[^"]*"|\\[[^\\]]*\\]|[^,}]*)`, 'g');
  return old.match(inside)?.length === 1 ? old.replace(inside, () => mend) : undefined;
}

export const isLine = (raw: string, problem: Problem): boolean => mended(raw, problem) !== undefined;
