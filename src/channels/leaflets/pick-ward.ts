/**
 * Points links to what is printed for the chosen ward (`data-for-ward`, a star for the ward) and says so in them (`data-says-ward`). A
 * ward comes along in the address, or is the reader's own.
 */
const select = document.querySelector<HTMLSelectElement>('[data-pick-ward]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-for-ward]')].map((link) => ({ link, plain: link.href }));
const sayings = [...document.querySelectorAll<HTMLElement>('[data-says-ward]')].map((place) => ({ place, plain: place.innerHTML }));

/** Not by `enhance/memory.ts`: a module of two scripts would be a file of its own, and a request more on every page. */
function own(): string | null {
  try {
    return localStorage.getItem('phuong');
  } catch {
    return null;
  }
}

function show({ value, selectedOptions }: HTMLSelectElement): void {
  const name = selectedOptions[0]!.text;
  for (const { link, plain } of links) link.href = value ? link.dataset['forWard']!.replace('*', value) : plain;
  for (const { place, plain } of sayings)
    if (value) place.textContent = place.dataset['saysWard']!.replace('*', name);
    else place.innerHTML = plain;
}

if (select) {
  const asked = new URLSearchParams(location.search).get('phuong') ?? own();
  if ([...select.options].some(({ value }) => value === asked)) select.value = asked!;
  select.closest('.waits')?.classList.remove('waits');
  select.addEventListener('change', () => show(select));
  show(select);
}

export {};
