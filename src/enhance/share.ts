import { copy, showToCopy } from './copy.ts';
import { one, say } from './find.ts';

/** Hands the page to the phone's own choice of apps (Zalo is among them); without one, copies its address. */
export function offerSharing(): void {
  const button = one('[data-share]');
  button?.addEventListener('click', async () => {
    const url = location.origin + location.pathname;
    if (navigator.share) {
      try {
        return await navigator.share({ title: document.title, url });
      } catch (error) {
        // The reader thought better of it.
        if ((error as Error).name === 'AbortError') return;
      }
    }
    if (await copy(url)) return say('Đã chép địa chỉ trang. Dán vào Zalo hay tin nhắn để gửi.');
    showToCopy(url, one('[data-said]')!);
    say('Bấm giữ dòng dưới đây để chép, rồi dán vào Zalo hay tin nhắn.');
  });
  one('[data-print]')?.addEventListener('click', () => print());
}
