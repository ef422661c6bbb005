import type { Placed } from '../problem-places.ts';
import { toldPath } from '../../routes.ts';
import type { Body } from './body.ts';
import { button, h, tell } from './dom.ts';

/** What the check says, each beside its field; what belongs to no field stands above, what belongs to the body above the body. */
export class ProblemView {
  readonly top = h('div', { class: 'said' });
  body: Body | undefined;
  private readonly form: HTMLElement;
  private readonly mend: (problem: Placed) => void;
  private shown: Placed[] = [];
  private unfilled = 0;

  constructor(form: HTMLElement, mend: (problem: Placed) => void) {
    this.form = form;
    this.mend = mend;
  }

  /** `isBegun`: nobody has asked yet whether it is finished, so that a box which nobody has filled in is no fault. */
  show(all: readonly Placed[], path: string, isBegun = false): void {
    for (const said of this.form.querySelectorAll('.said')) said.replaceChildren();
    for (const bad of this.form.querySelectorAll('.bad')) bad.classList.remove('bad');
    this.shown = all.filter(({ at }) => !(isBegun && at && isEmpty(this.fieldAt(at))));
    this.unfilled = all.length - this.shown.length;
    const named = toldPath(path);
    const own = this.shown.filter(({ problem }) => problem.file === named || problem.file === path);
    for (const each of own) {
      const field = each.at && this.fieldAt(each.at);
      const said =
        field?.querySelector<HTMLElement>(':scope > .said') ?? (each.bodyLine === undefined ? this.top : (this.body?.said ?? this.top));
      if (field && each.problem.level === 'error') field.classList.add('bad');
      // In a fold nobody would see it.
      field?.closest('details')?.setAttribute('open', '');
      said.append(this.drawn(each, field));
    }
    const others = this.shown.filter((each) => !own.includes(each));
    if (others.length > 0) this.top.append(this.elsewhere(others));
  }

  errors(): number {
    return this.shown.filter(({ problem }) => problem.level === 'error').length;
  }

  /** Leads to the first error, and says so. */
  goToFirst(words: string): void {
    tell(words);
    const first = this.form.querySelector<HTMLElement>('.said > .error');
    first?.scrollIntoView({ block: 'center' });
    first?.parentElement?.parentElement
      ?.querySelector<HTMLElement>('input, textarea, select, [contenteditable]')
      ?.focus({ preventScroll: true });
  }

  summary(): string {
    const errors = this.errors();
    const rest = this.shown.length - errors;
    const parts = [
      this.unfilled > 0 && `${this.unfilled} ô chưa điền`,
      errors > 0 && `${errors} lỗi phải sửa`,
      rest > 0 && `${rest} điều nên xem`,
    ].filter(Boolean);
    return parts.length > 0 ? `Đã soát: ${parts.join(', ')}.` : 'Đã soát: không có lỗi.';
  }

  private fieldAt(at: readonly (string | number)[]): HTMLElement | undefined {
    for (let length = at.length; length > 0; length -= 1) {
      const path = at.slice(0, length).join('.');
      const field = this.form.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
      if (field?.querySelector(':scope > .said')) return field;
    }
    return undefined;
  }

  private drawn(each: Placed, field?: HTMLElement): HTMLElement {
    const { problem, bodyLine, mends, at } = each;
    const label = field?.querySelector(':scope > label, :scope > legend')?.textContent.replace(/ \(không bắt buộc\)$/, '');
    const found = label ? problem.found.replace(`"${String(at?.at(-1))}"`, `“${label}”`) : problem.found;
    return h(
      'div',
      { class: problem.level },
      h(
        'p',
        {},
        h('strong', {}, problem.level === 'error' ? 'Phải sửa: ' : 'Nên xem: '),
        bodyLine === undefined ? '' : `dòng ${bodyLine}: `,
        found,
      ),
      h('p', { class: 'mend' }, `Cách sửa: ${mends ? problem.mend.replace(/^\w+: /, 'ghi ') : problem.mend}`),
      mends && button('Sửa giúp', () => this.mend(each)),
      bodyLine !== undefined && button('Tới chỗ ấy', () => this.body?.goTo(bodyLine)),
    );
  }

  /** One change of a number makes a line for each sheet that it stands on. */
  private elsewhere(others: readonly Placed[]): HTMLElement {
    const row = ({ problem }: Placed) => h('li', {}, `${problem.file}: ${problem.found}. ${problem.mend}`);
    return h(
      'details',
      { class: 'warning' },
      h('summary', {}, `Thay đổi này làm ${others.length} chỗ khác phải xem lại`),
      h('ul', {}, others.map(row)),
    );
  }
}

/** Whether nobody has filled in anything there. */
function isEmpty(field: HTMLElement | undefined): boolean {
  const boxes = [...(field?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])];
  return (
    boxes.length > 0 &&
    boxes.every(({ type, checked, value }) => (type === 'checkbox' ? !checked : !value)) &&
    !field!.querySelector('.chips li')
  );
}
