import { valuesIn } from '../../text/values.ts';
import { error, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';
import { dangling } from './references.ts';

/** Every `[[id]]`, in a text, its front matter or a register, names a value of `content/du-kien`. */
export function valueProblems(file: ContentFile, shelf: Shelf): Problem[] {
  return file.raw.split('\n').flatMap((line, index) => {
    // A remark of the editors is no text.
    if (/^\s*#/.test(line) && (file.format === 'yaml' || index + 1 < file.bodyLine)) return [];
    return valuesIn(line).flatMap((id) => {
      const nowhere = dangling(shelf, 'du-kien', id);
      return nowhere ? [error(file.file, index + 1, 'unknown-value', `[[${id}]]: ${nowhere.found}`, nowhere.mend)] : [];
    });
  });
}
