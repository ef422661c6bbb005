import { copy } from './copy.ts';
import { all, one } from './find.ts';

/** Puts a script on the clipboard a line a paragraph, as in its file; where that is refused, it stands selected. */
export function offerWords(): void {
  for (const button of all<HTMLButtonElement>('[data-copy-from]')) {
    const words = document.getElementById(button.dataset['copyFrom']!)!;
    const name = one('span', button)!;
    const said = one('[data-said]')!;
    const own = name.textContent;
    const tell = (message: string) => {
      name.textContent = said.textContent = message;
      setTimeout(() => (name.textContent = own), 4000);
    };
    button.addEventListener('click', async () => {
      const text = [...words.children].map((line) => line.textContent.trim()).join('\n');
      if (await copy(text)) return tell('Đã chép');
      getSelection()!.selectAllChildren(words);
      tell('Lời đã được chọn, bạn bấm giữ để chép');
    });
    button.classList.add('awake');
  }
}
