import { all, one } from './find.ts';

/** Search and menu open like any fold; Esc closes them, and who opens search can type at once. A tap outside closes by CSS (`small.css`). */
export function mindHeader(): void {
  const folds = all<HTMLDetailsElement>('details[name="dau-trang"]');
  for (const fold of folds) {
    fold.addEventListener('toggle', () => {
      if (fold.open) one('input', fold)?.focus();
    });
  }
  addEventListener('keydown', ({ key }) => {
    const open = folds.find((fold) => fold.open);
    if (key !== 'Escape' || !open) return;
    open.open = false;
    one('summary', open)!.focus();
  });
}
