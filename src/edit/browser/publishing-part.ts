import type { Problem } from '../../problems/problem.ts';
import type { Goal } from '../goal.ts';
import type { Progress } from '../publishing.ts';
import { ask, button, dialog, h, newId, Refusal, sure, tell } from './dom.ts';
import { editLink } from './home.ts';

interface Releasing {
  progress?: Progress;
  goal: Goal;
  canGoBack: boolean;
  /** Whether states before this one are kept. */
  byGit: boolean;
  /** How whoever sits here is called, where git knows. */
  me: string;
}

interface Standing {
  errors: (Problem & { title: string })[];
  obstacles: string[];
}

/** What comes of publishing, by where it goes. */
const outcome = (goal: Goal): string =>
  ({
    folder: 'Máy soát lại, dựng trang, rồi đưa vào chỗ mọi người đọc. Chừng mười phút; hỏng giữa chừng thì trang cũ giữ nguyên.',
    push: 'Máy gửi bản mới đến nơi giữ bản chính; máy chủ dựng trang từ đó.',
    build: 'Máy dựng trang vào một thư mục. Máy này chưa được nối với nơi đăng, nên dựng xong còn phải chép thư mục ấy lên.',
  })[goal.kind];

/** The buttons that ask for approval, publish and go back, and how that goes. */
export async function publishingPart(
  again: () => void,
  hasChanges: boolean,
): Promise<{ element: HTMLElement; byGit: boolean; leave: () => void }> {
  const { progress, goal, canGoBack, byGit, me } = await ask<Releasing>('releasing');
  const said = h('div', { role: 'status' });
  const buttons = h(
    'div',
    { class: 'tools' },
    hasChanges && button('Gửi duyệt…', () => void askApproval()),
    button('Đăng…', () => void publish(), { class: 'main' }),
    canGoBack && button('Trở lại bản trước…', () => void goBack()),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const busy = (is: boolean) => buttons.querySelectorAll('button').forEach((each) => (each.disabled = is));

  /** Waits with a sentence; what is refused is said where it was asked. */
  async function waiting<T>(words: string, work: () => Promise<T>): Promise<T | undefined> {
    busy(true);
    said.replaceChildren(h('p', { class: 'wait' }, words));
    try {
      const answer = await work();
      said.replaceChildren();
      return answer;
    } catch (fault) {
      said.replaceChildren(h('p', { class: 'fault' }, fault instanceof Refusal ? fault.message : String(fault)));
      return undefined;
    } finally {
      busy(false);
    }
  }

  async function askApproval(): Promise<void> {
    const by = await askLine(
      'Gửi lãnh đạo duyệt',
      ['Máy gom mọi thay đổi thành một tệp, mở được trên điện thoại không cần mạng. Tải về rồi gửi qua Zalo.'],
      'Người gửi: tên, chức vụ',
      me,
      'Tải tệp về',
    );
    if (by === undefined) return;
    const file = await waiting('Đang soát và gom thay đổi, chừng nửa phút…', () => ask<{ name: string; html: string }>('approval', { by }));
    if (!file) return;
    const href = URL.createObjectURL(new Blob([file.html], { type: 'text/html' }));
    h('a', { href, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    tell(`Đã tải về ${file.name}. Gửi tệp ấy qua Zalo.`);
  }

  async function publish(): Promise<void> {
    const standing = await waiting('Đang soát cả trang, chừng nửa phút…', () => ask<Standing>('standing'));
    if (!standing) return;
    if (standing.errors.length > 0) {
      const isOld = standing.errors.some(({ kind }) => kind === 'edition-changed');
      const editions = isOld && button('Ghi bản mới của các tờ…', () => void newEditions());
      return said.replaceChildren(...toMend(standing.errors), h('p', {}, editions));
    }
    const reasons =
      standing.obstacles.length > 0 && goal.kind !== 'push'
        ? [
            h('p', {}, 'Trang chưa phát hành chính thức được, nên lần này là bản thử. Vì sao:'),
            h(
              'ul',
              {},
              standing.obstacles.map((each) => h('li', {}, each)),
            ),
          ]
        : [];
    const approved = await askLine('Đăng mọi thay đổi?', [outcome(goal), ...reasons], 'Ai đã duyệt, ngày nào', '', 'Đăng');
    if (approved === undefined) return;
    const isBegun = await waiting('Đang bắt đầu…', () => ask('release', { approved }));
    if (isBegun) void follow();
  }

  async function newEditions(): Promise<void> {
    const words = ['Tờ đã in mang số bản cũ. Ai quét mã trên tờ ấy sẽ đọc câu bạn ghi ở đây.'];
    const changed = await askLine('Ghi bản mới của mọi tờ đã đổi chữ?', words, 'Trên tờ đã đổi gì', '', 'Ghi bản mới');
    if (changed !== undefined && (await waiting('Đang bắt đầu…', () => ask('editions', { changed })))) void follow();
  }

  async function goBack(): Promise<void> {
    const words = 'Mọi người đọc lại bản trước. Những gì bạn đã sửa không mất: chúng lại là thay đổi chưa đăng.';
    const isSure = await sure('Trở lại bản trước lần đăng cuối?', words, 'Trở lại bản trước');
    if (isSure && (await waiting('Đang bắt đầu…', () => ask('rollback')))) void follow();
  }

  /** How it goes, until it has ended; then the list is drawn anew, since it is another. */
  async function follow(): Promise<void> {
    const { progress: now } = await ask<Releasing>('releasing');
    if (!now) return;
    if (now.end) return again();
    busy(true);
    said.replaceChildren(h('p', { class: 'bar' }, `${now.step}… Đừng tắt cửa sổ lệnh của trang sửa.`));
    timer = setTimeout(() => void follow(), 1000);
  }

  if (progress?.end) said.append(...ended(progress));
  else if (progress) void follow();
  return { element: h('section', { 'aria-label': 'Duyệt và đăng' }, buttons, said), byGit, leave: () => clearTimeout(timer) };
}

function toMend(errors: Standing['errors']): HTMLElement[] {
  const row = ({ file, title, found, mend }: Standing['errors'][number]) =>
    h(
      'div',
      { class: 'error' },
      h('a', { href: editLink(file) }, title),
      h('p', {}, found),
      h('p', { class: 'mend' }, `Cách sửa: ${mend}`),
    );
  return [h('p', { class: 'fault' }, `Chưa đăng được: còn ${errors.length} lỗi phải sửa.`), ...errors.slice(0, 20).map(row)];
}

function ended({ end, said, lines }: Progress): HTMLElement[] {
  return [
    h(
      'div',
      { class: end === 'done' ? 'note' : 'error' },
      said.map((each) => h('p', {}, each)),
    ),
    ...(end === 'failed' && lines.length > 0
      ? [h('details', {}, h('summary', {}, 'Các dòng cuối máy viết ra'), h('pre', { class: 'lines', tabIndex: 0 }, lines.join('\n')))]
      : []),
  ];
}

/** One line, asked for before something is done. */
const askLine = (title: string, words: (string | HTMLElement)[], label: string, value: string, yes: string): Promise<string | undefined> =>
  dialog<string>((close) => {
    const input = h('input', { id: newId(), value, autocomplete: 'off' });
    return [
      h('h2', { id: 'hoi' }, title),
      ...words.map((each) => (typeof each === 'string' ? h('p', {}, each) : each)),
      h(
        'form',
        { onsubmit: (event: Event) => (event.preventDefault(), close(input.value.trim())) },
        h('div', { class: 'field' }, h('label', { for: input.id }, label), input),
        h(
          'div',
          { class: 'tools' },
          h('button', { type: 'submit', class: 'main' }, yes),
          button('Thôi', () => close()),
        ),
      ),
    ];
  });
