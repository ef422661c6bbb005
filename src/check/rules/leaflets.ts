import { partsOf } from '../../text/taken.ts';
import { covers, writeDay, type Day, type Span } from '../../dates/day.ts';
import { printedIn, type Printed } from '../editions.ts';
import { pageFile, shownWards, takenWords, type Leaflet } from '../leaflet-words.ts';
import { error, warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';

/** What a leaflet needs to know of the pages it takes: when they are told, and the day and state of the site. */
export interface LeafletContext {
  shelf: Shelf;
  shownDays: (file: ContentFile) => Span | undefined;
  day: Day;
}

/** Paper takes what is there, says which edition it is, and an edition never changes its words. */
export function leafletProblems(files: readonly ContentFile[], context: LeafletContext): Problem[] {
  const problems = files.flatMap((file) => {
    if (!file.data) return [];
    if (file.collection === 'leaflets') return inLeaflet(file, context);
    return file.collection === 'procedureSheets' || file.collection === 'artworks' ? inEditions(file, context) : [];
  });
  const single = problems.filter(({ kind }) => kind !== 'edition-changed' && kind !== 'edition-due');
  const again = 'Chưa phát tờ nào cho ai thì: npm run edition -- --again';
  return [
    ...single,
    ...together(problems, 'edition-changed', 'tờ đổi chữ mà chưa ghi bản mới', `. ${again}`),
    ...together(problems, 'edition-due', 'tờ có đoạn hết hạn hoặc đến ngày hiện ra nên chữ khác trước', ''),
  ];
}

/** One changed value stands on many sheets: one message tells of all, and one command mends them. */
function together(problems: readonly Problem[], kind: Problem['kind'], called: string, otherwise: string): Problem[] {
  const all = problems.filter((problem) => problem.kind === kind);
  const [first, ...others] = all;
  if (!first || others.length === 0) return all;
  const found = `${all.length} ${called}: ${all.map(({ file }) => asCommanded(file)).join(', ')}`;
  const mend = `Ra bản mới của cả ${all.length} tờ: npm run edition -- --changed "Đã đổi gì"${otherwise}`;
  return [{ ...first, found, mend, also: others.map(({ file }) => file) }];
}

/** As `npm run edition` calls what a file prints. */
const asCommanded = (file: string) => file.replace(/\.yaml$/, '').replace(/^to-giay-to\//, 'thu-tuc/');

function inLeaflet(file: ContentFile, context: LeafletContext): Problem[] {
  const leaflet = file.data as unknown as Leaflet;
  const printed = printedIn(file, context.shelf)!;
  const order = editionOrder(printed);
  // A page that cannot be read is named where it lies; one slip is one message.
  if (!leaflet.takes.every((take) => pageFile(context.shelf, take.page))) return order;
  const missing = missingParts(file, leaflet, context);
  const wards = wardsWithoutOffice(file, leaflet, context);
  return [...order, ...missing, ...wards, ...(missing.length === 0 ? changedText(printed, context.day) : [])];
}

/** The sheets of procedures and what a print shop makes: the same promises, without parts to choose. */
function inEditions(file: ContentFile, { shelf, day }: LeafletContext): Problem[] {
  const printed = printedIn(file, shelf);
  return printed ? [...editionOrder(printed), ...changedText(printed, day)] : [];
}

function editionOrder({ file, path, editions }: Printed): Problem[] {
  return editions.flatMap(({ number, date }, index) => {
    const before = editions[index - 1];
    if (number === index + 1 && (!before || before.date <= date)) return [];
    const found = `Bản ${number} ngày ${writeDay(date)} không đứng đúng chỗ: số bản phải là 1, 2, 3… và ngày không lùi`;
    const line = file.lineOf([...path, 'editions', index]);
    return [error(file.file, line, 'edition-order', found, `Ghi number: ${index + 1}, bản mới nhất ở cuối`)];
  });
}

function missingParts(file: ContentFile, leaflet: Leaflet, { shelf, shownDays }: LeafletContext): Problem[] {
  const day = leaflet.editions.at(-1)!.date;
  return leaflet.takes.flatMap((take, index) => {
    const page = pageFile(shelf, take.page)!;
    const at = (found: string, mend: string) => error(file.file, file.lineOf(['takes', index]), 'leaflet-part', found, mend);
    const shown = shownDays(page);
    if (!shown || !covers(shown, day))
      return [at(`Trang ${take.page} không hiện vào ngày ra bản mới nhất (${writeDay(day)})`, 'Bỏ trang này khỏi "takes", hoặc sửa ngày')];
    const { missing } = takenWords(shelf, { ...leaflet, takes: [take] }, day)[0]!;
    const sections = partsOf(page.body, page.format === 'md' ? 'md' : 'mdx', { day, places: shelf.places }).flatMap(
      ({ slug }) => slug ?? [],
    );
    return [
      ...missing.parts.map((part) => at(`Trang ${take.page} không có phần "${part}"`, `Bỏ "${part}" khỏi "parts"`)),
      ...missing.sections.map((slug) => at(`Trang ${take.page} không có mục "${slug}"`, `Các mục của trang: ${sections.join(', ')}`)),
    ];
  });
}

/** A page that names the office of one ward sends the people of the others to it, or nowhere. */
function wardsWithoutOffice(file: ContentFile, leaflet: Leaflet, { shelf, day }: LeafletContext): Problem[] {
  const shown = shownWards(shelf, leaflet, day);
  const without = shown.filter(({ offices }) => offices.length === 0);
  if (without.length === 0 || without.length === shown.length) return [];
  const names = without.map(({ name }) => name).join(', ');
  const found = `Bảng các phường, xã trên tờ không có nơi hỏi ở ${names}, dù các nơi khác có`;
  const pages = leaflet.takes.map(({ page }) => page).join(', ');
  return [error(file.file, file.lineOf(['wards']), 'leaflet-wards', found, `Thêm cơ quan ở ${names} vào "agencies" của trang ${pages}`)];
}

function changedText({ file, path, editions, markOn }: Printed, day: Day): Problem[] {
  const newest = editions.filter(({ date }) => date <= day).at(-1);
  if (!newest) return [];
  const line = file.lineOf([...path, 'editions', editions.indexOf(newest)]);
  const written = markOn(newest.date);
  const next = (mark: string) => `- {number: ${newest.number + 1}, date: ${day}, text: "${mark}", changed: "…"}`;
  if (written !== newest.text) {
    const found = `Chữ trên tờ đã đổi từ bản ${newest.number} (${writeDay(newest.date)})`;
    const again = `. Bản ${newest.number} chưa phát cho ai thì ghi lại dấu: text: "${written}" (hoặc chạy: npm run edition -- --again)`;
    return [error(file.file, line, 'edition-changed', found, `Thêm dưới cùng: ${next(markOn(day))}${again}`)];
  }
  const today = markOn(day);
  if (today === newest.text) return [];
  const found = `Từ bản ${newest.number} (${writeDay(newest.date)}), có đoạn hết hạn hoặc đến ngày hiện ra nên chữ trên tờ khác trước`;
  return [warning(file.file, line, 'edition-due', found, next(today))];
}
