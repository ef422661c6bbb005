// The least that shows Pagefind's results, with the names of our page so that one bench can ask both.
const box = document.querySelector('#q');
const list = document.querySelector('#ket-qua');
// As many as Pagefind's own box shows at first is 5.
const shown = Number(new URLSearchParams(location.search).get('show') ?? 20);
const hasStroke = 'stroke' in document.documentElement.dataset;
let pagefind;

async function find(asked) {
  pagefind ??= import('/pagefind/pagefind.js');
  // As the index was fed, see `withStroke`.
  const written = hasStroke ? asked.normalize('NFC').replace(/đ/g, 'd\u0335').replace(/Đ/g, 'D\u0335') : asked;
  const { results } = await (await pagefind).search(written);
  const pages = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  if (asked !== box.value) return;
  list.replaceChildren(...(asked ? pages.map(itemOf) : []));
  list.ariaBusy = 'false';
}

function itemOf({ url, meta, excerpt }) {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(Object.assign(document.createElement('a'), { href: url, textContent: meta.title }));
  item.append(heading, Object.assign(document.createElement('p'), { innerHTML: excerpt }));
  return item;
}

let waiting;
box.addEventListener('input', () => {
  list.ariaBusy = 'true';
  clearTimeout(waiting);
  waiting = setTimeout(find, 120, box.value);
});
