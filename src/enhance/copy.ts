import { all, one, say } from './find.ts';

/** Puts a text on the clipboard; false where the browser will not let us, as in some apps' own browsers. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Where copying fails, the text stands selected after `place`, to be copied by hand. */
export function showToCopy(text: string, place: Element): void {
  one('.copy-by-hand')?.remove();
  const field = document.createElement('input');
  field.className = 'copy-by-hand';
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', 'Bấm giữ chữ này để chép');
  place.after(field);
  field.select();
}

/** Gives each text between backticks a button of its own. */
function addButtons(): void {
  for (const code of all('.prose code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button copy-code';
    button.dataset['copy'] = code.textContent;
    button.textContent = `Chép ${code.textContent}`;
    const line = code.closest('p, li')!;
    const last = line.nextElementSibling;
    (last?.matches('.call-or-copy') ? last : line.insertAdjacentElement('afterend', makeRow()))!.append(button);
  }
}

function makeRow(): HTMLElement {
  const row = document.createElement('p');
  row.className = 'call-or-copy';
  return row;
}

export function offerCopies(): void {
  addButtons();
  for (const button of all<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const text = button.dataset['copy']!;
      if (!(await copy(text))) return showToCopy(text, button);
      button.textContent = `Đã chép ${text.replace(/^https?:\/\//, '')}`;
      say(`Đã chép ${text}`);
    });
  }
}
