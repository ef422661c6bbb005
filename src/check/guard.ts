import { error, type Problem } from '../problems/problem.ts';
import type { ContentFile } from './content-file.ts';

/**
 * Asks one rule about some files. Where the rule itself breaks off, the file that it stumbled over is named instead, and all other rules
 * are asked as ever: no text may stop the check from saying what it knows.
 */
export function guarded(files: readonly ContentFile[], rule: (files: readonly ContentFile[]) => readonly Problem[]): Problem[] {
  try {
    return [...rule(files)];
  } catch (fault) {
    return [stumbled(culprit(files, rule)?.file ?? 'site.yaml', fault)];
  }
}

/** Does what every rule needs; a fault is noted, and the rules go on with what `instead` gives them. */
export function prepared<T>(file: string, faults: Problem[], make: () => T, instead: T): T {
  try {
    return make();
  } catch (fault) {
    faults.push(stumbled(file, fault));
    return instead;
  }
}

/** What an editor can do about a fault of ours is to look at what was just changed, and to pass on the sentence. */
function stumbled(file: string, fault: unknown): Problem {
  const place = fault instanceof Error ? (/\((?:file:\/\/)?[^)]*?(src\/[^):]+:\d+)/.exec(fault.stack ?? '')?.[1] ?? '') : '';
  const found = `Máy soát vấp ở tệp này nên chưa xét hết được (${String(fault)}${place && `, ${place}`})`;
  return error(
    file,
    1,
    'check-failed',
    found,
    'Xem lại chỗ vừa sửa trong tệp; vẫn báo thì gửi tệp và câu trên cho người phụ trách kỹ thuật',
  );
}

/** The one file over which the rule stumbles also when it sees nothing else; undefined when it takes several together. */
function culprit(files: readonly ContentFile[], rule: (files: readonly ContentFile[]) => unknown): ContentFile | undefined {
  const fails = (some: readonly ContentFile[]) => {
    try {
      rule(some);
      return false;
    } catch {
      return true;
    }
  };
  let suspects = files;
  while (suspects.length > 1) {
    const half = Math.ceil(suspects.length / 2);
    const guilty = [suspects.slice(0, half), suspects.slice(half)].find(fails);
    if (!guilty) return undefined;
    suspects = guilty;
  }
  return suspects[0];
}
