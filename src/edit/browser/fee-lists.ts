import { writeDay } from '../../dates/day.ts';
import type { FeePlan } from '../fee/fee.ts';
import { h } from './dom.ts';
import { editLink } from './home.ts';

export const ofItsTime = 'Câu này nêu ngày hoặc văn bản, có khi chỉ đúng với mức cũ.';

export function followsOf(follows: FeePlan['follows'], from: string): HTMLElement[] {
  const row = ({ path, title, before, after, isOfItsTime: isOld }: FeePlan['follows'][number]) =>
    h(
      'li',
      {},
      h('a', { href: editLink(path) }, title),
      h(
        'div',
        {},
        h('p', { class: 'went' }, `Trước: ${before}`),
        h('p', { class: 'came' }, `Từ ${from}: ${after}`),
        isOld && h('p', { class: 'fault' }, `${ofItsTime} Lưu xong thì mở bài ra xem; cần thì chia câu theo ngày.`),
      ),
    );
  if (follows.length === 0) return [h('h3', {}, 'Không câu nào đổi theo')];
  return [h('h3', {}, `Đổi theo, không phải sửa (${follows.length})`), h('ul', { class: 'list follows' }, follows.map(row))];
}

export function othersOf(others: FeePlan['others']): HTMLElement[] {
  if (others.length === 0) return [];
  const row = ({ path, title, text }: FeePlan['others'][number]) =>
    h('li', {}, h('a', { href: editLink(path) }, title), h('span', { class: 'kind' }, text));
  return [
    h('h3', {}, `Bạn tự xem lại (${others.length})`),
    h('p', {}, 'Những chỗ này không chia theo ngày được.'),
    h('ul', { class: 'list' }, others.map(row)),
  ];
}

export function sheetsOf({ sheets, day }: FeePlan): HTMLElement[] {
  if (sheets.length === 0) return [];
  return [
    h('h3', {}, `Tờ in đổi chữ từ ${writeDay(day)} (${sheets.length})`),
    h(
      'ul',
      {},
      sheets.map(({ title, name }) => h('li', {}, `${title} (${name})`)),
    ),
    h('p', {}, 'Ghi ngày ấy vào lịch. Đến ngày, người phụ trách gõ lệnh dưới đây rồi in lại, bỏ tờ cũ:'),
    h('pre', { class: 'lines', tabIndex: 0 }, 'npm run edition -- --changed "Đổi mức phí"'),
  ];
}
