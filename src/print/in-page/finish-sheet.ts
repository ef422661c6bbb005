/** Writes what is known only when all sides are full: side numbers, the way to the next side, page numbers of the contents. */
export function finishSheet(): void {
  // Widths and heights that were tried and taken back leave an empty attribute, and no page may carry a style of its own.
  for (const tried of document.querySelectorAll('[style=""]')) tried.removeAttribute('style');
  const sides = [...document.querySelectorAll<HTMLElement>('.paper .side')];
  sides.forEach((side, index) => {
    const number = String(index + 1);
    for (const folio of side.querySelectorAll('[data-side-number]')) folio.textContent = index === 0 ? '' : number;
    const turn = side.querySelector<HTMLElement>('.turn');
    if (turn && sides.length === 1) turn.remove();
    else if (turn) {
      const next = index + 1 === sides.length ? '' : index % 2 === 0 ? 'Xem tiếp mặt sau' : 'Xem tiếp tờ sau';
      const where = document.createElement('span');
      where.textContent = `Mặt ${number}/${sides.length} · ${turn.dataset['of']}`;
      const on = document.createElement('b');
      on.textContent = next;
      turn.replaceChildren(where, on);
    }
  });
  for (const entry of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const side = document.getElementById(entry.dataset['pageOf']!)?.closest<HTMLElement>('.side');
    entry.textContent = side ? String(sides.indexOf(side) + 1) : '';
  }
}
