import { describe, expect, it } from 'vitest';
import { bookOf } from '../../src/channels/book/book.ts';
import { makeEpub } from '../../src/channels/book/epub.ts';
import { isOverdue, mayTell, textsOf, type Channel } from '../../src/channels/channel.ts';
import { markup } from '../../src/channels/markup.ts';
import { plainDocument } from '../../src/channels/plain-document.ts';
import { plainText } from '../../src/text/plain.ts';
import { treeOn } from '../../src/text/today.ts';
import { fillTree } from '../../src/text/values.ts';
import type { Library, Text } from '../../src/library/library.ts';
import { fillerOf, valuesOn, type ValueEntry } from '../../src/truth/value.ts';

const day = '2026-11-22';
const body = `Mở đầu về BHXH.<Cite id="bao" />

<Step title="Gọi [[so]]">
Bấm số [[so]]. Chờ máy.<From day="2030-01-01"> Máy mới.</From>

- Xin gặp người trực;
- hỏi điều cần.

<Warning>
Không đọc mã OTP.
</Warning>

<Screen app="VNeID" fields="Mật khẩu" />
</Step>

<Step title="Ghi lại">
Xem [trang khác](/hoi-dap/gi/).
</Step>

<Problem title="Máy bận">
Gọi lại sau 5 phút.

<Unknown>Chưa có nguồn về giờ vắng.</Unknown>
</Problem>

<Safety>
Không đưa mật khẩu.
</Safety>

## Bảng

| Cũ | Nay |
| --- | --- |
| 6, 7 | Diên Hồng |
`;
const fill = (text: string) => text.replaceAll('[[so]]', '1022');
function treeToday() {
  const tree = treeOn(body, 'mdx', { day, places: [] });
  fillTree(tree, fill);
  return tree;
}
const plain = plainText(treeToday());

describe('the plain words of a text', () => {
  it('come by its parts, with values filled in and cites and drawings left out', () => {
    expect(plain.opening.map(({ text }) => text)).toEqual(['Mở đầu về BHXH.']);
    expect(plain.steps.map(({ title }) => title)).toEqual(['Gọi 1022', 'Ghi lại']);
    expect(plain.safety[0]?.text).toBe('Không đưa mật khẩu.');
    const passages = { ...plain, steps: plain.steps.flatMap((step) => step.passages) };
    expect(JSON.stringify(passages)).not.toMatch(/\[\[|VNeID|Máy mới/);
  });
  it('are cut into sentences, items and warnings, each said as what it is', () => {
    expect(plain.steps[0]?.passages.map(({ kind, sentences }) => [kind, ...sentences])).toEqual([
      ['plain', 'Bấm số 1022.', 'Chờ máy.'],
      ['item', 'Xin gặp người trực;'],
      ['item', 'hỏi điều cần.'],
      ['warning', 'Không đọc mã OTP.'],
    ]);
  });
  it('know what each passage cites', () => expect(plain.opening.map(({ cites }) => cites)).toEqual([['bao']]));
  it('keep apart what is not known', () =>
    expect(plain.problems[0]?.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['plain', 'Gọi lại sau 5 phút.'],
      ['unknown', 'Chưa có nguồn về giờ vắng.'],
    ]));
  it('read a table row by row with the names of its columns', () =>
    expect(plain.sections).toEqual([
      {
        title: 'Bảng',
        passages: [
          {
            kind: 'item',
            text: 'Cũ: 6, 7; Nay: Diên Hồng',
            sentences: ['Cũ: 6, 7; Nay: Diên Hồng'],
            cites: [],
            cells: ['6, 7', 'Diên Hồng'],
          },
        ],
        drawn: true,
      },
    ]));
});

describe('the markup for books and feeds', () => {
  const html = markup(treeToday(), {
    href: (url) => `https://x.example${url}`,
    picture: (url: string) => url,
    figure: () => undefined,
    acronyms: [{ term: 'BHXH', full: 'bảo hiểm xã hội' }],
  });
  it('keeps steps, links and acronyms, and nothing of the web page', () => {
    expect(html).toContain('<ol class="steps"><li><h3>Gọi 1022</h3>');
    expect(html).toContain('<a href="https://x.example/hoi-dap/gi/">trang khác</a>');
    expect(html).toContain('<abbr title="bảo hiểm xã hội">BHXH</abbr>');
    expect(html).not.toMatch(/Cite|Screen|undefined/);
  });
});

const text = (data: object): Text =>
  ({
    collection: 'guides',
    id: 'goi',
    url: '/huong-dan/goi/',
    entry: { body, filePath: 'goi.mdx' },
    summary: 'Gọi 1022.',
    sources: ['bao'],
    values: ['so'],
    data: { title: 'Gọi 1022', reviewed: '2026-10-01', reviewBy: '2027-01-01', laws: [], agencies: [], ...data },
  }) as unknown as Text;
const valuesWith = (value: object) => {
  const entry = { name: 'Số 1022', kind: 'phone', value: '1022', asOf: '2022-10-06', sources: ['bao'], later: [], ...value };
  return valuesOn([['so', entry as ValueEntry]], day);
};
const library = (texts: Text[], value: object = {}): Library =>
  ({
    day,
    texts,
    laws: new Map(),
    agencies: new Map(),
    sources: new Map([['bao', { publisher: 'Báo', title: 'Tên bài', published: '2026-03-13', language: 'vi' }]]),
    values: valuesWith(value),
    fill: fillerOf(valuesWith(value)),
    terms: new Map([['otp', { term: 'OTP', full: 'mã dùng một lần' }]]),
  }) as unknown as Library;

describe('a channel', () => {
  const screen: Channel = { name: 'Màn hình', tells: ['guides'], showsWarnings: false, address: () => '/man-hinh/' };
  const book: Channel = { ...screen, name: 'Sách', showsWarnings: true };
  const fresh = text({});
  const overdue = text({ reviewBy: '2026-11-01' });

  it('says for what day it is true, and at what address more is said', () => {
    const told = plainDocument(library([fresh]), fresh);
    expect(told.checked).toBe('Đối chiếu lần cuối 1/10/2026 · nguồn mới nhất 13/3/2026');
    expect(told.address).toMatch(/^https:\/\/.+\/huong-dan\/goi\/$/);
    expect(told.summary).toBe('Gọi 1022.');
    expect(told.warnings).toEqual([]);
  });
  it('without room for a warning leaves an overdue text out', () => {
    expect(textsOf(screen, library([fresh, overdue]))).toEqual([fresh]);
    expect(textsOf(screen, library([fresh], { validTo: '2026-11-01' }))).toEqual([]);
  });
  it('with room for one tells an overdue text and its warning', () => {
    const shelf = library([overdue]);
    expect(textsOf(book, shelf)).toEqual([overdue]);
    expect(plainDocument(shelf, overdue).warnings[0]).toContain('quá hạn đối chiếu');
  });
  it('is not silenced by a law that was amended, which the text itself tells', () => {
    expect(isOverdue([{ kind: 'law', pieces: [] }])).toBe(false);
    expect(mayTell(screen, [{ kind: 'agency', pieces: [] }])).toBe(true);
  });
  it('tells only the kinds of text that it is for', () =>
    expect(textsOf({ ...screen, tells: ['questions'] }, library([fresh]))).toEqual([]));
});

describe('the e-book', () => {
  const shelf = (): Library => library([text({ order: 1, history: [] })]);
  const madeIn = async (zone: string) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    const made = shelf();
    const bytes = await makeEpub(made, bookOf(made)!);
    process.env['TZ'] = before;
    return Buffer.from(bytes).toString('base64');
  };
  it('is the same to the byte whoever builds it, wherever', async () =>
    expect(await madeIn('America/New_York')).toBe(await madeIn('Asia/Ho_Chi_Minh')));
  it('is not made on a day that has nothing to put in', () => expect(bookOf(library([]))).toBeUndefined());
});
