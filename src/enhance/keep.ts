import { pageOf, workerAddress, type KeepAnswer, type KeepRequest } from '../offline/names.ts';
import { one, say } from './find.ts';

/** Whether this browser can keep pages at all: not over plain http, nor in some apps' own browsers. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window;

async function cachesOf(page: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => pageOf(name) === page);
}

function ask(worker: ServiceWorker, request: KeepRequest): Promise<KeepAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as KeepAnswer);
    worker.postMessage(request, [port2]);
  });
}

/** The worker of today's build, once it is in charge. */
async function newestWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  await registration.update();
  const coming = registration.installing ?? registration.waiting;
  if (!coming) return (await navigator.serviceWorker.ready).active!;
  return new Promise((resolve) => {
    const look = () => {
      if (coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') resolve(registration.active!);
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

async function keep(page: string): Promise<boolean> {
  // The worker starts here and nowhere else: whoever only reads never pays for it.
  const registration = await navigator.serviceWorker.register(workerAddress, { updateViaCache: 'none' });
  const { kept } = await ask((await navigator.serviceWorker.ready).active!, { keep: page });
  // The site may have a new edition since the worker came: then its files are not those that the worker expects.
  if (kept || (await ask(await newestWorker(registration), { keep: page })).kept) return true;
  return false;
}

/** Takes pages off the phone; those kept beside them stay. */
export async function forget(pages: readonly string[]): Promise<void> {
  const names = (await Promise.all(pages.map(cachesOf))).flat();
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Takes everything off the phone, the worker too. */
export async function forgetAll(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => pageOf(name) !== undefined);
  await Promise.all(ours.map((name) => caches.delete(name)));
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

export function offerKeeping(): void {
  const button = one<HTMLButtonElement>('[data-keep]');
  if (!button) return;
  const refuse = () => say('Trình duyệt này không cho lưu. Bạn dùng nút “Tải bài về máy” ở cuối bài.');
  if (!canKeep()) return button.addEventListener('click', refuse);
  const page = location.pathname;
  const show = async () => {
    const kept = (await cachesOf(page)).length > 0;
    button.textContent = kept ? 'Đã lưu' : 'Lưu';
    button.setAttribute('aria-label', kept ? 'Đã lưu trên máy. Bỏ lưu' : 'Lưu để đọc khi mất mạng');
    return kept;
  };
  void show();
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if ((await cachesOf(page)).length > 0) {
        await forget([page]);
        say('Đã bỏ bài này khỏi máy.');
      } else {
        say('Đang lưu…');
        const kept = await keep(page);
        if (!kept) await forget([page]);
        void navigator.storage?.persist?.();
        say(kept ? 'Đã lưu. Khi mất mạng, mở lại đúng địa chỉ này là đọc được.' : 'Chưa lưu được. Mạng đang yếu; bạn thử lại sau.');
      }
    } catch {
      refuse();
    }
    button.disabled = false;
    await show();
  });
}
