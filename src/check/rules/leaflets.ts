import { partsOf } from '../../text/taken.ts';
import { covers, writeDay, type Day, type Span } from '../../truth/day.ts';
import { pageFile, takenWords, textMark, type Leaflet } from '../leaflet-words.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';

/** What a leaflet needs to know of the pages it takes: when they are told, and the day and state of the site. */
export interface LeafletContext {
  shelf: Shelf;
  shownDays: (file: ContentFile) => Span | undefined;
  day: Day;
}

/** Paper takes what is there, says which edition it is, and an edition never changes its words. */
export function leafletProblems(files: readonly ContentFile[], context: LeafletContext): Problem[] {
  const leaflets = files.filter((file) => file.collection === 'leaflets' && file.data);
  return leaflets.flatMap((file) => inLeaflet(file, context));
}

function inLeaflet(file: ContentFile, context: LeafletContext): Problem[] {
  const leaflet = file.data as unknown as Leaflet;
  const order = editionOrder(file, leaflet);
  // A page that cannot be read is named where it lies; one slip is one message.
  if (!leaflet.takes.every((take) => pageFile(context.shelf, take.page))) return order;
  const missing = missingParts(file, leaflet, context);
  const newest = leaflet.editions.filter((edition) => edition.date <= context.day).at(-1);
  return [...order, ...missing, ...(newest && missing.length === 0 ? changedText(file, leaflet, newest, context) : [])];
}

function editionOrder(file: ContentFile, { editions }: Leaflet): Problem[] {
  return editions.flatMap(({ number, date }, index) => {
    const before = editions[index - 1];
    if (number === index + 1 && (!before || before.date <= date)) return [];
    const found = `Bản ${number} ngày ${writeDay(date)} không đứng đúng chỗ: số bản phải là 1, 2, 3… và ngày không lùi`;
    return [error(file.file, file.lineOf(['editions', index]), 'edition-order', found, `Ghi number: ${index + 1}, bản mới nhất ở cuối`)];
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
    const sections = partsOf(page.body, page.format === 'md' ? 'md' : 'mdx', day).flatMap(({ slug }) => slug ?? []);
    return [
      ...missing.parts.map((part) => at(`Trang ${take.page} không có phần "${part}"`, `Bỏ "${part}" khỏi "parts"`)),
      ...missing.sections.map((slug) => at(`Trang ${take.page} không có mục "${slug}"`, `Các mục của trang: ${sections.join(', ')}`)),
    ];
  });
}

function changedText(file: ContentFile, leaflet: Leaflet, newest: Leaflet['editions'][number], { shelf, day }: LeafletContext): Problem[] {
  const line = file.lineOf(['editions', leaflet.editions.indexOf(newest)]);
  const written = textMark(shelf, leaflet, newest.date);
  const next = (mark: string) => `- {number: ${newest.number + 1}, date: ${day}, text: "${mark}", changed: "…"}`;
  if (written !== newest.text) {
    const found = `Chữ trên tờ đã đổi từ bản ${newest.number} (${writeDay(newest.date)})`;
    const again = `. Bản ${newest.number} chưa phát cho ai thì ghi lại dấu: text: "${written}" (hoặc chạy: npm run edition -- --again)`;
    return [error(file.file, line, 'edition-changed', found, `Thêm dưới cùng: ${next(textMark(shelf, leaflet, day))}${again}`)];
  }
  const today = textMark(shelf, leaflet, day);
  if (today === newest.text) return [];
  const found = `Từ bản ${newest.number} (${writeDay(newest.date)}), có đoạn hết hạn hoặc đến ngày hiện ra nên chữ trên tờ khác trước`;
  return [warning(file.file, line, 'edition-due', found, next(today))];
}
