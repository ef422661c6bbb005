/**
 * The sheet's only script: prints, and puts the block of one ward (`?phuong=dien-hong`, or the list above the sheet) in the place
 * of the table of all. Without it the sheet prints with the table.
 */
const bar = document.querySelector<HTMLElement>('[data-needs-script]')!;
const select = bar.querySelector('select');

function showWard(id: string): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-ward]')];
  const known = blocks.some((block) => block.dataset['ward'] === id);
  for (const block of blocks) block.hidden = !known || block.dataset['ward'] !== id;
  for (const table of document.querySelectorAll<HTMLElement>('[data-all-wards]')) table.hidden = known;
}

bar.hidden = false;
bar.querySelector('button')!.addEventListener('click', () => print());
if (select) {
  const asked = new URLSearchParams(location.search).get('phuong') ?? '';
  if ([...select.options].some((option) => option.value === asked)) select.value = asked;
  showWard(select.value);
  select.addEventListener('change', () => showWard(select.value));
}
