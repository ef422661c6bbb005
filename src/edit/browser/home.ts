import type { Found, Home, Line } from '../tasks.ts';
import { foldVietnamese } from '../../search/rank/fold.ts';
import { ask, h, newId, Refusal } from './dom.ts';
import type { Page } from './page.ts';

export const editLink = (path: string): string => `#/sua/${encodeURIComponent(path)}`;

export const linkTo = ({ path, title, folder, isDraft }: Line): HTMLElement =>
  h('li', {}, h('a', { href: editLink(path) }, title), ' ', h('span', { class: 'kind' }, isDraft ? `${folder} · bản nháp` : folder));

export async function homePage(): Promise<Page> {
  const { due, drafts, changed, byGit } = await ask<Home>('home');
  const task = (href: string, name: string, words: string) => h('li', {}, h('a', { href }, h('strong', {}, name), h('span', {}, words)));
  return {
    title: 'Bạn muốn làm gì?',
    draw: [
      h(
        'ul',
        { class: 'tasks' },
        task('#/viet', 'Viết tin', 'Tin mới của đơn vị, hoặc một bài khác'),
        task('#/so', 'Sửa số điện thoại, mức phí', 'Sửa một lần, mọi trang đổi theo'),
        task('#/ra-soat', 'Rà soát', due > 0 ? `${due} trang đến hạn` : 'Chưa trang nào đến hạn'),
        task('#/ma', 'Mã in', 'Cấp mã cho tờ rơi, băng rôn; đổi, thôi một mã'),
        task('#/bai', 'Mọi bài', 'Tìm một bài theo tên hay theo chữ trong bài'),
      ),
      h(
        'p',
        { class: 'bar' },
        h('a', { href: '#/doi' }, changed > 0 ? `${changed} thay đổi chưa đăng` : 'Không có thay đổi nào chưa đăng'),
        byGit ? '' : ' (kể từ khi mở trang sửa)',
      ),
      ...(drafts.length > 0 ? [h('h2', {}, 'Bản nháp đang viết'), h('ul', { class: 'list' }, drafts.map(linkTo))] : []),
    ],
  };
}

/** A list that a few words of a title make short. */
export function filtered<T>(all: readonly T[], wordsOf: (each: T) => string, draw: (each: T) => HTMLElement, label: string): HTMLElement[] {
  const list = h('ul', { class: 'list' });
  const count = h('p', { class: 'hint', role: 'status' });
  const id = newId();
  const input = h('input', { id, type: 'search', autocomplete: 'off', oninput: () => fill() });
  const known = all.map((each) => ({ each, words: foldVietnamese(wordsOf(each)) }));
  const fill = () => {
    const words = foldVietnamese(input.value).split(/\s+/).filter(Boolean);
    const fit = known.filter((one) => words.every((word) => one.words.includes(word)));
    count.textContent = fit.length > most ? `${fit.length} mục; gõ thêm chữ để thấy ít hơn` : `${fit.length} mục`;
    list.replaceChildren(...fit.slice(0, most).map(({ each }) => draw(each)));
  };
  fill();
  return [h('label', { for: id }, label), input, count, list];
}
const most = 60;

/** How long somebody stops typing before it is looked for. In milliseconds. */
const pause = 250;

export function allPage(): Promise<Page> {
  const list = h('ul', { class: 'list' });
  const count = h('p', { class: 'hint', role: 'status' });
  const row = (each: Found) => {
    const item = linkTo(each);
    if (each.says) item.append(h('span', { class: 'says' }, each.says));
    return item;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const look = async () => {
    const own = (turn += 1);
    const all = await ask<Found[]>('all', { words: input.value });
    if (own !== turn) return;
    count.textContent = all.length > most ? `${all.length} bài; gõ thêm chữ để thấy ít hơn` : `${all.length} bài`;
    list.replaceChildren(...all.slice(0, most).map(row));
  };
  const input = h('input', {
    id: newId(),
    type: 'search',
    autocomplete: 'off',
    oninput: () => (clearTimeout(timer), (timer = setTimeout(() => void look(), pause))),
  });
  const label = h('label', { for: input.id }, 'Gõ vài chữ của tên hay của bài, có dấu hay không đều được');
  return look().then(() => ({ title: 'Mọi bài', draw: [label, input, count, list], leave: () => clearTimeout(timer) }));
}

export async function beginPage(folder: string): Promise<Page> {
  const { kinds, units } = await ask<Home>('home');
  const kind = h(
    'select',
    { id: newId() },
    kinds.map(({ folder: each, name }) => h('option', { value: each, selected: each === (folder || 'tin-phuong') }, name)),
  );
  const unit = h(
    'select',
    { id: newId() },
    units.map(({ id, name }) => h('option', { value: id }, name)),
  );
  const name = h('input', { id: newId(), autocomplete: 'off' });
  const ofUnit = h('div', { class: 'field' }, h('label', { for: unit.id }, 'Tin của đơn vị nào'), unit);
  const look = () => void (ofUnit.hidden = kind.value !== 'tin-phuong');
  kind.addEventListener('change', look);
  look();
  const said = h('p', { class: 'fault', role: 'alert' });
  const begin = async () => {
    try {
      const folder = kind.value === 'tin-phuong' ? `tin-phuong/${unit.value}` : kind.value;
      const { path } = await ask<{ path: string }>('begin', { folder, name: name.value.trim() });
      location.hash = editLink(path);
    } catch (fault) {
      said.textContent = fault instanceof Refusal ? fault.message : String(fault);
    }
  };
  const form = h(
    'form',
    { onsubmit: (event: Event) => (event.preventDefault(), void begin()) },
    h('div', { class: 'field' }, h('label', { for: kind.id }, 'Viết gì'), kind),
    ofUnit,
    h('div', { class: 'field' }, h('label', { for: name.id }, 'Tên, viết có dấu như người đọc sẽ thấy'), name),
    said,
    h('button', { type: 'submit', class: 'main' }, 'Bắt đầu viết'),
  );
  return { title: 'Viết mới', draw: [h('p', {}, 'Bài mới là bản nháp: chưa ai đọc được cho đến khi bạn bấm “Cho lên trang”.'), form] };
}
