import type { Code } from '../../schemas/code.ts';
import type { RegisterData } from '../../schemas/collections.ts';
import { error, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';

/** The register of printed codes in itself: one file a code, a history in order, one leaflet a code. */
export function codeProblems(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const codes = files.filter((file) => file.collection === 'codes' && file.data);
  return [...codes.flatMap(fileOfCode), ...codes.flatMap(historyOrder), ...leafletCodes(files, shelf)];
}

/** Leaflets name a code by its file. */
function fileOfCode({ file, id, data, lineOf }: ContentFile): Problem[] {
  const { code } = data as unknown as Code;
  const wanted = code.toLowerCase();
  if (id === wanted) return [];
  return [error(file, lineOf(['code']), 'code-file', `Mã "${code}" nằm trong tệp ${id}.yaml`, `Đổi tên tệp thành: ${wanted}.yaml`)];
}

/** Each day of a history lies after the one before it. */
function historyOrder({ file, data, lineOf }: ContentFile): Problem[] {
  const { since, earlier, retired } = data as unknown as Code;
  const days = [
    { day: since, path: ['since'] as (string | number)[] },
    ...earlier.map(({ until }, index) => ({ day: until, path: ['earlier', index, 'until'] })),
    ...(retired ? [{ day: retired.on, path: ['retired', 'on'] }] : []),
  ];
  return days.slice(1).flatMap(({ day, path }, index) => {
    const before = days[index]!.day;
    if (day >= before) return [];
    return [error(file, lineOf(path), 'code-order', `Ngày ${day} ở trước ngày ${before} của dòng trên`, 'Xếp lịch sử từ cũ đến mới')];
  });
}

/** An edition counts within one leaflet, so a code belongs to one; and paper is not older than its code. */
function leafletCodes(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const owners = new Map<string, ContentFile>();
  return files.flatMap((file) => {
    if (file.collection !== 'leaflets' || !file.data) return [];
    const { code: id, editions } = file.data as unknown as RegisterData<'leaflets'>;
    const line = file.lineOf(['code']);
    const owner = owners.get(id);
    if (owner) {
      const mend = 'Mỗi tờ một mã. Cấp mã mới: npm run code -- add <trang> --placed "Tờ rơi …, ở …"';
      return [error(file.file, line, 'code-shared', `Mã "${id}" đã in trên tờ ${owner.file}`, mend)];
    }
    owners.set(id, file);
    const code = shelf.get('codes', id);
    const since = (code?.data as Code | undefined)?.since;
    const first = editions[0]!.date;
    if (!since || since <= first) return [];
    const found = `Bản 1 ghi ngày ${first}, nhưng mã ${id.toUpperCase()} chỉ có từ ${since}`;
    return [error(file.file, line, 'code-too-late', found, `Ghi ngày của bản 1 là ${since} hoặc sau đó`)];
  });
}
