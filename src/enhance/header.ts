import { all, one } from './find.ts';

/** Search and menu open like any fold and show what stands next to it; Esc closes them, and who opens search can type at once. A tap outside closes by CSS (`head.css`). */
export function mindHeader(): void {
  const folds = all<HTMLDetailsElement>('details[name="dau-trang"]');
  for (const fold of folds) {
    // Opened here, not by the browser afterwards: its `toggle` comes a task later, and a letter typed until then would be lost.
    one('summary', fold)!.addEventListener('click', (tap) => {
      tap.preventDefault();
      fold.open = !fold.open;
      if (fold.open) one('input', fold.nextElementSibling!)?.focus();
    });
  }
  addEventListener('keydown', ({ key }) => {
    const open = folds.find((fold) => fold.open);
    if (key !== 'Escape' || !open) return;
    open.open = false;
    one('summary', open)!.focus();
  });
}
