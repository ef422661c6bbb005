import { one } from './find.ts';
import { recall, remember } from './memory.ts';

/** A box that can be ticked, and the mark of the words beside it: a tick belongs to what was read, not to a place in the list. */
export interface Check {
  box: HTMLInputElement;
  mark: string;
}

export interface CheckWords {
  /** How many are ticked, said while any is. */
  done: (count: number, total: number) => string;
  /** How many ticks were dropped because their words have changed. */
  stale: (count: number) => string;
}

/** Ticks that the reader set last time; what somebody else left there counts as none. */
function readMarks(store: string): string[] {
  try {
    const kept: unknown = JSON.parse(recall(store) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

export const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Keeps the ticks of a list on this phone, each list under a name of its own. `section` says how far the reader is and has the button
 * that clears all; `shown` is called whenever something has changed.
 */
export function keepChecks(name: string, section: HTMLElement, checks: readonly Check[], words: CheckWords, shown = () => {}): void {
  const store = `${name}:${location.pathname}`;
  const [said, clear] = [one('.ticks-kept [role=status]', section)!, one('.ticks-kept button', section)!];

  const show = (note = '') => {
    const done = checks.filter(({ box }) => box.checked).length;
    clear.hidden = done === 0;
    said.textContent = [note, done > 0 ? `${words.done(done, checks.length)} Dấu chỉ lưu trên máy này.` : ''].filter(Boolean).join(' ');
    shown();
  };
  const keep = () => {
    const ticked = checks.filter(({ box }) => box.checked).map(({ mark }) => mark);
    const kept = remember(store, ticked.length > 0 ? JSON.stringify(ticked) : null);
    show(kept ? '' : 'Trình duyệt này không giữ dấu khi đóng trang.');
  };

  const marks = readMarks(store);
  for (const { box, mark } of checks) {
    box.checked = marks.includes(mark);
    box.addEventListener('change', keep);
  }
  clear.addEventListener('click', () => {
    for (const { box } of checks) box.checked = false;
    keep();
    // The button is gone now; whoever came by keyboard goes on from the last box.
    checks.at(-1)?.box.focus({ preventScroll: true });
  });
  const stale = marks.filter((mark) => !checks.some((check) => check.mark === mark)).length;
  show(stale > 0 ? words.stale(stale) : '');
}
