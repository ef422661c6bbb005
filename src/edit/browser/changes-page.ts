import type { Change, Listed } from '../changes.ts';
import type { Compared } from '../compare.ts';
import type { State } from '../snapshots.ts';
import { ask, button, h, sure, tell } from './dom.ts';
import { editLink } from './home.ts';
import type { Page } from './page.ts';
import { publishingPart } from './publishing-part.ts';

const again = () => dispatchEvent(new Event('again'));

export async function changesPage(): Promise<Page> {
  const [all, saved] = await Promise.all([ask<Change[]>('changes'), ask<Listed[]>('saved')]);
  const publishing = await publishingPart(again, all.length > 0);
  const row = (change: Change) => {
    const { path, title, state, kind } = change;
    const isForm = state !== 'gone' && /\.(?:mdx?|yaml)$/.test(path);
    const give = { 'aria-label': `Bỏ thay đổi này: ${title}` };
    const canGoBack = publishing.byGit && !path.startsWith('ma-qr/');
    return h(
      'li',
      {},
      isForm ? h('a', { href: editLink(path) }, title) : h('span', {}, title),
      h('span', { class: 'kind' }, kind),
      h(
        'div',
        { class: 'tools' },
        canGoBack && button('Bỏ thay đổi này…', () => void undo(change), give),
        isForm && fold('Xem đã đổi gì', () => differences(change)),
        canGoBack && states(change),
      ),
    );
  };
  return {
    title: all.length > 0 ? `${all.length} thay đổi chưa đăng` : 'Không có thay đổi nào chưa đăng',
    draw: [
      h('p', {}, all.length > 0 ? 'Đã lưu trên máy này, chưa có trên trang mà mọi người đọc.' : ''),
      publishing.element,
      h('ul', { class: 'list' }, all.map(row)),
      ...(saved.length > 0 ? [savedPart(saved)] : []),
      h('p', {}, button('Xem lại danh sách', again)),
    ],
    leave: publishing.leave,
  };
}

/** What is as it was published, and was not always so. */
const savedPart = (saved: readonly Listed[]): HTMLElement =>
  h(
    'details',
    {},
    h('summary', {}, `Bài đã lưu trong hai tuần qua, nay như bản đã đăng (${saved.length})`),
    h(
      'ul',
      { class: 'list' },
      saved.map((each) => h('li', {}, h('span', {}, each.title), h('span', { class: 'kind' }, each.kind), states(each))),
    ),
  );

/** What is asked for only when somebody looks. */
function fold(name: string, draw: () => Promise<(HTMLElement | string)[]>): HTMLElement {
  const inside = h('div', {}, 'Đang tìm…');
  const look = async () => folded.open && inside.replaceChildren(...(await draw()));
  const folded = h('details', { ontoggle: () => void look() }, h('summary', {}, name), inside);
  return folded;
}

/** The same words that whoever must agree is shown. */
async function differences({ place }: Change): Promise<HTMLElement[]> {
  const all = await ask<Compared[]>('told', { place });
  const row = ({ told: { under, label, isHeading }, words }: Compared) =>
    h(
      'p',
      {},
      h('b', {}, [isHeading ? '' : under, label].filter(Boolean).join(' · '), (under || label) && !isHeading ? ': ' : ''),
      words.flatMap(({ text, mark }) => [mark ? h(mark, { class: mark === 'ins' ? 'came' : 'went' }, text) : text, ' ']),
    );
  return all.length > 0 ? all.map(row) : [h('p', {}, 'Không có chữ nào đổi.')];
}

/** Every save of a file. */
const states = ({ place, title }: Listed): HTMLElement =>
  fold('Các lần lưu', async () => {
    const all = await ask<State[]>('states', { place });
    const put = async ({ id, when }: State) => {
      if (!(await sure(`Lấy lại bản lưu lúc ${when}?`, `“${title}” trở lại như lúc ấy. Bản đang có vẫn nằm trong các lần lưu.`, 'Lấy lại')))
        return;
      await ask('restore', { place, id });
      tell('Đã lấy lại.');
      again();
    };
    const row = (state: State) =>
      h(
        'li',
        {},
        h('span', {}, `${state.when}${state.isGone ? ', lúc ấy chưa có bài này' : ''}`),
        state.isNow
          ? h('span', { class: 'kind' }, 'bản đang có')
          : button('Lấy lại bản này…', () => void put(state), { 'aria-label': `Lấy lại bản ${state.when} của ${title}` }),
      );
    return [all.length > 0 ? h('ul', { class: 'list' }, all.map(row)) : 'Chưa có lần lưu nào từ trang sửa.'];
  });

async function undo({ place, title, state, covers }: Change): Promise<void> {
  const words = {
    new: covers
      ? 'Bản riêng này bị xóa, trang dùng lại bản chung. Chữ vẫn nằm trong các lần lưu, lấy lại được.'
      : 'Bài mới này bị xóa. Chữ vẫn nằm trong các lần lưu, lấy lại được.',
    changed: 'Bài trở lại như bản đã đăng. Chữ bạn đã sửa vẫn nằm trong các lần lưu, lấy lại được.',
    gone: 'Bài đã bỏ có lại như bản đã đăng.',
  }[state];
  if (!(await sure(`Bỏ thay đổi của “${title}”?`, words, 'Bỏ thay đổi'))) return;
  await ask('restore', { place });
  tell(state === 'new' ? 'Đã bỏ; lấy lại được ở “Bài đã lưu trong hai tuần qua”.' : 'Đã trở lại như bản đã đăng.');
  again();
}
