import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/channels/broadcast/blocks.ts';
import { informer } from '../../src/channels/broadcast/informs.ts';
import { scriptsOf } from '../../src/channels/broadcast/script.ts';
import { plainDocument } from '../../src/channels/plain-document.ts';
import type { Library, Text } from '../../src/library/library.ts';
import { fillerOf, valuesOn } from '../../src/truth/value.ts';

const day = '2026-11-22';
const values = valuesOn([['hotline', { name: 'Số', kind: 'phone', value: '1022', asOf: '2022-10-06', sources: ['bao'], later: [] }]], day);
const laws = new Map([
  [
    'nq-98',
    { number: '98/2023/QH15', shortName: 'Nghị quyết 98', issuer: 'Quốc hội', inForceFrom: '2023-08-01', amendedBy: [] as object[] },
  ],
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
  agencies: new Map([['quan-cu', { name: 'Quận cũ', to: '2025-06-30', successors: [] }]]),
  sources: new Map([
    ['bao', { publisher: 'Báo', title: 'Tên bài', published: '2026-03-13', language: 'vi', grade: 'B' }],
    ['trang', { publisher: 'Ancotnam', title: 'Tên bài', published: '2021-03-13', language: 'vi', grade: 'C' }],
  ]),
  values,
  fill: fillerOf(values),
  terms: new Map(),
} as unknown as Library;

interface Given {
  summary?: string;
  laws?: string[];
  agencies?: string[];
  glance?: object;
  title?: string;
}

/** The scripts as they are written, by their length. */
function scripts(collection: Collection, body: string, given: Given = {}): Record<number, string> {
  const made = scriptsOf(library, textOf(collection, body, given), (words) => words);
  return Object.fromEntries(made.map(({ length, lines }) => [length, lines.join('\n')]));
}

type Collection = 'guides' | 'questions' | 'explainers';

function textOf(collection: Collection, body: string, { summary = 'Một câu tóm tắt.', ...data }: Given = {}): Text {
  const common = { title: 'Tên bài', reviewed: '2026-10-01', reviewBy: '2027-01-01', laws: [], agencies: [] };
  return {
    collection,
    id: 'bai',
    url: '/bai/',
    entry: { body, filePath: 'bai.mdx' },
    sources: ['bao'],
    values: [],
    data: { ...common, ...data },
    summary,
  } as unknown as Text;
}
const tieng = (count: number) => `${Array.from({ length: count }, () => 'từ').join(' ')}.`;
const changed = 'Nghị quyết 98 đã được sửa đổi từ ngày 12/12/2025. Trước khi làm, xin xem bản mới.';

const free = { need: '', time: '', cost: 'Không mất tiền.', where: '' };

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
  it('does not, where the register says that listeners do nothing else for it', () => {
    const change = laws.get('nq-98')!.amendedBy[0] as { changes?: string[] };
    change.changes = ['hoi-dap/bai-khac'];
    const said = ask('Theo Nghị quyết số 98/2023/QH15, hộ nghèo được vay.');
    change.changes = ['hoi-dap/bai'];
    const changing = ask('Theo Nghị quyết số 98/2023/QH15, hộ nghèo được vay.');
    delete change.changes;
    expect(said[120]).not.toContain('sửa đổi');
    expect(changing[30]).toContain(changed);
  });
  it('leaves out a sentence that only tells of the amendment', () => {
    const told = 'Nghị quyết số 260/2025/QH15 sửa đổi, bổ sung Nghị quyết 98 từ ngày 12/12/2025.';
    const body = `<Answer>\nHộ nghèo được vay.\n</Answer>\n\n## Sau đó\n\n${told} Ngân hàng vẫn cho vay.`;
    expect(scripts('questions', body, { laws: ['nq-98', 'nq-260'] })[120]).toContain('Sau đó. Ngân hàng vẫn cho vay.');
    expect(scripts('questions', body, { laws: ['nq-98', 'nq-260'] })[120]).not.toContain('bổ sung');
  });
  it('leaves out what leans on such a sentence, and a heading that has nothing else below it', () => {
    const told = 'Nghị quyết số 260/2025/QH15 sửa đổi, bổ sung Nghị quyết 98 từ ngày 12/12/2025.';
    const body = `<Answer>\nHộ nghèo được vay.\n</Answer>\n\n## Đã đổi gì\n\n${told} Trước khi áp dụng, bạn đọc cả hai văn bản.`;
    expect(scripts('questions', body, { laws: ['nq-98', 'nq-260'] })[120]).not.toMatch(/Đã đổi gì|cả hai/);
  });
  it('says nothing of a law that is only listed, not named', () =>
    expect(scripts('guides', 'Bạn phải đăng ký.', { glance: free, laws: ['nq-98'] })[120]).not.toMatch(/sửa đổi|Xin lưu ý/));
  it('says it once, where the answer itself names the amendment', () =>
    expect(ask('Nghị quyết số 98/2023/QH15 được sửa bằng Nghị quyết số 260/2025/QH15.')[60]).not.toContain('đã được sửa đổi'));
  it('says nothing of an older law in whose place its own subject stands', () => {
    const [body, ours] = ['<Answer>\nThay Nghị quyết 54 là nghị quyết mới.\n</Answer>', { laws: ['nq-54', 'nq-98'] }];
    expect(scripts('questions', body, ours)[120]).not.toContain('đã được thay bằng');
    expect(scripts('questions', body, { laws: ['nq-54'] })[120]).toContain('Nghị quyết 54 đã được thay bằng');
  });
});

describe('an act that has been named', () => {
  const answer = (words: string, title = 'Tên bài') =>
    scripts('questions', `<Answer>\n${words}\n</Answer>`, { laws: ['nq-98'], title })[60];
  it('is named in short from then on, also where the title named it', () => {
    const twice = 'Theo Nghị quyết số 98/2023/QH15, hộ nghèo được vay. Nghị quyết số 98/2023/QH15 của Quốc hội không nói về lãi.';
    expect(answer(twice)).toContain('Theo Nghị quyết số 98/2023/QH15, hộ nghèo được vay.\nNghị quyết 98 không nói về lãi.');
    expect(answer(twice, 'Ai được vay theo Nghị quyết 98?')).toContain('Theo Nghị quyết 98, hộ nghèo được vay.');
  });
  it('keeps its number where somebody is quoted', () => {
    const quoted = 'Tên đầy đủ là “Thực hiện Nghị quyết số 98/2023/QH15 của Quốc hội”.';
    expect(answer(quoted, 'Nghị quyết 98')).toContain(quoted);
  });
  it('is not taken for another that begins like it', () => {
    const other = 'Theo Nghị quyết 98/2025, và Nghị quyết số 98/2023/QH15/BS, hộ nghèo được vay.';
    expect(answer(other, 'Nghị quyết 98')).toContain(other);
  });
});

describe('a guide on the loudspeaker', () => {
  const glance = {
    need: 'Thẻ căn cước.',
    time: 'Chưa có nguồn nêu thời gian.',
    cost: 'Nguồn không nêu mức thu. Giữ biên lai.',
    where: 'Ở nhà.',
  };
  const said = scripts('guides', 'Ở trọ thì phải báo. Trang này tóm tắt.\n\n<Safety>\nNghi ngờ thì cúp máy.\n</Safety>', { glance });
  it('begins with what must be done, and does not speak of a page that no listener sees', () => {
    expect(said[30]!.split('\n').slice(1, 3)).toEqual(['Hướng dẫn: Tên bài.', 'Ở trọ thì phải báo.']);
    for (const script of Object.values(said)) expect(script).not.toContain('Trang này');
  });
  it('says its summary where its beginning is only about itself', () =>
    expect(scripts('guides', 'Trang này chỉ cách làm.', { glance, summary: 'Ở trọ thì phải báo. Trang này chỉ cách làm.' })[30]).toContain(
      '\nỞ trọ thì phải báo.\n',
    ));
  it('names no address that nobody answers at', () => {
    for (const script of Object.values(said)) expect(script).not.toMatch(/example|Bài đầy đủ/);
    const setting = {
      laws: { must: [], should: [], isAmendment: () => false },
      inform: (all: readonly string[]) => [...all],
      help: '1022',
    };
    const lines = (host: string | undefined) =>
      blocksOf(plainDocument(library, textOf('guides', 'Ở trọ thì phải báo.', { glance })), { ...setting, host }).flatMap(
        (block) => block.lines,
      );
    expect(lines('cam-nang.gov.vn')).toContain('Bài đầy đủ ở cam-nang.gov.vn.');
    expect(lines(undefined).join(' ')).not.toContain('Bài đầy đủ');
  });
  it('announces no fact that nobody knows', () => {
    expect(said[120]).not.toMatch(/Mất bao lâu|Nguồn không nêu/);
    expect(said[120]).toContain('Bao nhiêu tiền: Giữ biên lai.');
  });
  it('ends with what keeps from harm', () =>
    expect(said[60]!.split('\n').slice(-3)).toEqual(['Hỏi thêm, xin gọi 1022.', 'Nghi ngờ thì cúp máy.', 'Xin cảm ơn bạn đã nghe.']));
  it('says what it costs in every script, or has no script of that length', () => {
    const paid = { ...glance, cost: '7.000 đồng nếu nộp trực tuyến, theo Thông tư 75/2022/TT-BTC. Xem lại số tiền.' };
    const body = `${tieng(30)} ${tieng(30)}\n\n<Step title="Một">\nLàm.\n</Step>`;
    for (const script of Object.values(scripts('guides', body, { glance: paid })))
      expect(script).toContain('Bao nhiêu tiền: 7.000 đồng nếu nộp trực tuyến.\n');
    expect(Object.keys(scripts('guides', body, { glance: { ...paid, cost: tieng(80) } }))).toEqual(['60', '120']);
  });
  it('never says a sum without who need not pay it', () => {
    const cost = '7.000 đồng qua mạng, 15.000 đồng trực tiếp. Đến hết 28/2/2027, miễn cho ai có mã số và đủ điều kiện ghi trong thông tư.';
    const said = scripts('guides', `${tieng(24)}\n\n<Step title="Một">\nLàm.\n</Step>`, { glance: { ...glance, cost } });
    expect(Object.keys(said)).toEqual(['30', '60', '120']);
    for (const script of Object.values(said)) expect(script).toMatch(/7\.000 đồng qua mạng[^]*\nĐến hết 28\/2\/2027, miễn cho ai/);
  });
  describe('where a glance has room only to say that there is a waiver', () => {
    const given = { glance: { ...glance, cost: '7.000 đồng; có đợt miễn phí. Giữ biên lai.' } };
    const paying = (words: string) => `Ở trọ thì phải báo.\n\n<Step title="Trả tiền">\nTrả qua mạng. ${words}\n</Step>`;
    it('says with the sum until when and for whom, as the step does', () => {
      const said = scripts('guides', paying('Đến hết 28/2/2027, miễn cho người có mã số. Xem số tiền.'), given);
      expect(Object.keys(said)).toEqual(['30', '60', '120']);
      for (const script of Object.values(said))
        expect(script).toContain('Bao nhiêu tiền: 7.000 đồng.\nGiữ biên lai.\nĐến hết 28/2/2027, miễn cho người có mã số.\n');
    });
    it('keeps what the glance says where no step says more', () =>
      expect(scripts('guides', paying('Xem số tiền.'), given)[30]).toContain('Bao nhiêu tiền: 7.000 đồng; có đợt miễn phí.'));
    it('says nothing of a waiver that the sum does not have', () =>
      expect(
        scripts('guides', paying('Đến hết 28/2/2027, miễn cho việc khác.'), { glance: { ...glance, cost: '7.000 đồng.' } })[30],
      ).not.toContain('việc khác'));
  });
  it('names whom to call in one breath where there is no time for more', () => {
    const said = scripts('guides', 'Ở trọ.', { glance: { ...glance, cost: tieng(57) } });
    expect(said[30]).toContain('\nHỏi 1022.');
    expect(said[60]).toContain('\nHỏi thêm, xin gọi 1022.');
  });
  it('does not send to a number twice', () => {
    const asks = (words: string) => scripts('guides', `Ở trọ.\n\n<Ask>\n${words}\n</Ask>`, { glance })[60]!;
    expect(asks('Không biết địa chỉ thì gọi 1022.')).toContain('Không biết địa chỉ thì gọi 1022.\n');
    expect(asks('Không biết địa chỉ thì gọi 1022.')).not.toContain('Hỏi thêm');
    expect(asks('Hỏi ủy ban.')).toContain('Hỏi ủy ban.\nHỏi thêm, xin gọi 1022.');
  });
  it('drops the word guide before it drops anything else', () => {
    const said = scripts('guides', 'Ở trọ.', { glance: { ...glance, cost: tieng(51) } });
    expect(said[30]).toContain('\nTên bài.\n');
    expect(said[60]).toContain('\nHướng dẫn: Tên bài.\n');
  });
  it('has the fine in a minute, and the steps in two', () => {
    const body = `Ở trọ thì phải báo. Không báo thì bị phạt 500.000 đồng.\n\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `<Step title="Làm việc thứ ${step}">\n\n${tieng(20)}\n\n</Step>`).join('\n\n')}\n\n<Safety>\n${tieng(15)} ${tieng(15)}\n</Safety>`;
    const long = scripts('guides', body, { glance: { ...glance, time: '3 ngày làm việc.', cost: '7.000 đồng.' } });
    expect(long[60]).toMatch(/bị phạt 500\.000 đồng\./);
    expect(long[120]).toMatch(/bị phạt 500\.000 đồng\.[^]*Mất bao lâu: 3 ngày[^]*Bước 9: Làm việc thứ 9\./);
  });
  it('is no reminder when there is time for its title alone', () => {
    const long = scripts('guides', `${tieng(90)}\n\n<Safety>\n${tieng(90)}\n</Safety>`, {
      glance: { need: '', time: '', cost: '', where: '' },
      summary: tieng(90),
    });
    expect(Object.keys(long)).toEqual(['60', '120']);
  });
});

describe('what a listener can do nothing with', () => {
  const press = [
    { publisher: 'Dân trí', grade: 'B' },
    { publisher: 'CafeF', grade: 'B' },
    { publisher: 'Vietnam.vn (bản tiếng Anh)', grade: 'C' },
    { publisher: 'Ancotnam', grade: 'C' },
    { publisher: 'Công an Thành phố', grade: 'A' },
  ];
  const inform = informer({ sources: new Map(press.map((source, place) => [String(place), source])) } as unknown as Library);
  it.each([
    ['Nộp ở phường, theo báo Dân trí ngày 18/7/2025.', 'Nộp ở phường.'],
    ['Nộp ở phường (theo nguồn ngày 23/7/2024).', 'Nộp ở phường.'],
    ['Theo CafeF ngày 16/11/2025, thường miễn phí năm đầu.', 'Thường miễn phí năm đầu.'],
    ['Báo Dân trí ngày 18/7/2025 cho biết địa chỉ tự cập nhật.', 'Địa chỉ tự cập nhật.'],
    ['Gọi 156 không mất tiền, theo nguồn 2022–2024.', 'Gọi 156 không mất tiền.'],
    ['Chưa có nguồn nêu giờ trực; hẹn trước với khu phố.', 'Hẹn trước với khu phố.'],
    ['Đó là mục tiêu; chưa có nguồn về kết quả.', 'Đó là mục tiêu.'],
    ['Tối đa 7 ngày, theo Luật Cư trú 2020.', 'Tối đa 7 ngày, theo Luật Cư trú 2020.'],
    ['Công an Thành phố cảnh báo có thẻ lạ.', 'Công an Thành phố cảnh báo có thẻ lạ.'],
    ['Theo báo cáo của phường, có 38 tổ.', 'Theo báo cáo của phường, có 38 tổ.'],
    ['Điền theo tờ khai, rồi ký.', 'Điền theo tờ khai, rồi ký.'],
    ['Người nghèo có thêm nguồn vốn; lỡ cài thì tắt nguồn điện thoại.', 'Người nghèo có thêm nguồn vốn; lỡ cài thì tắt nguồn điện thoại.'],
    ['Chưa rõ thì hỏi phường.', 'Chưa rõ thì hỏi phường.'],
  ])('is left out of: %s', (written, said) => expect(inform([written])).toEqual([said]));
  it.each([
    'Cổng nhận phản ánh 24/7, theo trang Ancotnam (khoảng 2020–2021).',
    'Theo trang Vietnam.vn, Thành phố có chính quyền hai cấp.',
    'Cách làm này có trên Vietnam.vn, theo trang Vietnam.vn.',
    'Báo Dân trí ghi ngày hiệu lực là 1/1/2026.',
    'Nguồn hiện có chưa cho biết thủ tục nào của hộ kinh doanh đã đổi.',
    'Chưa có nguồn xác nhận số điều, khoản.',
    'Nguồn không nêu số nhà.',
    'Từ hai điều đó suy ra bạn cần đem bản chính.',
    'Số này theo nguồn ngày 23/7/2024; chưa có nguồn nêu cước gọi.',
    'Bản điện tử chưa rõ.',
    'Xem trang vay vốn.',
    'Một bài của báo Dân trí gom thành bốn nhóm.',
    'Hình dưới kể sáu cách.',
  ])('is all of: %s', (written) => expect(inform([written])).toEqual([]));
  it('takes along what leans on it', () => {
    expect(inform(['Có kế hoạch riêng, theo trang Ancotnam.', 'Kế hoạch của quận không nhắc đến số này.', 'Dân được hỏi.'])).toEqual([
      'Dân được hỏi.',
    ]);
    expect(inform(['Cộng thêm 5 năm thì đến 2028.', 'Đây là phép cộng của người viết.'])).toEqual([]);
  });
  it('says no answer whose answer cannot be said', () =>
    expect(scripts('questions', '<Answer>\nChưa có nguồn nào nói.\n</Answer>\n\n## Việc khác\n\nCó việc khác.')).toEqual({}));
  it('says no list of which a part stays on the page', () => {
    const list = 'Có ba cách:\n\n- gọi điện;\n- viết thư, theo trang Ancotnam;\n- đến nơi.';
    expect(scripts('questions', `<Answer>\nCó cách.\n</Answer>\n\n## Cách nào\n\n${list}\n\nGọi trước khi đến.`)[120]).toContain(
      'Cách nào. Gọi trước khi đến.',
    );
  });
  describe('is where in an act something stands', () => {
    const below = (words: string, heading = 'Ở điều nào') =>
      scripts('questions', `<Answer>\nHộ nghèo được vay.\n</Answer>\n\n## ${heading}\n\n${words}\n\n## Sau đó\n\nĐi hỏi.`)[120];
    it.each([
      'Quy định nằm ở điểm b khoản 5 Điều 9.',
      'Chi tiết nằm ở Nghị định số 11/2024/NĐ-CP ngày 2/2/2024. Nghị định quy định về lãi vay. Phó Thủ tướng ký nghị định này.',
      'Việc miễn thuế ghi tại khoản 1 Điều 8, bản năm 2023. Điểm a miễn thuế năm năm.',
      'Điều 7 quy định danh mục ngành nghề, điều kiện, ưu đãi và trách nhiệm.',
    ])('with what goes on about it, and the heading that asks for it: %s', (words) =>
      expect(below(words)).toContain('Hộ nghèo được vay.\nSau đó. Đi hỏi.'),
    );
    it('not what stands beside it, which only such a heading does not announce', () => {
      const words = 'Quy định nằm ở Điều 4. Ngân hàng nhận ủy thác.';
      expect(below(words)).toContain('Hộ nghèo được vay.\nNgân hàng nhận ủy thác.\n');
      expect(below(words, 'Ai phải làm')).toContain('Ai phải làm. Ngân hàng nhận ủy thác.');
    });
    it.each([
      'Điều 9 quy định chủ nhà phải báo.',
      'Điều 9 nêu mức phạt 500.000 đồng.',
      'Mức phạt ghi ở Điều 9, từ 500.000 đồng.',
      'Nhà bạn nằm ở Phường 9.',
      'Ngân hàng nhận ủy thác.',
    ])('not: %s', (words) => expect(below(words)).toContain(`Ở điều nào. ${words}`));
    it('not where that was the question', () =>
      expect(scripts('questions', '<Answer>\nQuy định nằm ở Điều 4.\n</Answer>')[30]).toContain('Quy định nằm ở Điều 4.'));
  });
  it('does not speak of an office that is gone, where nobody is sent to it', () => {
    const explained = scripts('explainers', 'Năm ấy quận làm kế hoạch.', { agencies: ['quan-cu'] });
    expect(explained[120]).not.toContain('kết thúc hoạt động');
    const guided = scripts('guides', 'Nộp hồ sơ trên cổng.', { agencies: ['quan-cu'], glance: free });
    expect(guided[120]).toContain('Xin lưu ý: Quận cũ đã kết thúc hoạt động');
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
  it('says a table at the beginning where it puts one thing beside another, without the names of its columns', () => {
    const table = (head: string, line: string, row: string) => `Có hai nơi.\n\n| ${head} |\n| ${line} |\n| ${row} |`;
    expect(scripts('explainers', table('Bạn cần', '--- | ---', 'Nộp | Cổng').replace('Bạn cần', 'Bạn cần | Dùng'))[60]).toContain(
      'Có hai nơi. Nộp: Cổng.',
    );
    expect(scripts('explainers', table('Cũ | Nay | Từ', '--- | --- | ---', '6 | A | B'))[60]).not.toMatch(/Cũ|A/);
  });
});
