import { dayBefore, writeDay } from '../../dates/day.ts';
import type { FeePlan } from '../fee/fee.ts';
import type { ValueLine } from '../tasks.ts';
import { dayBox, sumBox, wordsBox, type Drawn } from './boxes-small.ts';
import { ask, button, h, newId, Refusal, tell } from './dom.ts';
import type { Choices } from './form.ts';
import { editLink } from './home.ts';
import { followsOf, ofItsTime, othersOf, sheetsOf } from './fee-lists.ts';
import type { Page } from './page.ts';
import { pickerBox } from './picker.ts';
import { laterOf, shownValue } from './task-pages.ts';

const sharedWords = {
  all: 'Lưu vào tệp chung: mọi đơn vị dùng tệp ấy cùng đổi theo.',
  own: 'Nguồn là của riêng đơn vị bạn, nên mức mới lưu vào bản riêng; các đơn vị khác không đổi theo.',
};

type Place = FeePlan['places'][number];
type Ticked = Place & { tick: HTMLInputElement; words: () => string };

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
  private readonly fields = h('form', {
    onsubmit: (event: Event) => (event.preventDefault(), void this.look()),
    oninput: () => this.forget(),
  });
  private readonly plan = h('div', {});
  private readonly said = h('p', { class: 'state', role: 'status' });
  private readonly isReviewed = h('input', { type: 'checkbox' });
  private places: Ticked[] = [];
  private hashes: FeePlan['hashes'] = {};
  private isUnsaved = false;

  constructor(value: ValueLine, choices: Choices) {
    this.value = value;
    this.boxes = {
      sum: sumBox(newId(), undefined),
      from: dayBox(newId(), undefined, false),
      source: pickerBox(newId(), undefined, choices['nguon'] ?? [], false),
      note: wordsBox(newId(), undefined, undefined),
    };
  }

  page(): Page {
    const field = (label: string, { element, labelled }: Drawn, ...help: (Node | string)[]) =>
      h(
        'div',
        { class: 'field' },
        h('label', { for: labelled!.id }, label),
        help.length > 0 && h('p', { class: 'help' }, ...help),
        element,
      );
    const begin = h('a', { href: '#/viet/nguon' }, 'Ghi nguồn mới');
    this.fields.append(
      field('Mức mới', this.boxes.sum),
      field('Từ ngày', this.boxes.from, 'Ngày đầu tiên thu mức mới. Đến hết hôm trước trang vẫn ghi mức cũ.'),
      field(
        'Nguồn nói mức mới',
        this.boxes.source,
        'Gõ vài chữ của tên. Chưa có nguồn trong danh sách? ',
        begin,
        ' rồi cho lên trang, và trở lại đây.',
      ),
      field('Ghi chú về mức mới (không bắt buộc)', this.boxes.note),
      h('div', { class: 'tools' }, h('button', { type: 'submit', class: 'main' }, 'Xem trước'), this.said),
    );
    const now = h('p', {}, 'Đang ghi: ', h('strong', { class: 'value' }, shownValue(this.value)), ...laterOf(this.value));
    return { title: `Mức mới từ một ngày: ${this.value.title}`, draw: [now, this.fields, this.plan], isUnsaved: () => this.isUnsaved };
  }

  private form() {
    const told = Object.fromEntries(Object.entries(this.boxes).map(([key, box]) => [key, String(box.value() ?? '')]));
    return { path: this.value.path, ...told, isReviewed: this.isReviewed.checked };
  }

  /** What was shown is no longer so. */
  private forget(): void {
    this.isUnsaved = true;
    this.said.textContent = '';
    this.plan.replaceChildren();
  }

  private async look(): Promise<void> {
    this.forget();
    const plan = await this.asked<FeePlan>('fee', {}, 'Đang đọc mọi bài và soát thử cho hai ngày, chừng nửa phút…');
    if (!plan) return;
    this.hashes = plan.hashes;
    this.plan.replaceChildren(...this.drawn(plan));
    this.plan.querySelector<HTMLElement>('h2')?.focus();
  }

  private async save(plan: FeePlan): Promise<void> {
    const ticked = this.places.filter(({ tick }) => tick.checked);
    const chosen = Object.fromEntries(ticked.map(({ id, words }) => [id, words()]));
    const answer = await this.asked<{ saved: string[] }>('savefee', { chosen, hashes: this.hashes }, 'Đang soát rồi lưu…');
    if (!answer) return;
    this.isUnsaved = false;
    tell('Đã lưu.');
    const titles = new Map([[this.value.path, this.value.title], ...plan.places.map(({ path, title }): [string, string] => [path, title])]);
    const links = (paths: Iterable<string>) =>
      h(
        'ul',
        {},
        [...paths].map((path) => h('li', {}, h('a', { href: editLink(path) }, titles.get(path) ?? path))),
      );
    const old = plan.follows.filter(({ isOfItsTime }) => isOfItsTime);
    for (const { path, title } of old) titles.set(path, title);
    this.fields.remove();
    this.plan.replaceChildren(
      h('h2', { tabIndex: -1 }, `Đã lưu ${answer.saved.length} tệp`),
      links(answer.saved),
      ...(old.length > 0 ? [h('h3', {}, 'Mở ra xem câu nêu ngày, văn bản'), links(new Set(old.map(({ path }) => path)))] : []),
      ...sheetsOf(plan),
      h('p', {}, h('a', { href: '#/so' }, 'Về danh sách số, mức phí')),
    );
    this.plan.querySelector<HTMLElement>('h2')?.focus();
  }

  /** One question at a time; what is refused stands beside the button. */
  private async asked<T>(name: string, more: object, waiting: string): Promise<T | undefined> {
    const buttons = document.querySelectorAll<HTMLButtonElement>('main button');
    this.said.classList.remove('fault');
    this.said.textContent = waiting;
    for (const each of buttons) each.disabled = true;
    try {
      const answer = await ask<T>(name, { ...this.form(), ...more });
      this.said.textContent = '';
      return answer;
    } catch (fault) {
      this.said.classList.add('fault');
      this.said.textContent = fault instanceof Refusal ? fault.message : String(fault);
      this.said.scrollIntoView({ block: 'center' });
      return undefined;
    } finally {
      for (const each of buttons) each.disabled = false;
    }
  }

  private drawn(plan: FeePlan): HTMLElement[] {
    const { title, old, fresh, day, errors, follows, places, others } = plan;
    const [until, from] = [writeDay(dayBefore(day)), writeDay(day)];
    this.places = places.map((place) => this.ticked(place));
    const rows = (isLikely: boolean) => this.places.filter((each) => each.isLikely === isLikely).map((each) => this.row(each, until, from));
    const [likely, unlikely] = [rows(true), rows(false)];
    const head = [
      h('h2', { tabIndex: -1 }, `Từ ${from}: ${fresh}`),
      h('p', {}, `${title}: ${old} đến hết ${until}, ${fresh} từ ${from}.`),
      ...(plan.shared ? [h('p', { class: 'note' }, sharedWords[plan.shared])] : []),
    ];
    const digits = [
      h('h3', {}, likely.length > 0 ? `Chỗ ghi mức cũ bằng số (${likely.length})` : 'Không chỗ nào ghi mức cũ bằng số'),
      ...(likely.length > 0 ? [h('p', {}, `Mỗi chỗ đánh dấu sẽ có hai câu: câu cũ đến hết ${until}, câu mới từ ${from}.`), ...likely] : []),
      ...(unlikely.length > 0
        ? [h('details', {}, h('summary', {}, `Chỗ khác cũng ghi ${old}, có lẽ là việc khác (${unlikely.length})`), ...unlikely)]
        : []),
    ];
    const own = h(
      'details',
      {},
      h('summary', {}, 'Dòng thêm vào tệp của mức phí'),
      h('pre', { class: 'lines came', tabIndex: 0 }, plan.lines.join('\n')),
    );
    return [...head, ...followsOf(follows, from), ...digits, ...othersOf(others), ...sheetsOf(plan), own, ...this.end(plan, errors)];
  }

  private end(plan: FeePlan, errors: readonly string[]): HTMLElement[] {
    const wrong = errors.map((each) => h('p', {}, each));
    const said = h(
      'div',
      { class: 'error' },
      h('p', {}, h('strong', {}, 'Soát thử thấy lỗi. '), 'Sửa lại câu, hoặc bỏ dấu ở chỗ ấy.'),
      ...wrong,
    );
    const reviewed = h(
      'label',
      { class: 'tick' },
      this.isReviewed,
      ' Tôi đã đọc lại cả các bài có đánh dấu, so với từng nguồn hôm nay (ghi vào lịch sử của bài)',
    );
    return [
      ...(errors.length > 0 ? [said] : [h('p', {}, '✓ Đã soát thử hai ngày, hôm trước và hôm mức mới bắt đầu: không có lỗi.')]),
      ...(this.places.length > 0 ? [reviewed] : []),
      h(
        'div',
        { class: 'save-bar' },
        button('Lưu tất cả', () => void this.save(plan), { class: 'main' }),
      ),
    ];
  }

  private ticked(place: Place): Ticked {
    const tick = h('input', { type: 'checkbox', checked: place.isLikely && !place.isOfItsTime });
    return { ...place, tick, words: () => place.after };
  }

  private row(place: Ticked, until: string, from: string): HTMLElement {
    const { title, where, before, after, isPlain, isLater, isOfItsTime } = place;
    let now: HTMLElement = h('p', { class: 'came' }, `Từ ${from}: ${after}`);
    if (isPlain) {
      const box = wordsBox(newId(), after, undefined);
      place.words = () => String(box.value());
      now = h('div', {}, h('label', { class: 'came', for: box.labelled!.id }, `Từ ${from} (sửa câu được)`), box.element);
    }
    return h(
      'div',
      { class: 'item' },
      h('label', { class: 'tick' }, place.tick, h('span', {}, h('strong', {}, title), ` · ${where}`)),
      h('p', {}, `${isLater ? 'Đang ghi' : `Đến hết ${until}`}: ${before}`),
      now,
      isOfItsTime && h('p', { class: 'fault' }, `${ofItsTime} Đọc lại, sửa cho đúng rồi hãy đánh dấu.`),
    );
  }
}
