import type { Code } from '../../schemas/code.ts';
import { dayBefore } from '../../dates/day.ts';
import { printedIn } from '../editions.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';

/** The register of printed codes in itself: one file a code, a history in order, one leaflet a code. */
export function codeProblems(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const codes = files.filter((file) => file.collection === 'codes' && file.data);
  return [...codes.flatMap(fileOfCode), ...codes.flatMap(historyOrder), ...codesOnPaper(files, shelf)];
}

/** Leaflets name a code by its file. */
function fileOfCode({ file, id, data, lineOf }: ContentFile): Problem[] {
  const { code } = data as unknown as Code;
  const wanted = code.toLowerCase();
  if (id === wanted) return [];
  return [error(file, lineOf(['code']), 'code-file', `Mã "${code}" nằm trong tệp ${id}.yaml`, `Đổi tên tệp thành: ${wanted}.yaml`)];
}

/** No day of a history lies before the one above it. A code may lead elsewhere on its very first day: then its last day there is the one before. */
function historyOrder({ file, data, lineOf }: ContentFile): Problem[] {
  const { since, earlier, retired } = data as unknown as Code;
  const days = [
    { day: since, path: ['since'] as (string | number)[] },
    ...earlier.map(({ until }, index) => ({ day: until, path: ['earlier', index, 'until'] })),
    ...(retired ? [{ day: retired.on, path: ['retired', 'on'] }] : []),
  ];
  return days.slice(1).flatMap(({ day, path }, index) => {
    const before = days[index]!.day;
    const least = index === 0 && path[0] === 'earlier' ? dayBefore(before) : before;
    if (day >= least) return [];
    return [error(file, lineOf(path), 'code-order', `Ngày ${day} ở trước ngày ${before} của dòng trên`, 'Xếp lịch sử từ cũ đến mới')];
  });
}

/** An edition counts within one leaflet or sheet, so a code belongs to one; and paper is not older than its code. */
function codesOnPaper(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const owners = new Map<string, ContentFile>();
  return files.flatMap((file) => {
    const printed = printedIn(file, shelf);
    if (!printed) return [];
    const { code: id, editions, path } = printed;
    const line = file.lineOf([...path, 'code']);
    const owner = owners.get(id);
    if (owner) {
      const mend = 'Mỗi tờ một mã. Cấp mã mới: npm run code -- add <trang> --placed "Tờ rơi …, ở …"';
      return [error(file.file, line, 'code-shared', `Mã "${id}" đã in trên tờ ${owner.file}`, mend)];
    }
    owners.set(id, file);
    const since = (shelf.get('codes', id)?.data as Code | undefined)?.since;
    const first = editions[0]!.date;
    if (!since || since <= first) return [];
    const found = `Bản 1 ghi ngày ${first}, nhưng mã ${id.toUpperCase()} chỉ có từ ${since}`;
    return [error(file.file, line, 'code-too-late', found, `Ghi ngày của bản 1 là ${since} hoặc sau đó`)];
  });
}
