import { wordsOf } from '../../search/rank/fold.ts';

/*
 * Finds titles in the handbook, with or without dấu, by the folding of the site's own search. It is put into the one file whole:
 * on a USB stick there is nothing to load. Without JavaScript the contents are simply all there.
 */
const box = document.querySelector<HTMLInputElement>('#tim')!;
const said = document.querySelector('#thay')!;
const entries = [...document.querySelectorAll<HTMLElement>('#muc-luc li')].map((item) => ({
  item,
  keys: wordsOf(item.textContent).map(({ key }) => key),
}));

/** Every word asked for begins some word of the title; the last one may still be half typed. */
function find(): void {
  const asked = wordsOf(box.value).map(({ key }) => key);
  let found = 0;
  for (const { item, keys } of entries) {
    const fits = asked.every((word, place) => keys.some((key) => (place === asked.length - 1 ? key.startsWith(word) : key === word)));
    item.hidden = !fits;
    if (fits) found += 1;
  }
  said.textContent = asked.length === 0 ? '' : found === 0 ? 'Không có bài nào tên như vậy. Thử ít chữ hơn.' : `${found} bài`;
}

box.closest('form')!.hidden = false;
box.addEventListener('input', find);
box.closest('form')!.addEventListener('submit', (event) => event.preventDefault());
