import { offlinePage, pageOf } from '../offline/names.ts';
import { canKeep, forget, forgetAll } from './keep.ts';
import { one } from './find.ts';

interface Kept {
  address: string;
  title: string;
  checked: string;
}

async function readKept(): Promise<Kept[]> {
  const found = new Map<string, Kept>();
  for (const name of await caches.keys()) {
    const address = pageOf(name);
    const answer = address && address !== offlinePage && (await (await caches.open(name)).match(address));
    if (!answer) continue;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    found.set(address, {
      address,
      title: page.querySelector('h1')?.textContent.trim() ?? address,
      checked: page.querySelector('[data-checked]')?.textContent.trim() ?? '',
    });
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'vi'));
}

/** On the offline page: what this phone has, each with a way to take it off. */
export function listKept(): void {
  const list = one('#da-luu');
  if (!list) return;
  if (location.pathname !== offlinePage) one('#chua-luu')!.hidden = false;
  const empty = one('#chua-co-gi')!;
  const clear = one('#bo-het')!;
  const show = async () => {
    const kept = canKeep() ? await readKept() : [];
    empty.hidden = kept.length > 0;
    clear.hidden = kept.length === 0;
    list.replaceChildren(...kept.map(row));
  };
  const row = ({ address, title, checked }: Kept) => {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: address, textContent: title, className: 'title' });
    const note = Object.assign(document.createElement('p'), { textContent: checked, className: 'text-note text-soft' });
    const drop = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Bỏ', className: 'button' });
    drop.setAttribute('aria-label', `Bỏ bài ${title} khỏi máy`);
    drop.addEventListener('click', async () => {
      await forget([address]);
      await show();
    });
    const words = document.createElement('div');
    words.append(link, note);
    item.append(words, drop);
    return item;
  };
  clear.addEventListener('click', async () => {
    await forgetAll();
    await show();
  });
  void show();
}
