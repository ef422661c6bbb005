/**
 * Takes the last `count` of the parts that a sheet can do without (`data-optional`) off the paper, with the heading of a part that is
 * empty then, and adds them to the number of what stands elsewhere (`data-left-out`), which is shown once there is any.
 */
export function leaveOut(paper: HTMLElement, count: number): void {
  const optional = [...paper.querySelectorAll<HTMLElement>('[data-optional]')];
  for (const part of optional.slice(optional.length - count)) {
    const holder = part.parentElement!;
    part.remove();
    if (!holder.querySelector('[data-optional]')) holder.remove();
  }
  const told = paper.querySelector<HTMLElement>('[data-left-out]');
  if (!told || count === 0) return;
  told.textContent = String(Number(told.textContent) + count);
  told.parentElement!.hidden = false;
}
