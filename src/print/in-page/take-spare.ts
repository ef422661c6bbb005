/**
 * Of a box, keeps those between `from` and `to` of the parts that stand only where a sheet has white room left (`data-spare`, the most wanted first by its
 * number), and takes the others off the paper, with the heading of a part that is empty then.
 */
export function takeSpare(box: HTMLElement, from: number, to: number): void {
  const rank = (part: HTMLElement) => Number(part.dataset['spare']);
  const spare = [...box.querySelectorAll<HTMLElement>('[data-spare]')].sort((a, b) => rank(a) - rank(b));
  for (const part of [...spare.slice(0, from), ...spare.slice(to)]) {
    const holder = part.closest('.part');
    part.remove();
    if (holder && !holder.querySelector('[data-spare]')) holder.remove();
  }
}
