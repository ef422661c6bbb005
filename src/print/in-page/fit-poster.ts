import type { SheetFill } from './fill-sheet.ts';
import { fullness } from './fullness.ts';
import { setDigits } from './set-digits.ts';

/**
 * Sets each group of lines of a poster (`data-fit`) in the largest type in which none of its lines breaks, and together no taller than the
 * paper: `data-least` and `data-most` are its limits in points. What is read from near (`.near`) takes the largest of `sizes` with which it
 * is no taller than the code beside it. Sizes are written as digits, for which the style has rules: no page may carry a style of its own.
 */
export function fitPoster(sizes: number[]): SheetFill {
  const root = document.documentElement;
  const area = document.querySelector<HTMLElement>('.paper .area')!;
  const groups = [...area.querySelectorAll<HTMLElement>('[data-fit]')];
  const near = area.querySelector<HTMLElement>('.near')!;
  const foot = near.parentElement!;
  const limit = (group: HTMLElement, name: 'least' | 'most') => Number(group.dataset[name]);
  const size = ({ dataset }: HTMLElement) => Number(`${dataset['hundreds']}${dataset['tens']}${dataset['ones']}`);
  const isTooTall = () => area.scrollHeight > area.clientHeight + 1;

  /** The line that fills most of its room, and how much of it. */
  function widest(group: HTMLElement): { words: string; share: number } {
    const lines = [...group.querySelectorAll<HTMLElement>('[data-line]')].map((line) => {
      const holder = line.parentElement!;
      const { paddingLeft, paddingRight } = getComputedStyle(holder);
      const room = holder.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return { words: line.textContent.trim(), share: line.getBoundingClientRect().width / room };
    });
    return lines.reduce((widest, line) => (line.share > widest.share ? line : widest));
  }

  /** As wide as it goes; false for a line that is too long even in the least type. */
  function widen(group: HTMLElement): boolean {
    const least = limit(group, 'least');
    setDigits(group, least);
    const { share } = widest(group);
    if (share > 1) return false;
    setDigits(group, Math.min(limit(group, 'most'), least / share));
    // Width is not quite in step with type: not every length is in em.
    while (size(group) > least && widest(group).share > 1) setDigits(group, size(group) - 1);
    return true;
  }

  /** What stands farthest above its least gives way first. A number keeps its width, for which it is there. */
  function shorten(): void {
    const yielding = groups.filter((group) => group.dataset['fit'] !== 'number');
    const above = (group: HTMLElement) => size(group) / limit(group, 'least');
    while (isTooTall()) {
      const first = yielding.reduce((first, group) => (above(group) > above(first) ? group : first));
      if (above(first) <= 1) return;
      setDigits(first, size(first) - 1);
    }
  }

  const setNear = (type: number) => (root.dataset['type'] = String(type));
  const [least, ...larger] = sizes as [number, ...number[]];
  setNear(least);
  const long = groups.find((group) => !widen(group));
  if (long) {
    const { words, share } = widest(long);
    const letters = Math.ceil(words.length * (1 - 1 / share));
    return { sides: 1, type: least, filled: 1, fitted: {}, over: { lines: 0, longest: words, letters } };
  }
  shorten();
  const over = isTooTall()
    ? {
        lines: Math.ceil((area.scrollHeight - area.clientHeight) / (1.3 * parseFloat(getComputedStyle(root).fontSize))),
        longest: near.dataset['part']!,
      }
    : undefined;
  // Larger words from near may cost no room: not of the lines, and not of the paper.
  const height = foot.clientHeight;
  const type = larger.reduceRight((found, size) => {
    if (found > least) return found;
    setNear(size);
    return foot.clientHeight <= height && !isTooTall() ? size : found;
  }, least);
  setNear(type);
  const fitted = Object.fromEntries(groups.map((group) => [group.dataset['fit']!, size(group)]));
  return { sides: 1, type, filled: fullness(), fitted, over };
}
