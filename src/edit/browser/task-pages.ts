import type { Due, ValueLine } from '../tasks.ts';
import { parseDay, todayInVietnam, writeDay } from '../../dates/day.ts';
import { valueKinds } from '../../schemas/value-kinds.ts';
import { ask, asked, button, h, newId, tell } from './dom.ts';
import { dayBox } from './boxes-small.ts';
import { editLink, filtered, linkTo } from './home.ts';
import type { Page } from './page.ts';

export const shownValue = ({ kind, value }: Pick<ValueLine, 'kind' | 'value'>): string =>
  kind === 'money' && /^\d+$/.test(value) ? `${new Intl.NumberFormat('vi-VN').format(Number(value))} đồng` : value;

export const laterOf = ({ kind, later }: ValueLine): HTMLElement[] =>
  later.map(({ value, validFrom }) =>
    h('span', { class: 'kind' }, ` từ ${writeDay(parseDay(validFrom) ?? validFrom)}: ${shownValue({ kind, value })}`),
  );

const feeLink = (path: string): string => `#/phi/${encodeURIComponent(path)}`;

export async function valuesPage(): Promise<Page> {
  const all = await ask<ValueLine[]>('values');
  const row = (each: ValueLine) =>
    h(
      'li',
      {},
      h('a', { href: editLink(each.path) }, each.title),
      h('strong', { class: 'value' }, shownValue(each)),
      laterOf(each),
      each.kind === 'money' &&
        h('a', { href: feeLink(each.path), 'aria-label': `Mức mới từ một ngày: ${each.title}` }, 'Mức mới từ một ngày…'),
      each.uses.length > 0
        ? h('details', {}, h('summary', {}, `Đang dùng ở ${each.uses.length} chỗ`), h('ul', {}, each.uses.map(linkTo)))
        : h('span', { class: 'kind' }, 'chưa trang nào dùng'),
    );
  const group = ([kind, name]: [string, string]) => {
    const some = all.filter((each) => each.kind === kind);
    const list = () =>
      filtered(some, ({ title, value }) => `${title} ${value} ${value.replace(/\D/g, '')}`, row, `Tìm trong mục ${name.toLowerCase()}`);
    return some.length > 0 ? [h('h2', {}, name), ...list()] : [];
  };
  return {
    title: 'Số điện thoại, mức phí',
    draw: [
      h('p', {}, 'Mỗi số ghi một lần. Sửa ở đây thì mọi trang, tờ in, câu trả lời tìm kiếm gọi số ấy đổi theo.'),
      ...Object.entries(valueKinds).flatMap(group),
    ],
  };
}

export async function reviewPage(): Promise<Page> {
  const all = await ask<Due[]>('reviews');
  const today = todayInVietnam();
  const late = all.filter(({ reviewBy }) => reviewBy <= today);
  const row = (each: Due) => {
    const item = h(
      'li',
      {},
      h('a', { href: editLink(each.path) }, each.title),
      h('span', { class: 'kind' }, `${each.folder} · hạn ${writeDay(each.reviewBy)} · lần trước ${writeDay(each.reviewed)}`),
      button('Đã đối chiếu hôm nay…', () => void mark(each, item), { 'aria-label': `Đã đối chiếu hôm nay: ${each.title}` }),
    );
    return item;
  };
  return {
    title: late.length > 0 ? `${late.length} trang đến hạn rà soát` : 'Chưa trang nào đến hạn rà soát',
    draw: [
      h('p', {}, 'Đọc lại cả trang, so với từng nguồn. Có điều phải sửa thì mở bài ra sửa; không có gì đổi thì bấm nút bên cạnh.'),
      ...(late.length > 0 ? [h('ul', { class: 'list' }, late.map(row))] : []),
      h('h2', {}, 'Sắp đến hạn'),
      ...filtered(
        all.filter(({ reviewBy }) => reviewBy > today),
        ({ title, folder }) => `${title} ${folder}`,
        row,
        'Tìm theo tên trang',
      ),
    ],
  };
}

/** As far ahead as the last time. */
function nextDay({ reviewed, reviewBy }: Due): string {
  const span = Math.min(Math.max(Date.parse(reviewBy) - Date.parse(reviewed), 90 * 86_400_000), 365 * 86_400_000);
  return new Date(Date.now() + span).toISOString().slice(0, 10);
}

async function mark(each: Due, item: HTMLElement): Promise<void> {
  const box = dayBox(newId(), nextDay(each), false);
  const boxes = [
    h('p', {}, 'Bạn đã đọc lại cả trang và so với từng nguồn, không có gì phải đổi.'),
    h('label', { for: box.labelled!.id }, 'Hạn đối chiếu lần sau'),
    box.element,
  ];
  const reviewBy = await asked(each.title, boxes, 'Ghi là đã đối chiếu', async () => {
    const day = String(box.value());
    await ask('review', { path: each.path, reviewBy: day });
    return day;
  });
  if (!reviewBy) return;
  item.replaceChildren(h('span', {}, `✓ ${each.title}: đã ghi, hạn lần sau ${writeDay(reviewBy)}`));
  tell('Đã ghi ngày đối chiếu.');
}
