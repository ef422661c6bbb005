import type { Day } from '../truth/day.ts';
import { sorted, type Problem } from './problem.ts';
import { readContent, type ContentFile } from './read.ts';
import { bodyProblems } from './rules/body.ts';
import { dateProblems } from './rules/dates.ts';
import { encodingProblems } from './rules/encoding.ts';
import { linkProblems } from './rules/links.ts';
import { nameProblems } from './rules/names.ts';
import { referenceProblems } from './rules/references.ts';
import { shelve } from './shelf.ts';

export interface Checked {
  problems: Problem[];
  files: ContentFile[];
}

/** Every mistake in the content folder `root`, as it stands on `day`. */
export function checkContent(root: string, day: Day): Checked {
  const { files, problems } = readContent(root);
  const shelf = shelve(files);
  return {
    files,
    problems: sorted([
      ...problems,
      ...nameProblems(files),
      ...referenceProblems(files, shelf),
      ...linkProblems(files, shelf),
      ...files.flatMap((file) => [...encodingProblems(file), ...bodyProblems(file, shelf), ...dateProblems(file, shelf, day)]),
    ]),
  };
}
