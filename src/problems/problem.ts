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
  /** The other files that the same message tells of. */
  also?: string[];
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

/** After these nothing else that a file seems to say is what its author wrote. */
const whole: ReadonlySet<Kind> = new Set(['wrong-encoding', 'no-front-matter', 'merge-mark', 'copied-file']);

/** What is wrong with letters: until it is mended, their words are nothing to be spelled, counted or spoken. */
const ofLetters: ReadonlySet<Kind> = new Set(['wrong-letter', 'broken-letters', 'not-nfc', 'hidden-character', 'control-character']);
const ofWords: ReadonlySet<Kind> = new Set(['misspelt', 'acronym', 'tone-mark', 'long-sentence', 'spoken-left']);

/** One slip is one message: without what only follows from another problem of the same file or line. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const place = ({ file, line }: Problem) => `${file}:${line}`;
  const first = new Map<string, Problem>();
  for (const problem of problems) if (whole.has(problem.kind) && !first.has(problem.file)) first.set(problem.file, problem);
  const wrong = new Set(problems.filter(({ level }) => level === 'error').map(place));
  const unsafe = new Set(problems.filter(({ kind }) => kind === 'unsafe-link').map(place));
  const unreadable = new Set(problems.filter(({ kind }) => ofLetters.has(kind)).map(place));
  return problems.filter((problem) => {
    const { kind, file } = problem;
    if (first.has(file)) return first.get(file) === problem;
    // A strange letter in an address is told of as an address.
    if (kind === 'wrong-letter' && unsafe.has(place(problem))) return false;
    if (kind === 'spoken-left' && wrong.has(place(problem))) return false;
    return !ofWords.has(kind) || !unreadable.has(place(problem));
  });
}
