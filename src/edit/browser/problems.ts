import { groupsOf } from '../problem-groups.ts';
import type { Placed } from '../problem-places.ts';
import { toldPath } from '../../routes.ts';
import type { Body } from './body.ts';
import { button, h, tell } from './dom.ts';
import { editLink } from './home.ts';

const isError = ({ problem }: Placed): boolean => problem.level === 'error';

/** What the check says, each beside its field; what belongs to no field stands above, what belongs to the body above the body. */
export class ProblemView {
  readonly top = h('div', { class: 'said' });
  body: Body | undefined;
  private readonly form: HTMLElement;
  private readonly mend: (problem: Placed) => void;
  private shown: readonly Placed[] = [];
  private unfilled = 0;

  constructor(form: HTMLElement, mend: (problem: Placed) => void) {
    this.form = form;
    this.mend = mend;
  }

  /** `isBegun`: nobody has asked yet whether it is finished, so that a box which nobody has filled in is no fault yet. */
  show(all: readonly Placed[], path: string, isBegun = false): void {
    for (const said of this.form.querySelectorAll('.said')) said.replaceChildren();
    for (const bad of this.form.querySelectorAll('.bad')) bad.classList.remove('bad');
    const isUnfilled = ({ at, problem }: Placed) => problem.kind === 'unfinished' || (at && isEmpty(this.fieldAt(at)));
    this.shown = all.filter((each) => !(isBegun && isUnfilled(each)));
    this.unfilled = all.length - this.shown.length;
    // The check reads a draft as if it were told already.
    const own = this.shown.filter(({ problem }) => [path, toldPath(path)].includes(problem.file));
    for (const each of own) {
      const field = each.at && this.fieldAt(each.at);
      const said =
        field?.querySelector<HTMLElement>(':scope > .said') ?? (each.bodyLine === undefined ? this.top : (this.body?.said ?? this.top));
      if (isError(each)) field?.classList.add('bad');
      // In a fold nobody would see it.
      field?.closest('details')?.setAttribute('open', '');
      said.append(this.drawn(each));
    }
    const others = this.shown.filter((each) => !own.includes(each));
    const title = `Thay đổi này làm ${others.length} chỗ khác phải xem lại`;
    if (others.length > 0) this.top.append(h('details', { class: 'warning' }, h('summary', {}, title), elsewhere(others)));
  }

  errors = (): number => this.shown.filter(isError).length;

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
    const paths = at.map((_, index) => at.slice(0, at.length - index).join('.'));
    const fields = paths.map((path) => this.form.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`));
    return fields.find((field) => field?.querySelector(':scope > .said')) ?? undefined;
  }

  private drawn(each: Placed): HTMLElement {
    const { problem, said, bodyLine, mends } = each;
    const level = h('strong', {}, isError(each) ? 'Phải sửa: ' : 'Nên xem: ');
    return h(
      'div',
      { class: problem.level },
      h('p', {}, level, bodyLine !== undefined && `dòng ${bodyLine}: `, said.found),
      h('p', { class: 'mend' }, `Cách sửa: ${said.mend}`),
      mends && button('Sửa giúp', () => this.mend(each)),
      bodyLine !== undefined && button('Tới chỗ ấy', () => this.body?.goTo(bodyLine)),
    );
  }
}

/** What is wrong in other files: one change of a number may touch every sheet that it stands on. */
export function elsewhere(problems: readonly Placed[]): HTMLElement {
  const rows = groupsOf(problems).map(({ before, files, after }) => {
    const links = files.flatMap(({ path, title }, index) => [index > 0 && ', ', h('a', { href: editLink(path) }, title)]);
    return h('li', {}, before, links, after);
  });
  return h('ul', {}, rows);
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
