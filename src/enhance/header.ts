import { all, one } from './find.ts';

/** Search and menu open like any fold and show what stands next to it; Esc closes them, and who opens search can type at once. A tap outside closes by CSS (`head.css`). */
export function mindHeader(): void {
  const folds = all<HTMLDetailsElement>('details[name="dau-trang"]');
  for (const fold of folds) {
    fold.addEventListener('toggle', () => {
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
