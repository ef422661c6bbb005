import { parseDay, todayInVietnam, writeDay } from '../../dates/day.ts';
import type { View } from '../preview.ts';
import { dayBox } from './boxes-small.ts';
import { ask, h, newId, Refusal } from './dom.ts';
import { editLink } from './home.ts';
import type { Page } from './page.ts';

export const previewLink = (path: string): string => `#/xem/${encodeURIComponent(path)}`;

/** A page as readers will see it, on a telephone, on any day; and the paper that takes words from it. */
export async function previewPage(path: string): Promise<Page> {
  const { title, views } = await ask<{ title: string; views: View[] }>('views', { path });
  const back = h('p', {}, h('a', { href: editLink(path) }, 'Trở lại sửa'));
  if (views.length === 0) return { title: `Xem: ${title}`, draw: [h('p', { class: 'note' }, 'Loại bài này không có trang riêng.'), back] };
  const day = dayBox(newId(), todayInVietnam(), false);
  const which = h(
    'select',
    { id: newId(), onchange: () => void show() },
    views.map(({ name }, index) => h('option', { value: String(index) }, name)),
  );
  const said = h('p', { class: 'state', role: 'status' });
  const frame = h('iframe', {
    title: 'Trang như người đọc sẽ thấy',
    hidden: true,
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups',
  });
  let turn = 0;
  const show = async () => {
    const own = (turn += 1);
    const on = parseDay(String(day.value()));
    frame.hidden = true;
    said.textContent = on ? `Đang dựng trang của ngày ${writeDay(on)}, lần đầu mất chừng nửa phút…` : 'Ghi ngày/tháng/năm, ví dụ 1/1/2027.';
    if (!on) return;
    const view = views[Number(which.value)]!;
    try {
      const { address, found } = await ask<{ address: string; found: string }>('preview', { path, address: view.address, day: on });
      if (own !== turn) return;
      const laid = view.isPaper ? ' Chữ đúng như sẽ in; cỡ chữ và chỗ trống thì lệnh npm start mới xếp.' : '';
      said.textContent = found || `${view.name}, ngày ${writeDay(on)}: phần đã lưu, chưa đăng.${laid}`;
      frame.classList.toggle('paper', view.isPaper);
      frame.hidden = found !== '';
      if (!found) frame.src = address;
    } catch (fault) {
      if (own === turn) said.textContent = fault instanceof Refusal ? fault.message : String(fault);
    }
  };
  const form = h(
    'form',
    { onsubmit: (event: Event) => (event.preventDefault(), void show()) },
    h('div', { class: 'field' }, h('label', { for: which.id }, 'Xem gì'), which),
    h('div', { class: 'field' }, h('label', { for: day.labelled!.id }, 'Xem vào ngày'), day.element),
    h('button', { type: 'submit', class: 'main' }, 'Xem'),
  );
  void show();
  return { title: `Xem: ${title}`, draw: [back, form, said, frame], leave: () => void (turn = -1) };
}
