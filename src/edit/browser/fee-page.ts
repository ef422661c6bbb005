import type { FeePlan } from '../fee/fee.ts';
import type { ValueLine } from '../tasks.ts';
import { dayBox, sumBox, wordsBox, type Drawn } from './boxes-small.ts';
import { ask, button, h, newId, Refusal, tell } from './dom.ts';
import { drawnPlan, linksTo, placeRow, sheetsOf } from './fee-lists.ts';
import { aroundOf } from './entry-form.ts';
import { referenceBox, type Choices } from './form.ts';
import type { Page } from './page.ts';
import { pickerBox } from './picker.ts';
import { laterOf, shownValue } from './task-pages.ts';

/** A sum from a day on: one form writes the value, and every place that states the old sum in digits. */
export async function feePage(path: string): Promise<Page> {
  const [values, choices] = await Promise.all([ask<ValueLine[]>('values'), ask<Choices>('choices')]);
  const value = values.find((each) => each.path === path);
  if (!value) throw new Refusal(404, { refused: `Không có mức phí ${path}.` });
  return new FeePage(value, choices).page();
}

class FeePage {
  private readonly value: ValueLine;
  private readonly boxes: Record<'sum' | 'from' | 'source' | 'note', Drawn>;
  private readonly plan = h('div', {});
  private readonly said = h('p', { class: 'state', role: 'status' });
  private readonly saidBelow = h('p', { class: 'state', role: 'status' });
  private readonly isReviewed = h('input', { type: 'checkbox' });
  private isUnsaved = false;

  constructor(value: ValueLine, choices: Choices) {
    this.value = value;
    const source = newId();
    this.boxes = {
      sum: sumBox(newId(), undefined),
      from: dayBox(newId(), undefined, false),
      source: referenceBox('nguon', undefined, aroundOf(choices), (all, now) => pickerBox(source, now, all, false)),
      note: wordsBox(newId(), undefined, undefined),
    };
  }

  page(): Page {
    const { sum, from, source, note } = this.boxes;
    const field = (label: string, { element, labelled }: Drawn, ...help: (Node | string)[]) => {
      const helped = help.length > 0 && h('p', { class: 'help' }, help);
      return h('div', { class: 'field' }, h('label', { for: labelled!.id }, label), helped, element);
    };
    const form = h(
      'form',
      { onsubmit: (event: Event) => (event.preventDefault(), void this.look()), oninput: () => this.forget() },
      field('Mức mới', sum),
      field('Từ ngày', from, 'Ngày đầu tiên thu mức mới. Đến hết hôm trước trang vẫn ghi mức cũ.'),
      field('Nguồn nói mức mới', source, 'Gõ vài chữ của tên. Chưa có trong danh sách thì bấm “Nguồn mới…”.'),
      field('Ghi chú về mức mới (không bắt buộc)', note),
      h('div', { class: 'tools' }, h('button', { type: 'submit', class: 'main' }, 'Xem trước'), this.said),
    );
    const now = h('p', {}, 'Đang ghi: ', h('strong', { class: 'value' }, shownValue(this.value)), ...laterOf(this.value));
    return { title: `Mức mới từ một ngày: ${this.value.title}`, draw: [now, form, this.plan], isUnsaved: () => this.isUnsaved };
  }

  /** What was shown is no longer so. */
  private forget(): void {
    this.isUnsaved = true;
    this.said.textContent = '';
    this.plan.replaceChildren();
  }

  private show(...parts: HTMLElement[]): void {
    this.plan.replaceChildren(...parts);
    this.plan.querySelector<HTMLElement>('h2')?.focus();
  }

  private async look(): Promise<void> {
    this.forget();
    const plan = await this.asked<FeePlan>('fee', {}, 'Đang đọc mọi bài và soát thử cho hai ngày, chừng nửa phút…');
    if (!plan) return;
    const rows = new Map(plan.places.map((place) => [place, placeRow(place, plan.day)]));
    const chosen = () => Object.fromEntries([...rows.values()].flatMap((row) => [row.chosen()].filter((each) => each !== undefined)));
    const reviewed = ' Tôi đã đọc lại cả các bài có đánh dấu, so với từng nguồn hôm nay (ghi vào lịch sử của bài)';
    const save = button('Lưu tất cả', () => void this.save(plan, chosen()), { class: 'main' });
    this.show(
      ...drawnPlan(plan, (places) => places.map((place) => rows.get(place)!.element)),
      ...(rows.size > 0 ? [h('label', { class: 'tick' }, this.isReviewed, reviewed)] : []),
      h('div', { class: 'save-bar' }, this.saidBelow, save),
    );
  }

  private async save(plan: FeePlan, chosen: object): Promise<void> {
    const more = { chosen, hashes: plan.hashes };
    const answer = await this.asked<{ saved: { path: string; title: string }[] }>('savefee', more, 'Đang soát rồi lưu…');
    if (!answer) return;
    this.isUnsaved = false;
    tell('Đã lưu.');
    document.querySelector('main form')!.remove();
    const old = new Map(plan.follows.filter(({ isUnsure }) => isUnsure).map((each) => [each.path, each]));
    this.show(
      h('h2', { tabIndex: -1 }, `Đã lưu ${answer.saved.length} tệp`),
      linksTo(answer.saved),
      ...(old.size > 0 ? [h('h3', {}, 'Mở ra xem câu nêu ngày, văn bản, số tiền khác'), linksTo([...old.values()])] : []),
      ...sheetsOf(plan),
      h('p', {}, h('a', { href: '#/so' }, 'Về danh sách số, mức phí')),
    );
  }

  /** One question at a time; what is refused stands beside the button. */
  private async asked<T>(name: string, more: object, waiting: string): Promise<T | undefined> {
    const told = Object.fromEntries(Object.entries(this.boxes).map(([key, box]) => [key, String(box.value() ?? '')]));
    const buttons = document.querySelectorAll<HTMLButtonElement>('main button');
    const said = name === 'savefee' ? this.saidBelow : this.said;
    const say = (words: string, isFault = false) => {
      said.textContent = words;
      said.classList.toggle('fault', isFault);
      for (const each of buttons) each.disabled = words === waiting;
    };
    say(waiting);
    try {
      const answer = await ask<T>(name, { path: this.value.path, ...told, isReviewed: this.isReviewed.checked, ...more });
      say('');
      return answer;
    } catch (fault) {
      say(fault instanceof Refusal ? fault.message : String(fault), true);
      said.scrollIntoView({ block: 'center' });
      return undefined;
    }
  }
}
