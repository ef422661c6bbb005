import type { Opened } from '../entry.ts';
import { Desk } from '../words/desk.ts';
import { pictureIn } from '../words/picture.ts';
import { splice } from '../words/splice.ts';
import { ask, button, dialog, h, newId, Refusal, tell } from './dom.ts';

export interface Body {
  element: HTMLElement;
  /** What the check says of it stands here. */
  said: HTMLElement;
  /** What has changed, as a draft says it. */
  read: () => object;
  goTo: (line: number) => void;
}

/** The words of a text as cards and boxes, or as bare text where somebody wants it so or it cannot be shown otherwise; or a whole file. */
export function bodyBox({ path, base, body, whole, words }: Opened): Body {
  const said = h('div', { class: 'said' });
  const place = h('div', { class: 'place' });
  const name = whole === undefined ? 'body' : 'whole';
  const first = body ?? base;
  let area: HTMLTextAreaElement | undefined;
  let drawn: Desk | undefined;
  const changed = () => place.dispatchEvent(new Event('input', { bubbles: true }));

  const text = () => area?.value ?? splice(base, drawn!.changes()).slice(words!.range[0]);
  function asText(now: string): void {
    const label = whole === undefined ? 'Bài viết, từng dòng như trong tệp' : 'Cả tệp';
    area = h('textarea', { id: newId(), class: 'body', rows: Math.min(36, now.split('\n').length + 3), spellcheck: false, value: now });
    place.replaceChildren(h('label', { for: area.id }, label), area);
    toText.hidden = true;
  }
  const toText = button('Sửa bằng chữ, từng dòng như trong tệp', () => asText(text()), { class: 'quiet' });
  const toPhoto = button('Thêm hình…', () => void addPhoto());
  async function addPhoto(): Promise<void> {
    const line = await photoDialog(path);
    if (!line) return;
    const { words: says, address } = pictureIn(line)!;
    if (area) area.setRangeText(`\n${line}\n`, area.selectionEnd, area.selectionEnd, 'end');
    else drawn!.addPicture(says, address);
    changed();
    tell('Đã đặt hình sau chỗ bạn viết lần cuối.');
  }

  if (words && !('fallback' in words)) {
    drawn = new Desk(words, changed, (address) => `/hinh?${new URLSearchParams({ bai: path, tep: address }).toString()}`);
    place.replaceChildren(drawn.element);
  } else asText(first);
  const reason = whole ?? (words && 'fallback' in words ? words.reason : undefined);
  const tools = whole === undefined && h('div', { class: 'tools' }, toPhoto, toText);
  const element = h(
    'div',
    { class: 'field' },
    h('h2', {}, whole === undefined ? 'Bài viết' : ''),
    reason && h('p', { class: 'help' }, reason),
    said,
    place,
    tools,
  );
  element.dataset['path'] = name;
  if (whole !== undefined) element.querySelector('h2')!.remove();

  const read = () => {
    if (area) return area.value === first ? {} : { [name]: area.value };
    const changes = drawn!.changes();
    return changes.length > 0 ? { words: changes } : {};
  };
  const goTo = (line: number) => {
    if (area) return toLine(area, line);
    // Of the line as it stands in the file, what is letters stands in some box.
    const letters = (text().split('\n')[line - 1] ?? '').replace(/<[^>]*>|\[\[[^\]]*\]\]|[#*_-]/g, '\n').split('\n');
    const longest = letters.map((each) => each.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
    const boxes = [...place.querySelectorAll<HTMLElement>('[contenteditable], input')];
    const box = boxes.find((each) => (each.textContent || (each as HTMLInputElement).value || '').includes(longest.slice(0, 40)));
    box?.scrollIntoView({ block: 'center' });
    box?.focus();
  };
  return { element, said, read, goTo };
}

function toLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight * (line - 3)) / lines.length;
}

/** A photo from the machine, made small and put beside the text; answered with the line that shows it. */
function photoDialog(path: string): Promise<string | undefined> {
  return dialog<string>((close) => {
    const file = h('input', { id: newId(), type: 'file', accept: 'image/*' });
    const words = h('textarea', { id: newId(), rows: 2 });
    const said = h('p', { class: 'fault', role: 'alert' });
    const take = async () => {
      const [photo] = file.files ?? [];
      if (!photo) return void (said.textContent = 'Chọn một tấm hình.');
      said.textContent = 'Đang thu nhỏ hình…';
      try {
        const bytes = await photo.arrayBuffer();
        const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
        close((await ask<{ line: string }>('photo', { path, name: photo.name, words: words.value, bytes: btoa(letters) })).line);
      } catch (fault) {
        said.textContent = fault instanceof Refusal ? fault.message : String(fault);
      }
    };
    return [
      h('h2', { id: 'hoi' }, 'Thêm hình'),
      h('div', { class: 'field' }, h('label', { for: file.id }, 'Tấm hình trên máy'), file),
      h('div', { class: 'field' }, h('label', { for: words.id }, 'Hình cho thấy gì, một câu cho người không nhìn thấy hình'), words),
      said,
      h(
        'div',
        { class: 'tools' },
        button('Thêm', () => void take(), { class: 'main' }),
        button('Thôi', () => close()),
      ),
    ];
  });
}
