import type { Kind } from './kinds.ts';

/** One mistake, or one thing to look at, in a file of `content/`. All words are for editors, in Vietnamese. */
export interface Problem {
  /** Path from the content folder, e.g. `huong-dan/nop-ho-so-truc-tuyen.mdx`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** What kind of mistake, for tests and machines. */
  kind: Kind;
  /** `warning`: worth a look, stops only a release. */
  level: 'error' | 'warning';
  /** What was found. */
  found: string;
  /** How to mend it, if possible as a line to paste. */
  mend: string;
}

export const error = (file: string, line: number, kind: Kind, found: string, mend: string): Problem => ({
  file,
  line,
  kind,
  level: 'error',
  found,
  mend,
});

export const warning = (file: string, line: number, kind: Kind, found: string, mend: string): Problem => ({
  ...error(file, line, kind, found, mend),
  level: 'warning',
});

/** By file and line, so that an editor mends a file from top to bottom. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.kind.localeCompare(b.kind));
}

/** Each problem once: a rule that looks at several days finds the same thing on many of them. */
export function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Without the loudspeaker's trouble with a line that is wrong in itself: one slip is one message. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const place = ({ file, line }: Problem) => `${file}:${line}`;
  const wrong = new Set(problems.filter(({ level }) => level === 'error').map(place));
  return problems.filter((problem) => problem.kind !== 'spoken-left' || !wrong.has(place(problem)));
}
