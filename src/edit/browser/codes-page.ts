import type { CodeLine } from '../codes.ts';
import { choiceBox, wordsBox, type Drawn } from './boxes-small.ts';
import { ask, asked, button, h, newId, notice } from './dom.ts';
import type { Choices } from './form.ts';
import { filtered, linkTo } from './home.ts';
import type { Page } from './page.ts';
import { pickerBox } from './picker.ts';

/** A label, and the box below it. */
type Asked = readonly [label: string, box: Drawn];

const forGood = 'Giấy đã in không gọi về được: mã đã cấp thì giữ mãi, không xóa, không dùng lại.';

/** Printed codes: what each opens, and the three things that can be done with one. */
export async function codesPage(): Promise<Page> {
  const [{ all, carriers }, choices] = await Promise.all([
    ask<{ all: CodeLine[]; carriers: [string, string][] }>('codes'),
    ask<Choices>('choices'),
  ]);
  const pages = choices['page'] ?? [];
  const again = () => dispatchEvent(new Event('again'));

  async function wish(
    title: string,
    words: string[],
    boxes: Record<string, Asked>,
    yes: string,
    more: object,
  ): Promise<string | undefined> {
    const fields = Object.values(boxes).map(([label, { element, labelled }]) =>
      h('div', { class: 'field' }, h('label', { for: labelled!.id }, label), element),
    );
    const code = await asked(title, [words.map((each) => h('p', {}, each)), fields], yes, async () => {
      const told = Object.fromEntries(Object.entries(boxes).map(([key, [, box]]) => [key, String(box.value() ?? '')]));
      return (await ask<{ code: string }>('code', { code: '', target: '', words: '', carrier: '', ...more, ...told })).code;
    });
    if (code) again();
    return code;
  }

  const target = (): Asked => ['Quét mã thì mở trang nào', pickerBox(newId(), undefined, pages, false)];
  const reason = (): Asked => ['Vì sao: một câu, người quét mã đọc được', wordsBox(newId(), undefined, undefined)];
  const add = async () => {
    const code = await wish(
      'Cấp một mã mới',
      [forGood],
      {
        target: target(),
        carrier: ['In trên gì', choiceBox(newId(), 'to-roi', carriers, true)],
        words: [
          'Nằm trên gì, dự kiến đặt ở đâu, ví dụ: Tờ rơi “Tra cứu hồ sơ”, ở bộ phận một cửa',
          wordsBox(newId(), undefined, undefined),
        ],
      },
      'Cấp mã',
      { kind: 'add' },
    );
    if (code) await notice(`Mã mới: ${code}`, 'Chọn mã này khi viết tờ rơi, hay đưa cho nhà in. Nó đã nằm trong danh sách.');
  };
  const move = ({ code }: CodeLine) =>
    wish(
      `Mã ${code} mở trang khác`,
      ['Giấy đã in vẫn dùng được: từ hôm nay ai quét mã thì tới trang mới.'],
      { target: target(), words: reason() },
      'Đổi trang',
      { kind: 'move', code },
    );
  const retire = ({ code }: CodeLine) =>
    wish(
      `Ngừng dùng mã ${code}?`,
      ['Ai quét mã này sẽ đọc câu bạn ghi dưới đây. Mã đã ngừng thì không dùng lại được, nên hỏi người phụ trách trang trước.'],
      { words: reason() },
      'Ngừng dùng mã',
      { kind: 'retire', code },
    );
  const row = (each: CodeLine) =>
    h(
      'li',
      {},
      h('strong', { class: 'value' }, each.code),
      h('span', {}, each.placed),
      h('span', { class: 'kind' }, each.retired === undefined ? `mở ${each.target}` : `đã ngừng: ${each.retired}`),
      each.bears.length > 0 && h('details', {}, h('summary', {}, 'Đang in trên'), h('ul', {}, each.bears.map(linkTo))),
      each.retired === undefined &&
        h(
          'div',
          { class: 'tools' },
          button('Mở trang khác…', () => void move(each), { 'aria-label': `Mở trang khác: mã ${each.code}` }),
          button('Ngừng dùng…', () => void retire(each), { 'aria-label': `Ngừng dùng: mã ${each.code}` }),
        ),
    );
  return {
    title: 'Mã in',
    draw: [
      h('p', {}, forGood),
      h(
        'p',
        {},
        button('Cấp mã mới…', () => void add(), { class: 'main' }),
      ),
      ...filtered(all, ({ code, placed, target: page }) => `${code} ${placed} ${page}`, row, 'Tìm theo mã, nơi đặt hay trang'),
    ],
  };
}
