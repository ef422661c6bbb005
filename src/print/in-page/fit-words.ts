import { setDigits } from './set-digits.ts';

/** Words that stand as large as their box allows. */
export interface FittedWords {
  /** What the box calls them (`data-fill`). */
  name: string;
  words: string;
  /** Size in points. */
  type: number;
  /** From how many metres they must be read. */
  least: number;
}

/**
 * Sets the words of each box (`data-fill`) in the largest size at which they stay inside: lines that must not break are as long as the box,
 * text that may break is as high.
 */
export function fitWords(): FittedWords[] {
  return [...document.querySelectorAll<HTMLElement>('.paper [data-fill]')].map((box) => {
    const words = box.firstElementChild as HTMLElement;
    const fits = (size: number) => {
      setDigits(words, size);
      return Math.max(words.scrollWidth, words.offsetWidth) <= box.clientWidth && words.offsetHeight <= box.clientHeight;
    };
    let [small, large] = [1, 399];
    while (small < large) {
      const middle = Math.ceil((small + large) / 2);
      if (fits(middle)) small = middle;
      else large = middle - 1;
    }
    setDigits(words, small);
    const millimetres = (parseFloat(getComputedStyle(words).fontSize) * 25.4) / 96;
    return {
      name: box.dataset['fill']!,
      words: words.innerText.replace(/\s+/g, ' ').trim(),
      type: Math.round((millimetres * 720) / 25.4) / 10,
      least: Number(box.dataset['least']),
    };
  });
}
