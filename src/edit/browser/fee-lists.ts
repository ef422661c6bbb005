import { dayBefore, todayInVietnam, writeDay } from '../../dates/day.ts';
import type { FeePlan } from '../fee/fee.ts';
import { wordsBox } from './boxes-small.ts';
import { h, newId } from './dom.ts';
import { editLink } from './home.ts';
import { elsewhere } from './problems.ts';

type Place = FeePlan['places'][number];
type Named = { path: string; title: string };

const p = (words: string, kind?: string) => h('p', { class: kind }, words);
const list = (rows: HTMLElement[], kind?: string) => h('ul', { class: kind }, rows);
const linkTo = ({ path, title }: Named) => h('a', { href: editLink(path) }, title);

export const linksTo = (files: readonly Named[]): HTMLElement => list(files.map((each) => h('li', {}, linkTo(each))));

const unsure = 'Câu này nêu ngày, văn bản, hoặc số tiền có khi tính từ mức cũ.';
const shared = {
  all: 'Lưu vào tệp chung: mọi đơn vị dùng tệp ấy cùng đổi theo.',
  own: 'Nguồn là của riêng đơn vị bạn, nên mức mới lưu vào bản riêng; các đơn vị khác không đổi theo.',
};

/** What a new sum is and what changes with it: of the places that state the old one in digits, `rows` draws each. */
export function drawnPlan(plan: FeePlan, rows: (places: readonly Place[]) => HTMLElement[]): HTMLElement[] {
  const { title, old, fresh, day, errors, places } = plan;
  const [until, from] = [writeDay(dayBefore(day)), writeDay(day)];
  const likely = rows(places.filter(({ isLikely }) => isLikely));
  const unlikely = rows(places.filter(({ isLikely }) => !isLikely));
  return [
    h('h2', { tabIndex: -1 }, `Từ ${from}: ${fresh}`),
    p(`${title}: ${old} đến hết ${until}, ${fresh} từ ${from}.`),
    ...(plan.shared ? [p(shared[plan.shared], 'note')] : []),
    ...followsOf(plan, from),
    h('h3', {}, likely.length > 0 ? `Chỗ ghi mức cũ bằng số (${likely.length})` : 'Không chỗ nào ghi mức cũ bằng số'),
    ...(likely.length > 0 ? [p(`Mỗi chỗ đánh dấu sẽ có hai câu: câu cũ đến hết ${until}, câu mới từ ${from}.`), ...likely] : []),
    ...(unlikely.length > 0
      ? [h('details', {}, h('summary', {}, `Chỗ khác cũng ghi ${old}, có lẽ là việc khác (${unlikely.length})`), ...unlikely)]
      : []),
    ...othersOf(plan),
    ...sheetsOf(plan),
    errors.length > 0
      ? h('div', { class: 'error' }, p('Soát thử thấy lỗi. Sửa lại câu, hoặc bỏ dấu ở chỗ ấy.', 'fault'), elsewhere(errors))
      : p('✓ Đã soát thử hai ngày, hôm trước và hôm mức mới bắt đầu: không có lỗi.'),
  ];
}

function followsOf({ follows }: FeePlan, from: string): HTMLElement[] {
  if (follows.length === 0) return [h('h3', {}, 'Không câu nào đổi theo')];
  const rows = follows.map((each) => {
    const old = each.isUnsure && p(`${unsure} Lưu xong thì mở bài ra xem; cần thì chia câu theo ngày.`, 'fault');
    return h('li', {}, linkTo(each), h('div', {}, p(`Trước: ${each.before}`, 'went'), p(`Từ ${from}: ${each.after}`, 'came'), old));
  });
  return [h('h3', {}, `Đổi theo, không phải sửa (${follows.length})`), list(rows, 'list follows')];
}

function othersOf({ others }: FeePlan): HTMLElement[] {
  if (others.length === 0) return [];
  const rows = others.map((each) => h('li', {}, linkTo(each), h('span', { class: 'kind' }, each.text)));
  return [h('h3', {}, `Bạn tự xem lại (${others.length})`), p('Những chỗ này không chia theo ngày được.'), list(rows, 'list')];
}

/** What is printed and says something else from the day on: only then does it get a new number. */
export function sheetsOf({ sheets, day }: FeePlan): HTMLElement[] {
  if (sheets.length === 0) return [];
  const changes = h('a', { href: '#/doi' }, 'danh sách thay đổi');
  const when = day > todayInVietnam() ? 'Ghi ngày ấy vào lịch. Đến ngày, mở ' : 'Mở ';
  return [
    h('h3', {}, `Tờ in đổi chữ từ ${writeDay(day)} (${sheets.length})`),
    list(sheets.map(({ title, kind }) => h('li', {}, `${title} (${kind})`))),
    h('p', {}, when, changes, ', bấm nút ghi bản mới của các tờ, rồi in lại, bỏ tờ cũ.'),
  ];
}

/** A place with its tick, and the words that it gets where they can be chosen. */
export function placeRow(place: Place, day: string): { element: HTMLElement; chosen: () => [id: string, words: string] | undefined } {
  const { id, title, where, before, after, isPlain, isLater, isLikely, isUnsure } = place;
  const [until, from] = [writeDay(dayBefore(day)), writeDay(day)];
  const tick = h('input', { type: 'checkbox', checked: isLikely && !isUnsure });
  const box = isPlain ? wordsBox(newId(), after, undefined) : undefined;
  const element = h(
    'div',
    { class: 'item' },
    h('label', { class: 'tick' }, tick, h('span', {}, h('strong', {}, title), ` · ${where}`)),
    p(`${isLater ? 'Đang ghi' : `Đến hết ${until}`}: ${before}`),
    box ? h('label', { class: 'came', for: box.labelled!.id }, `Từ ${from} (sửa câu được)`) : p(`Từ ${from}: ${after}`, 'came'),
    box?.element,
    isUnsure &&
      p(
        `${unsure} ${isPlain ? 'Đọc lại, sửa cho đúng rồi hãy đánh dấu.' : 'Đúng thì đánh dấu; không thì lưu xong mở bài ra sửa.'}`,
        'fault',
      ),
  );
  return { element, chosen: () => (tick.checked ? [id, String(box?.value() ?? after)] : undefined) };
}
