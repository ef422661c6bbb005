import { all, say } from './find.ts';
import { recall, remember } from './memory.ts';

const store = 'phuong';

/**
 * The reader's own ward: chosen by a button, marked wherever places of wards are listed, forgotten by the same button. It stays on this
 * phone and nothing moves: what marks it has its room before.
 */
export function keepWard(): void {
  const places = all('[data-ward]');
  if (places.length === 0) return;
  const show = () => {
    const mine = recall(store);
    for (const place of places) place.toggleAttribute('data-mine', place.dataset['ward'] === mine);
  };
  for (const button of all('[data-choose-ward]')) {
    button.addEventListener('click', () => {
      const { chooseWard } = button.dataset;
      const isMine = recall(store) === chooseWard;
      const kept = remember(store, isMine ? null : chooseWard!);
      // Short enough for the one line that is kept for it.
      say(!kept ? 'Máy này không giữ được.' : isMine ? 'Đã bỏ chọn.' : 'Đã nhớ, chỉ trên máy này.');
      show();
    });
  }
  // Also on the way back to a page that the browser kept as it was.
  addEventListener('pageshow', show);
  show();
}
