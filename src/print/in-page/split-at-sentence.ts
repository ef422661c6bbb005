import { cutFrom } from './cut-from.ts';
import { sentenceStarts } from './sentence-starts.ts';

/**
 * Cuts a paragraph after as many of its sentences as `fits` allows, leaving some fifty letters, a line and more, on each side. What is cut off is
 * returned; undefined, with the paragraph whole, where there is no such place.
 */
export function splitAtSentence(paragraph: HTMLElement, fits: () => boolean): HTMLElement | undefined {
  const whole = paragraph.innerHTML;
  for (let place = sentenceStarts(paragraph).length - 1; place >= 0; place -= 1) {
    const { node, offset } = sentenceStarts(paragraph)[place]!;
    const rest = cutFrom(paragraph, node, offset);
    if (paragraph.textContent.length >= 50 && rest.textContent.length >= 50 && fits()) return rest;
    paragraph.innerHTML = whole;
  }
  return undefined;
}
