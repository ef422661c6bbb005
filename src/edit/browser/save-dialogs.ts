import { asked, button, dialog, h, newId, refuse } from './dom.ts';

export interface Note {
  note?: string;
  isReviewed?: boolean;
}

/** History is never typed: what was changed is asked when it is saved. */
export function noteDialog(): Promise<Note | undefined> {
  const note = h('textarea', { id: newId(), rows: 3 });
  const isReviewed = h('input', { type: 'checkbox' });
  const boxes = [
    h('label', { for: note.id }, 'Một câu cho người đọc; ngày hôm nay máy tự ghi'),
    note,
    h('label', { class: 'tick' }, isReviewed, ' Tôi đã đọc lại cả bài và so với từng nguồn hôm nay'),
  ];
  const read = (): Note => {
    if (note.value.trim().length < 5) refuse('Ghi một câu, ví dụ: Sửa số điện thoại của công an phường.');
    // A change that readers are told of is a change of a page that somebody stands by.
    if (!isReviewed.checked)
      refuse('Đọc lại cả bài, so với nguồn, rồi đánh dấu ô trên. Chưa đọc lại được thì bấm “Chỉ sửa lỗi gõ, không ghi lại”.');
    return { note: note.value, isReviewed: true };
  };
  return asked<Note>('Bạn đã đổi gì?', boxes, 'Lưu', read, ['Chỉ sửa lỗi gõ, không ghi lại', {}]);
}

/** Two have changed one file: both are shown, and nothing is lost that was not given up. */
export const conflictDialog = (theirs: string, mine: string): Promise<'theirs' | 'both' | undefined> =>
  dialog<'theirs' | 'both'>((close) => {
    const only = (text: string, other: string) => {
      const known = new Set(other.split('\n'));
      return text.split('\n').filter((line) => line.trim() && !known.has(line));
    };
    const lines = (text: string, other: string) =>
      h('pre', { class: 'lines', tabIndex: 0 }, only(text, other).join('\n') || '(không khác)');
    return [
      h('h2', {}, 'Có người vừa sửa tệp này'),
      h('p', {}, 'Tệp đã đổi sau khi bạn mở nó, nên chưa lưu gì. Dưới đây là những dòng khác nhau.'),
      h('h3', {}, 'Trong tệp lúc này'),
      lines(theirs, mine),
      h('h3', {}, 'Bạn vừa viết'),
      lines(mine, theirs),
      h(
        'div',
        { class: 'tools' },
        button('Đặt phần tôi sửa lên bản mới', () => close('both'), { class: 'main' }),
        button('Bỏ phần tôi sửa, mở bản mới', () => close('theirs')),
        button('Chưa làm gì', () => close()),
      ),
    ];
  });
