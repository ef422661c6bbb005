import type { Placed } from './problem-places.ts';

/** Mistakes of one kind in several files: the files by name stand between two parts of a sentence. */
export interface Group {
  before: string;
  files: { path: string; title: string }[];
  after: string;
}

/** Of more than this nobody reads the names. */
const most = 5;

/** Problems of other files than the one that is shown, those of one kind together. */
export function groupsOf(problems: readonly Placed[]): Group[] {
  const kinds = new Set(problems.map(({ said }) => said.kind));
  return [...kinds].map((kind) => {
    const same = problems.filter(({ said }) => said.kind === kind);
    const { found, mend } = same[0]!.said;
    const files = [...new Map(same.map(({ problem, said }) => [problem.file, { path: problem.file, title: said.title }])).values()];
    const isAlone = same.length === 1;
    const rest = files.length > most ? ` và ${files.length - most} chỗ khác` : '';
    const how = same.every(({ said }) => said.mend === mend) ? ` Cách sửa: ${mend}.` : '';
    return { before: isAlone ? '' : `${kind}: `, files: files.slice(0, most), after: `${rest}${isAlone ? `: ${found}` : ''}.${how}` };
  });
}

/** The same where there are no links. */
export const inWords = ({ before, files, after }: Group): string => before + files.map(({ title }) => title).join(', ') + after;
