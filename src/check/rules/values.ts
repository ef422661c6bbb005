import { valueMark, valuesIn } from '../../text/value-marks.ts';
import { covers, nextDay, writeDay, type Day, type Span } from '../../dates/day.ts';
import { isTold, valueOn, type ValueEntry } from '../../truth/value.ts';
import { seam, writtenIn, type Written } from '../marks.ts';
import { nearest } from '../nearest.ts';
import { error, unique, warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';
import { overlap } from '../spans.ts';
import { plainName } from './names.ts';

/** What somebody may have meant as a mark: two brackets of any kind, or one pair around the very name of a value. */
const double = /\[\[([^[\]\n\0]*)\]\]|[［【]{2}([^［］【】\n\0]*)[］】]{2}|\{\{([^{}\n\0]*)\}\}/g;
const single = /(?<!\[)\[([^[\]\n]+)\](?![\](])/g;
const stray = /\[\[|\]\]|\[\0\[|\]\0\]|［［|］］/;
/** A right mark between brackets that would be printed. */
const framed = /\[\[\[|\]\]\]/;
const afterStray = /(?:\[\0?\[|［［|\[)([\p{L}\p{M}\d \n\0-]+)/u;

/** Every `[[id]]`, in a text, its front matter or a register, names a value of `content/du-kien`, and nothing that looks like one is printed. */
export function valueProblems(file: ContentFile, shelf: Shelf): Problem[] {
  return unique(writtenIn(file).flatMap((written) => inWords(file, written, shelf)));
}

function inWords({ file, collection }: ContentFile, { words, lineAt, kind }: Written, shelf: Shelf): Problem[] {
  const at = (offset: number, found: string, mend: string) => error(file, lineAt(offset), 'unknown-value', found, mend);
  const known = (id: string) => shelf.ids.get('values')?.has(id) ?? false;
  const first = words.search(stray);
  if (first >= 0 && collection === 'values') return [at(first, 'Dữ kiện không gọi dữ kiện khác', 'Ghi thẳng giá trị, không dùng [[ ]]')];
  if (kind === 'address') {
    const mark = /\[\[|%5B%5B/i.exec(words);
    const mend = 'Viết [[tên-dữ-kiện]] thẳng trong câu, ngoài địa chỉ: số điện thoại, trang web tự thành đường dẫn';
    return mark ? [at(mark.index, `Có [[ ]] trong địa chỉ ${words}`, mend)] : [];
  }
  // Right marks are taken out; what is left has no business there.
  const rest = words.replace(valueMark, (mark, id: string) => (known(id) ? ' '.repeat(mark.length) : mark));
  const doubles = [...rest.matchAll(double)].filter(([, , , braced]) => braced === undefined || known(plainName(braced.trim())));
  const bare = rest.replace(double, (mark) => ' '.repeat(mark.length));
  if (kind === 'block' || kind === 'words') {
    const index = Math.max(bare.search(stray), words.search(framed));
    if (index >= 0)
      return [
        at(
          index,
          `Dấu [[ ]] viết dở ở "${near(words, index)}"`,
          mendOf(afterStray.exec(framed.test(words) ? words : bare)?.[1] ?? '', shelf),
        ),
      ];
  }
  if (kind === 'block') return [];
  const singles = [...bare.matchAll(single)].filter(([, name]) => known(name!));
  return [
    ...doubles.map(({ 0: mark, 1: a, 2: b, 3: c, index }) => {
      const typed = a ?? b ?? c ?? '';
      return at(index, `${mark}: Không có "${typed}" trong content/du-kien`, mendOf(typed, shelf));
    }),
    ...singles.map(({ 0: mark, 1: name, index }) => at(index, `${mark}: thiếu một dấu ngoặc`, `Viết: [[${name}]]`)),
  ];
}

const near = (words: string, index: number) =>
  words
    .slice(Math.max(0, index - 15), index + 25)
    .replaceAll(seam, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The mark that was most likely meant, as it is written. */
function mendOf(typed: string, shelf: Shelf): string {
  const ids = [...(shelf.ids.get('values') ?? [])];
  // `[[du-kien/hotline.yaml|Gọi]]`: as other programs have it.
  const [name = ''] = typed.replace(/[\0\n]/g, '').split(/[|#,;]/);
  const plain = plainName(name.trim().replace(/^.*\/|\.ya?ml$/gi, '')).replace(/^-+|-+$/g, '');
  if (ids.includes(plain)) return `Viết: [[${plain}]]`;
  const closest = plain && nearest(plain, ids);
  if (closest) return `Có phải là: [[${closest}]]`;
  return plain ? `Tạo tệp content/du-kien/${plain}.yaml, hoặc bỏ [[ ]]` : 'Viết liền: [[tên-dữ-kiện]], hoặc bỏ dấu này';
}

/** Where a value is named, and the days on which that is told. */
interface Use {
  file: ContentFile;
  line: number;
  span: Span;
  inText: boolean;
}

export interface ValueContext {
  shelf: Shelf;
  shownDays: (file: ContentFile) => Span | undefined;
  day: Day;
}

/** Values told on days that are not theirs: before the first, or after the last with nothing in their place. */
export function valueDayProblems(files: readonly ContentFile[], context: ValueContext): Problem[] {
  const uses = usesIn(files, context);
  return [...uses].flatMap(([id, all]) => {
    const entry = context.shelf.values.get(id);
    return entry ? [...tooEarly(id, entry, all, context), ...tooLate(id, entry, all, context)] : [];
  });
}

/** Their channels leave out by themselves what names a value that is not told. */
const choosing: readonly string[] = ['quizzes', 'screens', 'values'];

/** The files of search whose words readers get to see. */
const answering: readonly string[] = ['tra-loi', 'chua-co-bai'];

function usesIn(files: readonly ContentFile[], { shownDays }: ValueContext): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (id: string, use: Use) => uses.set(id, [...(uses.get(id) ?? []), use]);
  for (const file of files) {
    if (choosing.includes(file.collection) || (file.collection === 'search' && !answering.includes(file.id))) continue;
    const shown = shownDays(file);
    if (!shown) continue;
    for (const { words, lineAt, span, kind } of writtenIn(file)) {
      const told = overlap(shown, span);
      if (!told || kind === 'block' || kind === 'address') continue;
      for (const id of valuesIn(words))
        add(id, {
          file,
          line: lineAt(words.indexOf(`[[${id}]]`)),
          span: told,
          inText: file.format !== 'yaml' && lineAt(0) >= file.bodyLine,
        });
    }
    if (file.collection === 'site' && file.data?.['help'])
      add(String(file.data['help']), { file, line: file.lineOf(['help']), span: {}, inText: false });
  }
  return uses;
}

function tooEarly(id: string, { validFrom }: ValueEntry, uses: readonly Use[], { day }: ValueContext): Problem[] {
  if (!validFrom) return [];
  return uses.flatMap(({ file, line, span, inText }) => {
    if (file.collection === 'search' || (span.from && span.from >= validFrom)) return [];
    const isToday = day < validFrom && covers(span, day);
    const found = `[[${id}]] chỉ dùng từ ${writeDay(validFrom)}, mà chỗ này hiện ${span.from ? `từ ${writeDay(span.from)}` : 'cả trước đó'}`;
    const wrap = inText ? `Bọc đoạn ấy: <From day="${validFrom}">…</From>` : `Ghi câu theo ngày: - {from: ${validFrom}, text: "…"}`;
    const mend = `${wrap}. Số cũ và số mới của cùng một việc thì ghi chung một tệp, số mới ở "later"`;
    return [(isToday ? error : warning)(file.file, line, 'value-early', found, mend)];
  });
}

/** Told past its last day; whoever only names it `<Until>` then has done right. */
function tooLate(id: string, entry: ValueEntry, uses: readonly Use[], { shelf, day }: ValueContext): Problem[] {
  const value = valueOn(entry, day);
  const told = uses.filter(({ span }) => covers(span, day)).sort((a, b) => Number(b.inText) - Number(a.inText));
  const file = shelf.get('values', id);
  if (!file || isTold(value) || !value.validTo || value.validTo >= day || told.length === 0) return [];
  const places = [...new Set(told.map((use) => `${use.file.file}, dòng ${use.line}`))];
  const others = places.length > 3 ? ` và ${places.length - 3} chỗ khác` : '';
  const found = `Dữ kiện "${value.name}" hết hạn ngày ${value.validTo}, mà vẫn được nói ở ${places.slice(0, 3).join('; ')}${others}`;
  const next = `Có số mới thì thêm vào "later": - {value: …, validFrom: ${nextDay(value.validTo)}, asOf: …, sources: […]}`;
  const gate = told[0]!.inText
    ? `bọc chỗ ấy: <Until day="${value.validTo}">…</Until>`
    : `ghi câu theo ngày: - {until: ${value.validTo}, text: "…"}`;
  const row = entry.later.findLastIndex(({ validFrom }) => validFrom <= day);
  const path = row < 0 ? ['validTo'] : ['later', row, 'validTo'];
  return [warning(file.file, file.lineOf(path), 'value-expired', found, `${next}; không còn thì ${gate}`)];
}
