import { cutFrom } from './cut-from.ts';
import { sentenceStarts } from './sentence-starts.ts';

/**
 * Leaves of each step its title and, of the first `steps` of them, on the same line the first `most` sentences. A note counts as one; a list stands with the line that
 * announces it, or goes with it; a sum is not told without the rest of its paragraph, which says until when and for whom.
 */
export function briefSteps(paper: HTMLElement, most: number, steps: number): void {
  const announces = (block: Element | null) => block?.tagName === 'P' && /:$/.test(block.textContent.trim());
  for (const [place, step] of paper.querySelectorAll('.step').entries()) {
    let left = place < steps ? most : 0;
    step.classList.add('run-in');
    for (const block of [...step.children] as HTMLElement[]) {
      if (block.matches('h2') || (announces(block.previousElementSibling) && block.matches('ul, ol'))) continue;
      if (left <= 0) block.remove();
      else if (block.tagName !== 'P') left -= 1;
      else {
        const starts = sentenceStarts(block);
        const next = starts[left - 1];
        const whole = block.innerHTML;
        if (next) cutFrom(block, next.node, next.offset);
        if (/\d đồng/.test(block.textContent)) block.innerHTML = whole;
        left -= starts.length + 1;
      }
    }
    if (announces(step.lastElementChild)) step.lastElementChild!.remove();
  }
}
