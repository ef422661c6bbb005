import type { Field } from '../boxes.ts';
import type { Opened } from '../entry.ts';
import type { Placed } from '../problem-places.ts';
import type { Stored } from '../disk.ts';
import { bodyBox } from './body.ts';
import { ask, asked, button, h, notice, Refusal, tell } from './dom.ts';
import { formBox } from './entry-form.ts';
import type { Choices } from './form.ts';
import type { Page } from './page.ts';
import { previewLink } from './preview-page.ts';
import { ProblemView } from './problems.ts';
import { conflictDialog, noteDialog } from './save-dialogs.ts';

type Fields = Record<string, unknown>;
interface OpenedNow extends Opened {
  hash: string;
  isLocked: boolean;
  isShared: boolean;
  isDraft: boolean;
  /** "Tin", "Nguồn". */
  kind: string;
  /** The file, as people find it on their disk. */
  where: string;
  hasHistory: boolean;
  hasPage: boolean;
}

/** What stands before the words of a text, all else behind them; last and folded what editors keep for each other. */
const leading = new Set(['title', 'summary', 'date']);
const trailing = new Set(['reviewed', 'reviewBy', 'history']);

/** After this pause in typing the schema is asked, and after the longer one the whole check. In milliseconds. */
const pauses = { glance: 300, check: 900 };

export async function editPage(path: string): Promise<Page> {
  const [opened, choices] = await Promise.all([ask<OpenedNow>('open', { path }), ask<Choices>('choices')]);
  return new EditPage(opened, choices).page();
}

class EditPage {
  private opened: OpenedNow;
  private readonly choices: Choices;
  private readonly form = h('form', { class: 'edit', onsubmit: (event: Event) => (event.preventDefault(), void this.save()) });
  private readonly forAll = h('input', { type: 'checkbox' });
  private readonly note = h('div', { class: 'note' });
  private readonly where = h('p', { class: 'where kind' });
  private readonly state = h('p', { class: 'state', role: 'status' });
  private readonly view = new ProblemView(this.form, (problem) => void this.mend(problem));
  private read: () => { fields: Fields } = () => ({ fields: {} });
  private readonly touched = new Set<string>();
  /** Somebody has asked for a draft to go on the site. */
  private isFinished = false;
  private timers: ReturnType<typeof setTimeout>[] = [];
  private turn = 0;
  private saving: Promise<boolean> | undefined;

  constructor(opened: OpenedNow, choices: Choices) {
    this.opened = opened;
    this.choices = choices;
    this.form.addEventListener('input', (event) => this.onInput(event));
    this.form.addEventListener('change', (event) => this.onInput(event));
    this.draw(opened);
    void this.check();
  }

  page(): Page {
    const { form, isDraft, isLocked, hasPage, kind } = this.opened;
    const title = String(form?.values['title'] ?? form?.values['name'] ?? form?.values['shortName'] ?? this.opened.path);
    // Its buttons stand below: what the check says grows upward, and no button moves away from under a finger.
    const bar = h(
      'div',
      { class: 'save-bar' },
      this.state,
      h(
        'div',
        { class: 'tools' },
        !isLocked && h('button', { type: 'submit', class: isDraft ? '' : 'main' }, 'Lưu'),
        hasPage && button('Lưu rồi xem trang', () => void this.look()),
        isDraft && button('Cho lên trang…', () => void this.publish(), { class: 'main' }),
      ),
    );
    this.form.append(bar);
    this.form.inert = isLocked;
    return {
      title,
      draw: [h('p', { class: 'kind' }, isDraft ? `${kind} · bản nháp, chưa ai đọc được` : kind), this.note, this.form],
      isUnsaved: () => this.touched.size > 0,
      leave: () => this.timers.forEach(clearTimeout),
    };
  }

  /** Draws form and body from a text; what stands in the bar below stays. */
  private draw(opened: Opened): void {
    const { form, body, whole } = opened;
    const placeOf = ({ key }: Field) => (body === undefined || leading.has(key) ? 0 : trailing.has(key) ? 2 : 1);
    const fields = form?.fields ?? [];
    const groups = [0, 1, 2].map((place) =>
      formBox(
        fields.filter((field) => placeOf(field) === place),
        form?.values ?? {},
        this.choices,
      ),
    );
    const kept =
      fields.some((field) => placeOf(field) === 2) && h('details', {}, h('summary', {}, 'Rà soát, lịch sử sửa'), groups[2]!.element);
    const words = body === undefined && whole === undefined ? undefined : bodyBox(opened);
    this.view.body = words;
    this.where.textContent = `Tệp: ${this.opened.where}`;
    this.note.replaceChildren(...this.noted());
    this.read = () => {
      const all: Fields = Object.assign({}, ...groups.map(({ values }) => values()));
      return { fields: Object.fromEntries([...this.touched].filter((key) => key in all).map((key) => [key, all[key]])), ...words?.read() };
    };
    const bar = this.form.querySelector('.save-bar');
    const parts = [this.view.top, groups[0]!.element, words?.element, groups[1]!.element, kept, this.where, bar];
    this.form.replaceChildren(...parts.filter((part) => part instanceof HTMLElement));
  }

  /** What must be known before anything is changed. */
  private noted(): (Node | string)[] {
    if (this.opened.isLocked) return ['Mã in chỉ đổi ở mục ', h('a', { href: '#/ma' }, 'Mã in'), '; ở đây chỉ xem.'];
    if (!this.opened.isShared) return [];
    const forAll = h('label', { class: 'tick' }, this.forAll, ' Sửa bản chung: mọi đơn vị cùng đổi theo');
    return [
      'Bài này dùng chung cho nhiều đơn vị. Lưu là tạo một bản riêng cho đơn vị bạn; bản chung có sửa, bản riêng không đổi theo.',
      forAll,
    ];
  }

  private draft() {
    const { fields, ...rest } = this.read();
    const gone = Object.keys(fields).filter((key) => fields[key] === undefined);
    return { path: this.opened.path, base: this.opened.base, fields, gone, ...rest };
  }

  private onInput({ target }: Event): void {
    const place = (target as HTMLElement).closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (!place) return;
    this.touched.add(place.split('.')[0]!);
    this.state.textContent = 'Chưa lưu.';
    this.timers.forEach(clearTimeout);
    this.timers = [setTimeout(() => void this.glance(), pauses.glance), setTimeout(() => void this.check(), pauses.check)];
  }

  private show(problems: readonly Placed[]): void {
    this.view.show(problems, this.opened.path, this.opened.isDraft && !this.isFinished);
  }

  private async glance(): Promise<void> {
    const turn = (this.turn += 1);
    const found = await ask<Placed[]>('glance', this.draft());
    if (turn === this.turn) this.show(found);
  }

  /** Shows what the whole check says of what stands here; answers whether nobody typed meanwhile. */
  private async check(): Promise<boolean> {
    const turn = (this.turn += 1);
    const before = () => (this.touched.size > 0 ? 'Chưa lưu. ' : '');
    this.state.textContent = `${before()}Đang soát…`;
    const { problems } = await ask<{ problems?: Placed[] }>('check', this.draft());
    if (!problems || turn !== this.turn) return false;
    this.show(problems);
    this.state.textContent = before() + this.view.summary();
    return true;
  }

  private async mend({ problem }: Placed): Promise<void> {
    const opened = await ask<Opened>('mend', { ...this.draft(), line: problem.line, mend: problem.mend });
    this.opened = { ...this.opened, base: opened.base };
    this.touched.clear();
    this.draw(opened);
    // What was mended is not saved yet, wherever it stands.
    this.touched.add('mended');
    tell('Đã sửa giúp. Xem lại rồi bấm Lưu.');
    await this.check();
  }

  /** Whatever is pressed while it is being saved waits for that. */
  private save(): Promise<boolean> {
    this.saving ??= this.saveOnce().finally(() => (this.saving = undefined));
    return this.saving;
  }

  private async saveOnce(): Promise<boolean> {
    // What they would ask is asked anew of what is saved.
    this.timers.forEach(clearTimeout);
    if (this.touched.size === 0) {
      tell('Không có gì để lưu.');
      return true;
    }
    const { hasHistory, isDraft } = this.opened;
    const note = hasHistory && !isDraft ? await noteDialog() : {};
    if (!note) return false;
    try {
      await this.locked(async () => {
        const asked = { ...this.draft(), hash: this.opened.hash, isForAll: this.forAll.checked, ...note };
        const { hash, raw } = await ask<Stored>('save', asked);
        await this.reopen({ raw, hash });
      });
      tell('Đã lưu.');
      return true;
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      if (fault.status !== 409) return (void (await notice('Chưa lưu được', fault.message)), false);
      const { theirs, mine } = fault.more as unknown as { theirs: Stored; mine: string };
      const choice = await conflictDialog(theirs.raw, mine);
      if (choice === 'theirs') await this.reopen(theirs);
      if (choice === 'both') {
        this.opened = { ...this.opened, base: theirs.raw, hash: theirs.hash };
        tell('Phần bạn sửa nay đặt trên bản mới. Xem lại rồi bấm Lưu.');
      }
      return false;
    }
  }

  /** Nothing can be typed that would be drawn over. What had the focus has it again. */
  private async locked(work: () => Promise<void>): Promise<void> {
    const here = document.activeElement;
    const field = here?.closest<HTMLElement>('[data-path]')?.dataset['path'];
    this.form.inert = true;
    try {
      await work();
    } finally {
      this.form.inert = false;
      const again = field && `[data-path="${CSS.escape(field)}"] :is(input, textarea, select, [contenteditable])`;
      const old = here instanceof HTMLElement && here.isConnected ? here : undefined;
      (old ?? this.form.querySelector<HTMLElement>(again || '.save-bar button'))?.focus();
    }
  }

  /** What is saved is what the page shows from now on, unless somebody types on meanwhile. */
  private async reopen({ raw, hash }: Stored): Promise<void> {
    this.opened = { ...this.opened, base: raw, hash };
    this.touched.clear();
    const opened = await ask<OpenedNow>('open', { path: this.opened.path });
    if (this.touched.size > 0) return;
    this.opened = opened;
    this.draw(opened);
    void this.check();
  }

  /** The preview shows what is saved. */
  private async look(): Promise<void> {
    const isSaved = this.touched.size === 0 || (await this.save());
    if (isSaved) location.hash = previewLink(this.opened.path);
  }

  /** A draft goes on the site when the check has nothing against it. */
  private async publish(): Promise<void> {
    this.isFinished = true;
    if (this.touched.size > 0 && !(await this.save())) return;
    if (!(await this.check()) || this.touched.size > 0) return tell('Bạn vừa gõ thêm, nên chưa soát xong. Bấm lại “Cho lên trang…”.');
    const errors = this.view.errors();
    if (errors > 0) return this.view.goToFirst(`Chưa cho lên trang: còn ${errors} lỗi phải sửa, lỗi đầu ở đây.`);
    const words = h('p', {}, 'Máy đã soát, không có lỗi. Lần đăng sau, mọi người sẽ đọc được bài này.');
    const path = await asked('Cho bài lên trang?', [words], 'Cho lên trang', async () => {
      return (await ask<{ path: string }>('publish', { path: this.opened.path })).path;
    });
    if (!path) return;
    location.hash = `#/sua/${encodeURIComponent(path)}`;
    tell('Bài đã vào trang trên máy này. Bấm “Duyệt, đăng” ở trên để gửi lãnh đạo đọc rồi đăng.');
  }
}
