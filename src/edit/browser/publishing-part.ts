import type { Goal } from '../goal.ts';
import type { Progress } from '../publishing.ts';
import type { Mistakes, Standing } from '../standing.ts';
import { ask, asked, button, h, newId, tell, wordsOf } from './dom.ts';
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

/** By the stamp it is known whether something was written since. */
type Looked = Standing & { stamp: string };

/** Something that is asked about before it is done. */
interface Deed {
  title: string;
  words: (string | HTMLElement)[];
  /** One line that has to be written first. */
  line?: { label: string; value?: string };
  yes: string;
  /** What it refuses is said in the dialog, which stays. */
  run: (line: string) => Promise<unknown>;
}

/** What comes of publishing, by where it goes. */
const outcome: Record<Goal['kind'], string> = {
  folder: 'Máy soát lại, dựng trang, rồi đưa vào chỗ mọi người đọc. Chừng mười phút; hỏng giữa chừng thì trang cũ giữ nguyên.',
  push: 'Máy gửi bản mới đến nơi giữ bản chính; máy chủ dựng trang từ đó.',
  build: 'Máy dựng trang vào một thư mục. Máy này chưa được nối với nơi đăng, nên dựng xong còn phải chép thư mục ấy lên.',
};

/** The buttons that ask for approval, publish and go back, what stands in the way, and how it goes. */
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
    canGoBack && button('Trở lại bản trước…', () => void doing(goBack)),
  );
  const element = h('section', { 'aria-label': 'Duyệt và đăng' }, buttons, progress?.end && ended(progress), said);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;
  const busy = (is: boolean) => {
    for (const each of element.querySelectorAll('button')) each.disabled = is;
  };

  /** How the content stands now, shown below the buttons. Nothing where nobody looks at this page any more. */
  async function look(): Promise<Looked | undefined> {
    said.replaceChildren(h('p', { class: 'wait' }, 'Đang soát cả trang, chừng nửa phút…'));
    try {
      const standing = await ask<Looked>('standing');
      said.replaceChildren(...mistakesPart(standing.mistakes), ...sheetsPart(standing, (deed) => void doing(deed)));
      if (said.childElementCount === 0) said.append(h('p', { class: 'wait' }, 'Đã soát cả trang: không có lỗi.'));
      return isLeft ? undefined : standing;
    } catch (fault) {
      said.replaceChildren(h('p', { class: 'fault' }, wordsOf(fault)));
      return undefined;
    }
  }

  /** The same for who has pressed a button; nothing where words of sheets must be settled before a leader reads them. */
  async function looked(): Promise<Looked | undefined> {
    busy(true);
    const standing = await look();
    busy(false);
    if (!standing || standing.sheets.every(({ isDue }) => isDue)) return standing;
    said.querySelector('button')?.focus();
    tell('Chọn cho các tờ in trước đã.');
    return undefined;
  }

  /** Does what is asked about, and shows how it goes. */
  const doing = (deed: Deed) => askedFor({ ...deed, run: async (line) => (await deed.run(line), void follow()) });

  async function askApproval(): Promise<void> {
    if (!(await looked())) return;
    await askedFor({
      title: 'Gửi lãnh đạo duyệt',
      words: ['Máy gom mọi thay đổi thành một tệp, mở được trên điện thoại không cần mạng. Tải về rồi gửi qua Zalo.'],
      line: { label: 'Người gửi: tên, chức vụ', value: me },
      yes: 'Tải tệp về',
      run: async (by) => {
        const { name, html } = await ask<{ name: string; html: string }>('approval', { by });
        const href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        h('a', { href, download: name }).click();
        setTimeout(() => URL.revokeObjectURL(href), 60_000);
        tell(`Đã tải về ${name}. Gửi tệp ấy qua Zalo.`);
      },
    });
  }

  async function publish(): Promise<void> {
    const standing = await looked();
    if (!standing) return;
    if (standing.mistakes.length > 0) return tell('Chưa đăng được: sửa các chỗ phải sửa trước đã.');
    const { lacks, lines, stamp } = standing;
    const isTrial = lacks.length > 0 && goal.kind !== 'push';
    const each = lacks.map((lack) => h('li', {}, lack));
    const trial = [
      'Lần này là bản thử, trang nào cũng ghi “Bản thử”. Để phát hành chính thức còn thiếu:',
      h('ul', {}, each),
      forTheMachine(lines),
    ];
    await doing({
      title: 'Đăng mọi thay đổi?',
      words: [outcome[goal.kind], ...(isTrial ? trial : [])],
      line: { label: 'Ai đã duyệt, ngày nào' },
      yes: 'Đăng',
      run: (approved) => ask('release', { approved, stamp }),
    });
  }

  /** How it goes, until it has ended; then the list is drawn anew, since it is another. */
  async function follow(): Promise<void> {
    try {
      const { progress: now } = await ask<Releasing>('releasing');
      if (isLeft) return;
      if (!now || now.end) return again();
      busy(true);
      said.replaceChildren(h('p', { class: 'bar' }, `${now.step}… Đừng tắt cửa sổ lệnh của trang sửa.`));
      timer = setTimeout(() => void follow(), 1000);
    } catch (fault) {
      said.replaceChildren(h('p', { class: 'fault' }, wordsOf(fault)));
    }
  }

  if (progress && !progress.end) void follow();
  else if (hasChanges) void look();
  const leave = () => {
    isLeft = true;
    clearTimeout(timer);
  };
  return { element, byGit, leave };
}

const goBack: Deed = {
  title: 'Trở lại bản trước lần đăng cuối?',
  words: ['Mọi người đọc lại bản trước. Những gì bạn đã sửa không mất: chúng lại là thay đổi chưa đăng.'],
  yes: 'Trở lại bản trước',
  run: () => ask('rollback'),
};

const newEditions: Deed = {
  title: 'Ghi bản mới của các tờ đã đổi chữ?',
  words: ['Mỗi tờ có thêm một số bản. Ai quét mã trên tờ cũ sẽ đọc câu bạn ghi ở đây.'],
  line: { label: 'Đã đổi gì, nói với người dân' },
  yes: 'Ghi bản mới',
  run: (changed) => ask('editions', { changed }),
};

const sameEditions: Deed = {
  title: 'Chưa phát tờ nào cho dân?',
  words: ['Số bản giữ nguyên, mang chữ mới. Chỉ làm khi chưa tờ nào đến tay người dân: hai tờ cùng số bản phải giống nhau từng chữ.'],
  yes: 'Chưa phát, ghi lại',
  run: () => ask('editions'),
};

/** Sheets whose words have changed, and the two things that can be true of them. */
function sheetsPart({ sheets, isNobodys }: Standing, does: (deed: Deed) => void): HTMLElement[] {
  if (sheets.length === 0) return [];
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  const titles = (of: string) => sheets.filter(({ kind }) => kind === of).map(({ title }) => title);
  const isNew = sheets.every(({ isFirst }) => isFirst);
  const what = sheets.every(({ isDue }) => isDue)
    ? 'Có đoạn vừa hết hạn hay vừa đến ngày hiện ra.'
    : `${isNew ? 'Ghi bản đầu' : 'Tờ đã phát cho dân chưa? Chọn'} trước khi gửi duyệt, để lãnh đạo đọc đúng bản sẽ đăng.`;
  return [
    h(
      'div',
      { class: 'warning' },
      h('p', {}, h('strong', {}, `${sheets.length} tờ in ${isNew ? 'mới' : 'đổi chữ'}. `), what),
      kinds.map((kind) => h('p', {}, `${kind}: ${titles(kind).join(', ')}.`)),
      h(
        'div',
        { class: 'tools' },
        !isNew && button('Đã phát: ghi bản mới…', () => does(newEditions)),
        isNobodys && button(isNew ? 'Ghi bản đầu…' : 'Chưa phát tờ nào: ghi lại…', () => does(sameEditions)),
      ),
    ),
  ];
}

/** What must be mended first, by its kind: how much there is to do is seen at once. */
function mistakesPart(mistakes: readonly Mistakes[]): HTMLElement[] {
  const row = ({ path, title, kind, found, mend }: Mistakes['places'][number]) =>
    h(
      'li',
      {},
      h('a', { href: editLink(path) }, title),
      h('span', { class: 'kind' }, kind),
      h('p', {}, found),
      h('p', { class: 'mend' }, `Cách sửa: ${mend}`),
    );
  return mistakes.map(({ name, why, places }) =>
    h(
      'div',
      { class: 'error' },
      h('p', {}, h('strong', {}, `Phải sửa trước khi đăng: ${name}${places.length > 1 ? ` (${places.length} chỗ)` : ''}. `), why),
      h('ul', { class: 'list' }, places.map(row)),
    ),
  );
}

const ended = ({ end, said, lines }: Progress): HTMLElement =>
  h(
    'div',
    { class: end === 'done' ? 'note' : 'error' },
    said.map((each) => h('p', {}, each)),
    lines.length > 0 && forTheMachine(lines),
  );

const forTheMachine = (lines: readonly string[]): HTMLElement =>
  h('details', {}, h('summary', {}, 'Cho người phụ trách máy'), h('pre', { class: 'lines', tabIndex: 0 }, lines.join('\n')));

function askedFor({ title, words, line, yes, run }: Deed): Promise<boolean | undefined> {
  const input = h('input', { id: newId(), value: line?.value ?? '', autocomplete: 'off' });
  const field = line && h('div', { class: 'field' }, h('label', { for: input.id }, line.label), input);
  const paragraphs = words.map((each) => (typeof each === 'string' ? h('p', {}, each) : each));
  return asked(title, [paragraphs, field], yes, async () => {
    await run(input.value.trim());
    return true;
  });
}
