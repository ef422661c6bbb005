import { all, one } from './find.ts';
import { fingerprint } from './fingerprint.ts';

interface Step {
  item: HTMLElement;
  box: HTMLInputElement;
  /** `4/9` */
  place: string;
  title: string;
  /** Of its words: a tick belongs to what was read, not to a place in the list. */
  mark: string;
}

/** Where the ticks of a page are kept: on this phone only. */
const store = `buoc:${location.pathname}`;

/** Ticks that the reader set last time. A browser that keeps nothing (private windows, some apps) has none. */
function readMarks(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

/** Keeps the ticks; false where the browser refuses. */
function writeMarks(marks: readonly string[]): boolean {
  try {
    if (marks.length > 0) localStorage.setItem(store, JSON.stringify(marks));
    else localStorage.removeItem(store);
    return true;
  } catch {
    return false;
  }
}

const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function readStep(item: HTMLElement): Step {
  const box = one<HTMLInputElement>('.tick input', item)!;
  const heading = one('h3', item)!;
  const place = wordsOf(one('.step-count', heading)).replace('Bước ', '');
  const title = heading.lastChild!.textContent!.trim();
  const parts = [...item.children].filter((part) => part !== heading && !part.matches('.tick, .call-or-copy'));
  return { item, box, place, title, mark: fingerprint([title, ...parts.map(wordsOf)].join('\n')) };
}

/**
 * Steps can be ticked off, and the bar at the foot of the screen leads to the next one: to the first that is open, or while nothing
 * is ticked to the one that comes next on the screen. A step whose words have changed since it was ticked is open again, and the
 * reader is told.
 */
export function keepTicks(): void {
  const section = one('.doing');
  if (!section) return;
  const steps = all('.step', section).map(readStep);
  const [said, clear] = [one('.ticks-kept [role=status]', section)!, one('.ticks-kept button', section)!];
  const link = document.createElement('a');
  one('.next-step', section)!.append(link);
  const after = one('#loi-hay-gap') ?? one('#mang-theo')!;

  const findNext = (): Step | undefined =>
    steps.some(({ box }) => box.checked)
      ? steps.find(({ box }) => !box.checked)
      : steps.find(({ item }) => item.getBoundingClientRect().top > innerHeight / 2);

  const lead = () => {
    const next = findNext();
    const allDone = steps.every(({ box }) => box.checked);
    const label = next ? `Tiếp theo: bước ${next.place}` : allDone ? `Xong cả ${steps.length} bước. Xem tiếp:` : 'Xem tiếp:';
    const title = next?.title ?? wordsOf(after);
    if (link.textContent === `${label} ${title}`) return;
    link.href = `#${(next?.item ?? after).id}`;
    const [small, large] = [document.createElement('span'), document.createElement('b')];
    small.textContent = `${label} `;
    large.textContent = title;
    link.replaceChildren(small, large);
  };

  const show = (note = '') => {
    const done = steps.filter(({ box }) => box.checked).length;
    for (const { item, box } of steps) item.toggleAttribute('data-done', box.checked);
    clear.hidden = done === 0;
    said.textContent = [note, done > 0 ? `Đã xong ${done}/${steps.length} bước. Dấu chỉ lưu trên máy này.` : ''].filter(Boolean).join(' ');
    lead();
  };

  const keep = () => {
    const kept = writeMarks(steps.filter(({ box }) => box.checked).map(({ mark }) => mark));
    show(kept ? '' : 'Trình duyệt này không giữ dấu khi đóng trang.');
  };

  const marks = readMarks();
  for (const { box, mark } of steps) {
    box.checked = marks.includes(mark);
    box.addEventListener('change', keep);
  }
  clear.addEventListener('click', () => {
    for (const { box } of steps) box.checked = false;
    keep();
    // The button is gone now; whoever came by keyboard goes on from the last step.
    steps.at(-1)?.box.focus({ preventScroll: true });
  });
  const stale = marks.filter((mark) => !steps.some((step) => step.mark === mark)).length;
  show(stale > 0 ? `Bài đã sửa ${stale} bước bạn từng đánh dấu, nên dấu cũ đã bỏ.` : '');

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        lead();
      });
    },
    { passive: true },
  );
}
