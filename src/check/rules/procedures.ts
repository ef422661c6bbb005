import { longestCell } from '../../schemas/procedure.ts';
import { desks, rootIn } from '../../routes.ts';
import { fillValues } from '../../truth/value.ts';
import type { Day } from '../../dates/day.ts';
import type { ProcedureData } from '../../truth/procedure.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { KeyPath } from '../../schemas/shape.ts';
import type { ContentFile } from '../content-file.ts';
import { nearest } from '../nearest.ts';
import type { Shelf } from '../shelf.ts';

type File = ContentFile<ProcedureData>;

/** The register of procedures in itself: codes that lead to one page, cells that fit, successors that end somewhere, no place named. */
export function procedureProblems(files: readonly ContentFile[], shelf: Shelf, day: Day): Problem[] {
  const procedures = files.filter((file) => file.collection === 'procedures' && file.data) as unknown as File[];
  const national = files.filter((file) => (file.collection === 'procedures' || file.collection === 'offices') && file.data);
  return [
    ...procedures.flatMap(takenAddress),
    ...sharedCodes(procedures),
    ...procedures.flatMap(codeSpans),
    ...procedures.flatMap((file) => longCells(file, shelf, day)),
    ...procedures.flatMap((file) => circle(file, shelf)),
    ...placeNames(national, shelf),
    ...sheetsOfNone(files, shelf),
  ];
}

/** Below the register the program has pages of its own. */
function takenAddress({ file, id }: File): Problem[] {
  const address = `${rootIn('procedures', '')}${id}/`;
  if (!(address in desks)) return [];
  return [error(file, 1, 'duplicate-address', `Địa chỉ ${address} đã có trang khác của chương trình`, 'Đổi tên tệp')];
}

/** `/tt/<code>/` opens one page. */
function sharedCodes(procedures: readonly File[]): Problem[] {
  const owners = new Map<string, File>();
  return procedures.flatMap((file) =>
    file.data!.codes.flatMap(({ code }, index) => {
      const owner = owners.get(code);
      if (!owner) {
        owners.set(code, file);
        return [];
      }
      const found = owner === file ? `Mã "${code}" ghi hai lần` : `Mã "${code}" đã có trong ${owner.file}`;
      return [error(file.file, file.lineOf(['codes', index, 'code']), 'procedure-code', found, 'Để mã ở một tệp, xóa dòng ở tệp kia')];
    }),
  );
}

function codeSpans({ file, data, lineOf }: File): Problem[] {
  return data!.codes.flatMap(({ from, to }, index) => {
    if (!from || !to || from <= to) return [];
    const found = `Mã hết hạn (${to}) trước ngày bắt đầu dùng (${from})`;
    return [error(file, lineOf(['codes', index, 'to']), 'valid-order', found, 'Đổi lại hai ngày')];
  });
}

/** The schema counts what is written; readers and paper get it with the values filled in. */
function longCells({ file, data, lineOf }: File, shelf: Shelf, day: Day): Problem[] {
  return Object.entries(data!.glance).flatMap(([key, told]) =>
    (typeof told === 'string' ? [told] : told.map(({ text }) => text)).flatMap((text) => {
      const length = fillValues(text, shelf.valuesOn(day)).length;
      if (length <= longestCell) return [];
      const found = `Ô "${key}" dài ${length} ký tự khi đã điền dữ kiện, quá mức cho phép (${longestCell})`;
      return [error(file, lineOf(['glance', key]), 'too-long', found, 'Ghi điều chính trong ô, phần còn lại ghi ở "ways"')];
    }),
  );
}

/** A sheet is called after its procedure. */
function sheetsOfNone(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  return files.flatMap(({ file, collection, id }) => {
    if (collection !== 'procedureSheets' || shelf.get('procedures', id)) return [];
    const near = nearest(id, [...(shelf.ids.get('procedures') ?? [])]);
    const mend = near ? `Đổi tên tệp thành: ${near}.yaml` : 'Xóa tệp này, hoặc thêm thủ tục cùng tên trong content/thu-tuc';
    return [error(file, 1, 'dangling-reference', `Không có thủ tục "${id}" trong content/thu-tuc`, mend)];
  });
}

/** Whoever follows the successors arrives at a procedure of today. */
function circle(file: File, shelf: Shelf): Problem[] {
  const nextOf = (each: File | undefined) => {
    const next = each?.data?.replacedBy?.procedure;
    return next === undefined ? undefined : (shelf.get('procedures', next) as unknown as File | undefined);
  };
  const met = new Set<File>();
  let next = nextOf(file);
  while (next && next !== file && !met.has(next)) {
    met.add(next);
    next = nextOf(next);
  }
  // One that names itself is a self-reference, which has its own message.
  if (next !== file || met.size === 0) return [];
  const line = file.lineOf(['replacedBy', 'procedure']);
  return [error(file.file, line, 'replaced-in-circle', 'Thủ tục thay nó lại được chính nó thay', 'Bỏ "replacedBy" ở thủ tục đang dùng')];
}

/** A procedure is the same in the whole country: whatever a place has of its own is a value, or stands in the register of offices. */
function placeNames(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const words = placeWords(shelf);
  if (words.length === 0) return [];
  // As names are written: a ward may be called Thành Công, and a procedure ends "thành công".
  const asName = (word: string) => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${escaped(word.slice(1))}`;
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(asName).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return files.flatMap((file) =>
    lines(file.data, []).flatMap(({ path, text }) => {
      if (path[0] === 'places') return [];
      const word = named.exec(text)?.[0];
      if (!word) return [];
      const mend =
        'Bỏ địa danh; điều riêng của địa phương ghi vào content/du-kien rồi gọi bằng [[tên-tệp]], địa chỉ ghi ở "places" trong content/noi-nop';
      return [error(file.file, file.lineOf(path), 'place-name', `Có địa danh "${word}", mà thủ tục dùng cho cả nước`, mend)];
    }),
  );
}

/** The names of the campaign's wards and of what they belong to, as its registers have them, in full and in short. */
function placeWords(shelf: Shelf): string[] {
  const wards = [...(shelf.ids.get('wards') ?? [])].map((id) => shelf.get('wards', id)?.data);
  const names = wards.flatMap((ward) => (ward ? [String(ward['name']), String(ward['unit'])] : []));
  const full = shelf.terms.flatMap(({ term, full: words }) => (names.includes(term) && words ? [words] : []));
  return [...new Set([...names, ...full].flatMap((name) => [name, ...bareName(name)]))].sort((a, b) => b.length - a.length);
}

/** `Phường Diên Hồng` → `Diên Hồng`; a number or one syllable alone would be found everywhere. */
function bareName(name: string): string[] {
  const bare = name.replace(/^(?:Thành phố|Phường|Xã|Đặc khu|Quận|Huyện|Tỉnh) /u, '');
  return bare !== name && /\p{L} \p{L}/u.test(bare) ? [bare] : [];
}

function lines(value: unknown, path: KeyPath): { path: KeyPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => lines(each, [...path, index]));
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, each]) => lines(each, [...path, key]));
  return [];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
