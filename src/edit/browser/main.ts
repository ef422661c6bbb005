import { changesPage } from './changes-page.ts';
import { codesPage } from './codes-page.ts';
import { h, Refusal, tell } from './dom.ts';
import { editPage } from './edit-page.ts';
import { feePage } from './fee-page.ts';
import { allPage, beginPage, homePage } from './home.ts';
import type { Page } from './page.ts';
import { previewPage } from './preview-page.ts';
import { reviewPage, valuesPage } from './task-pages.ts';

const pages: Record<string, (rest: string) => Promise<Page>> = {
  '': homePage,
  viet: beginPage,
  so: valuesPage,
  phi: feePage,
  'ra-soat': reviewPage,
  bai: allPage,
  ma: codesPage,
  doi: changesPage,
  xem: previewPage,
  sua: editPage,
};

let here: Page | undefined;
let address = '';

async function show(): Promise<void> {
  if (location.hash === address) return;
  if (here?.isUnsaved?.() && !confirm('Bạn chưa lưu. Rời trang này thì mất phần vừa sửa. Vẫn rời?')) {
    history.replaceState(undefined, '', address);
    return;
  }
  here?.leave?.();
  // A question belongs to the page on which it was asked.
  if (location.hash !== address) for (const open of document.querySelectorAll('dialog')) open.close();
  here = undefined;
  address = location.hash;
  const [, name = '', rest = ''] = /^#?\/?([\w-]*)\/?(.*)$/.exec(address) ?? [];
  const main = document.getElementById('main')!;
  try {
    main.replaceChildren(h('p', { class: 'wait' }, 'Đang mở…'));
    const page = await (pages[name] ?? homePage)(decodeURIComponent(rest));
    here = page;
    document.title = `${page.title} · Sửa nội dung`;
    main.replaceChildren(h('h1', {}, page.title), ...page.draw);
  } catch (fault) {
    main.replaceChildren(h('h1', {}, 'Chưa mở được'), h('p', {}, fault instanceof Refusal ? fault.message : `Máy vấp: ${String(fault)}`));
  }
  main.focus();
  scrollTo(0, 0);
}

addEventListener('hashchange', () => void show());
// The page that is shown has become another.
addEventListener('again', () => ((address = '-'), void show()));
addEventListener('beforeunload', (event) => {
  if (here?.isUnsaved?.()) event.preventDefault();
});
addEventListener('unhandledrejection', ({ reason }) => tell(reason instanceof Refusal ? reason.message : `Máy vấp: ${String(reason)}`));
address = '-';
void show();
