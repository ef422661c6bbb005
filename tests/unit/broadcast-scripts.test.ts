import { describe, expect, it } from 'vitest';
import { scriptsOf } from '../../src/channels/broadcast/script.ts';
import type { Library, Text } from '../../src/truth/library.ts';

const day = '2026-11-22';
const laws = new Map([
  ['nq-98', { number: '98/2023/QH15', shortName: 'Nghị quyết 98', inForceFrom: '2023-08-01', amendedBy: [] as object[] }],
  ['nq-260', { number: '260/2025/QH15', shortName: 'Nghị quyết 260', inForceFrom: '2025-12-12', amendedBy: [] }],
  ['nq-54', { number: '54/2017/QH14', shortName: 'Nghị quyết 54', amendedBy: [], replacedBy: { law: 'nq-98', from: '2023-08-01' } }],
]);
laws.get('nq-98')!.amendedBy = [
  { law: 'nq-260', from: '2025-12-12' },
  { law: 'luat-71', from: '2026-01-01' },
];
const library = {
  day,
  laws,
  agencies: new Map(),
  sources: new Map([['bao', { publisher: 'Báo', title: 'Tên bài', published: '2026-03-13', language: 'vi' }]]),
  values: new Map([['so-1022', { name: 'Số', kind: 'phone', value: '1022', asOf: '2022-10-06', sources: ['bao'] }]]),
  terms: new Map(),
} as unknown as Library;

/** The scripts as they are written, by their length. */
function scripts(
  collection: 'guides' | 'questions',
  body: string,
  { summary = 'Một câu tóm tắt.', ...data }: { summary?: string; laws?: string[]; glance?: object } = {},
): Record<number, string> {
  const common = { title: 'Tên bài', reviewed: '2026-10-01', reviewBy: '2027-01-01', laws: [], agencies: [] };
  const text = {
    collection,
    id: 'bai',
    url: '/bai/',
    entry: { body, filePath: 'bai.mdx' },
    sources: ['bao'],
    values: [],
    data: { ...common, ...data },
    summary,
  } as unknown as Text;
  return Object.fromEntries(scriptsOf(library, text, (words) => words).map(({ length, lines }) => [length, lines.join('\n')]));
}
const tieng = (count: number) => `${Array.from({ length: count }, () => 'từ').join(' ')}.`;
const changed = 'Nghị quyết 98 đã được sửa đổi từ ngày 12/12/2025. Trước khi làm, xin xem bản mới.';

describe('a script that names a law which was amended', () => {
  const ask = (answer: string) => scripts('questions', `<Answer>\n${answer}\n</Answer>`, { laws: ['nq-98', 'nq-260'] });
  it('says so at every length', () => {
    const said = ask('Theo Nghị quyết số 98/2023/QH15, hộ nghèo được vay.');
    expect(Object.keys(said)).toEqual(['30', '60', '120']);
    for (const script of Object.values(said)) expect(script).toContain(changed);
  });
  it('is not made where there is no time to say so', () => {
    const said = ask(`Theo Nghị quyết số 98/2023/QH15, ${tieng(45)}`);
    expect(Object.keys(said)).toEqual(['60', '120']);
    expect(said[60]).toContain(changed);
  });
  it('says it once, where the answer itself names the amendment', () =>
    expect(ask('Nghị quyết số 98/2023/QH15 được sửa bằng Nghị quyết số 260/2025/QH15.')[60]).not.toContain('đã được sửa đổi'));
  it('says nothing of an older law in whose place its own subject stands', () => {
    const [body, ours] = ['<Answer>\nThay Nghị quyết 54 là nghị quyết mới.\n</Answer>', { laws: ['nq-54', 'nq-98'] }];
    expect(scripts('questions', body, ours)[120]).not.toContain('đã được thay bằng');
    expect(scripts('questions', body, { laws: ['nq-54'] })[120]).toContain('Nghị quyết 54 đã được thay bằng');
  });
});

describe('a guide on the loudspeaker', () => {
  const glance = {
    need: 'Thẻ căn cước.',
    time: 'Chưa có nguồn nêu thời gian.',
    cost: 'Nguồn không nêu mức thu. Giữ biên lai.',
    where: 'Ở nhà.',
  };
  const summary = 'Ở trọ thì phải báo. Trang này chỉ cách làm.';
  const said = scripts('guides', 'Mở đầu. Trang này tóm tắt.\n\n<Safety>\nNghi ngờ thì cúp máy.\n</Safety>', { glance, summary });
  it('does not speak of a page that no listener sees, and says where the page is', () => {
    expect(said[30]).toContain('Ở trọ thì phải báo.');
    for (const script of Object.values(said)) {
      expect(script).not.toContain('Trang này');
      expect(script).toMatch(/Bài đầy đủ ở \S+\./);
    }
  });
  it('announces no fact that nobody knows', () => {
    expect(said[120]).not.toMatch(/Mất bao lâu|Nguồn không nêu/);
    expect(said[120]).toContain('Bao nhiêu tiền: Giữ biên lai.');
  });
  it('ends with what keeps from harm', () =>
    expect(said[60]!.split('\n').slice(-4)).toEqual([
      'Hỏi thêm, xin gọi 1022.',
      expect.stringContaining('Bài đầy đủ ở'),
      'Nghi ngờ thì cúp máy.',
      'Xin cảm ơn bạn đã nghe.',
    ]));
  it('is no reminder when there is time for its title alone', () => {
    const long = scripts('guides', `<Safety>\n${tieng(90)}\n</Safety>`, {
      glance: { need: '', time: '', cost: '', where: '' },
      summary: tieng(90),
    });
    expect(Object.keys(long)).toEqual(['60', '120']);
  });
});

describe('a list', () => {
  const list = (count: number) =>
    `Chia làm ${count} nhóm:\n\n${Array.from({ length: count }, (_, i) => `- nhóm thứ ${i} ${tieng(12).slice(0, -1)};`).join('\n')}`;
  const answer = '<Answer>\nCó chia nhóm.\n</Answer>\n\n## Chia thế nào\n\n';
  it('is said whole, with what announces it', () =>
    expect(scripts('questions', `${answer}${list(3)}`)[60]).toMatch(/Chia thế nào\. Chia làm 3 nhóm: nhóm thứ 0 .* nhóm thứ 2 /));
  it('is not announced when there is no time for all of it', () => {
    const said = scripts('questions', `${answer}${list(12)}`);
    expect(said[60]).not.toMatch(/Chia làm|nhóm thứ/);
    expect(said[120]).toContain('nhóm thứ 11');
  });
  it('is not announced where it is a table, which is for the eye', () => {
    const said = scripts('questions', `${answer}Đọc từ trái sang.\n\n| Cũ | Nay |\n| --- | --- |\n| 6 | A |\n\n## Sau đó\n\nĐi hỏi.`)[120];
    expect(said).not.toMatch(/trái|Cũ/);
    expect(said).toContain('Sau đó. Đi hỏi.');
  });
});
