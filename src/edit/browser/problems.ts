import { groupsOf } from '../problem-groups.ts';
import type { Placed } from '../problem-places.ts';
import type { Body } from './body.ts';
import { button, h } from './dom.ts';
import { editLink } from './home.ts';

const isError = ({ problem }: Placed): boolean => problem.level === 'error';

/** What the check says, each beside its field; what belongs to no field stands above, what belongs to the body above the body. */
export class ProblemView {
  readonly top = h('div', { class: 'said' });
  body: Body | undefined;
  private readonly form: HTMLElement;
  private readonly mend: (problem: Placed) => void;
  private shown: readonly Placed[] = [];

  constructor(form: HTMLElement, mend: (problem: Placed) => void) {
    this.form = form;
    this.mend = mend;
  }

  show(all: readonly Placed[], path: string): void {
    for (const said of this.form.querySelectorAll('.said')) said.replaceChildren();
    for (const bad of this.form.querySelectorAll('.bad')) bad.classList.remove('bad');
    this.shown = all;
    // The check reads a draft as if it were told already.
    const own = all.filter(({ problem }) => [path, path.replace(/(^|\/)_/g, '$1')].includes(problem.file));
    for (const each of own) {
      const field = each.at && this.fieldAt(each.at);
      const said =
        field?.querySelector<HTMLElement>(':scope > .said') ?? (each.bodyLine === undefined ? this.top : (this.body?.said ?? this.top));
      if (isError(each)) field?.classList.add('bad');
      // In a fold nobody would see it.
      field?.closest('details')?.setAttribute('open', '');
      said.append(this.drawn(each));
    }
    const others = all.filter((each) => !own.includes(each));
    const title = `Thay đổi này làm ${others.length} chỗ khác phải xem lại`;
    if (others.length > 0) this.top.append(h('details', { class: 'warning' }, h('summary', {}, title), elsewhere(others)));
  }

  errors = (): number => this.shown.filter(isError).length;

  summary(): string {
    const errors = this.errors();
    const rest = this.shown.length - errors;
    const parts = [errors > 0 && `${errors} lỗi phải sửa`, rest > 0 && `${rest} điều nên xem`].filter(Boolean);
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
