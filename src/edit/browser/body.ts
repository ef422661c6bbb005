import type { Opened } from '../entry.ts';
import { Desk } from '../words/desk.ts';
import { ask, asked, button, h, newId, refuse, tell } from './dom.ts';

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
  const changed = () => place.dispatchEvent(new Event('input', { bubbles: true }));
  let bare: BareLines | undefined;
  let desk: Desk | undefined;

  const asText = (now?: string) => {
    bare = new BareLines(whole === undefined ? 'Bài viết, từng dòng như trong tệp' : 'Cả tệp', body ?? base, now);
    place.replaceChildren(...bare.elements);
    toText.hidden = true;
  };
  const toText = button('Sửa bằng chữ, từng dòng như trong tệp', () => asText(desk!.text()), { class: 'quiet' });
  const addPhoto = async () => {
    const line = await photoDialog(path);
    if (!line) return;
    if (bare) bare.add(line);
    else desk!.addPicture(line);
    changed();
    tell('Đã đặt hình sau chỗ bạn viết lần cuối.');
  };
  if (words && !('fallback' in words)) {
    desk = new Desk(words, changed, (address) => `/hinh?${new URLSearchParams({ bai: path, tep: address }).toString()}`);
    place.replaceChildren(desk.element);
  } else asText();

  const reason = whole ?? (words && 'fallback' in words ? words.reason : undefined);
  const element = h(
    'div',
    { class: 'field' },
    whole === undefined && h('h2', {}, 'Bài viết'),
    reason && h('p', { class: 'help' }, reason),
    said,
    place,
    whole === undefined &&
      h(
        'div',
        { class: 'tools' },
        button('Thêm hình…', () => void addPhoto()),
        toText,
      ),
  );
  element.dataset['path'] = name;

  const read = () => {
    if (bare) return bare.isChanged() ? { [name]: bare.text() } : {};
    const changes = desk!.changes();
    return changes.length > 0 ? { words: changes } : {};
  };
  return { element, said, read, goTo: (line) => (bare ? bare.goTo(line) : desk!.goTo(line)) };
}

/** Lines as they stand in a file, in one box. A browser knows one kind of their ends alone: the file keeps its own. */
class BareLines {
  readonly elements: HTMLElement[];
  readonly #was: string;
  readonly #area: HTMLTextAreaElement;

  constructor(label: string, was: string, now = was) {
    this.#was = was;
    const rows = Math.min(36, now.split('\n').length + 3);
    this.#area = h('textarea', { id: newId(), class: 'body', rows, spellcheck: false, value: now });
    this.elements = [h('label', { for: this.#area.id }, label), this.#area];
  }

  text = (): string => (this.#was.includes('\r\n') ? this.#area.value.replace(/\n/g, '\r\n') : this.#area.value);
  isChanged = (): boolean => this.#area.value !== this.#was.replace(/\r\n?/g, '\n');
  add = (line: string): void => this.#area.setRangeText(`\n${line}\n`, this.#area.selectionEnd, this.#area.selectionEnd, 'end');

  goTo(line: number): void {
    const area = this.#area;
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight * (line - 3)) / lines.length;
  }
}

/** A photo from the machine, made small and put beside the text; answered with the line that shows it. */
function photoDialog(path: string): Promise<string | undefined> {
  const file = h('input', { id: newId(), type: 'file', accept: 'image/*' });
  const words = h('textarea', { id: newId(), rows: 2 });
  const boxes = [
    h('div', { class: 'field' }, h('label', { for: file.id }, 'Tấm hình trên máy'), file),
    h('div', { class: 'field' }, h('label', { for: words.id }, 'Hình cho thấy gì, một câu cho người không nhìn thấy hình'), words),
  ];
  return asked('Thêm hình', boxes, 'Thêm', async () => {
    const photo = file.files?.[0] ?? refuse('Chọn một tấm hình.');
    const letters = Array.from(new Uint8Array(await photo.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
    const { line } = await ask<{ line: string }>('photo', { path, name: photo.name, words: words.value, bytes: btoa(letters) });
    return line;
  });
}
