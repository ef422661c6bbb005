import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { printedIn } from '../../src/check/editions.ts';
import { readContent } from '../../src/check/read.ts';
import { checkContent } from '../../src/check/run.ts';
import { readProse } from '../../src/check/prose.ts';
import { shelve } from '../../src/check/shelf.ts';
import { covers } from '../../src/dates/day.ts';
import { feePlan, saveFee, type FeeForm } from '../../src/edit/fee/fee.ts';
import { digitsIn } from '../../src/edit/fee/places.ts';
import { entryFrom } from '../../src/edit/index.ts';
import { hasSum, withSum } from '../../src/edit/fee/sum.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'muc-phi-')), 'xa-mau');
const real = `.cache/muc-phi-${process.pid}`;
process.env['CONTENT_DIR'] = folder;

const [value, procedure, guide] = ['du-kien/phi-mau.yaml', 'thu-tuc/hoi-viec-mau.yaml', 'huong-dan/hoi-tong-dai-mau.mdx'];
const text = (path: string, root = folder) => readFileSync(join(root, path), 'utf8');
const write = (path: string, words: string) => writeFileSync(join(folder, path), words);
const change = (path: string, ...pairs: [old: string, fresh: string][]) =>
  write(
    path,
    pairs.reduce((words, [old, fresh]) => words.replace(old, () => fresh), text(path)),
  );

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
  write(value, 'name: Phí mẫu, một lần\nkind: money\nvalue: 5000\nasOf: 2025-01-20\nvalidFrom: 2025-01-20\nsources: [bao-mau]\n');
  change(
    procedure,
    [
      '{from: 2026-01-01, text: Không thu tiền}',
      '{from: 2026-01-01, until: 2027-02-28, text: 5.000 đồng}\n    - {from: 2027-03-01, text: "5.000 đồng mỗi lần"}',
    ],
    ['fee: 0', 'fee: 5000'],
    ['amount: 0}', 'amount: 5000, per: lần}'],
  );
  change(
    guide,
    ['Nói chậm, rõ.', 'Nói chậm, rõ. Phí là 5 nghìn đồng.<Cite id="bao-mau" /> Giữ biên lai.'],
    ['Hỏi tổ hỗ trợ mẫu.', 'Phí hỏi là [[phi-mau]].'],
  );
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
  rmSync(real, { recursive: true, force: true });
});

const form: FeeForm = { path: value, sum: '8.000', from: '1/2/2027', source: 'bao-mau', note: '', isReviewed: false };

const likely = async (asked: FeeForm) => {
  const plan = await feePlan(asked);
  return {
    plan,
    chosen: Object.fromEntries(plan.places.flatMap(({ id, after, isLikely, isUnsure }) => (isLikely && !isUnsure ? [[id, after]] : []))),
  };
};
const saved = async (asked: FeeForm) => {
  const { plan, chosen } = await likely(asked);
  return saveFee(asked, chosen, plan.hashes);
};

const nextYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** What a file tells on a day. */
function told(root: string, path: string, on: string): string {
  const { files } = readContent(root);
  const all = readProse(
    files.find((each) => each.file === path)!,
    shelve(files).valuesOn(on),
  ).passages;
  return all.flatMap((passage) => (covers(passage.span, on) ? passage.text : [])).join('\n');
}

describe('a fee from a day on', () => {
  test('stands in its own file as one line more', async () => {
    const before = text(value);
    await saved({ ...form, note: ' Theo nghị quyết\nmẫu. ' });
    const row = '{value: 8000, validFrom: 2027-02-01, asOf: 2025-01-20, note: "Theo nghị quyết mẫu.", sources: [bao-mau]}';
    expect(text(value)).toBe(`${before}later:\n  - ${row}\n`);
  });

  test('parts what states it in digits by the day; what ended before stays, and what begins after is only changed', async () => {
    await saved(form);
    expect(text(procedure)).toContain(
      [
        '    - {until: 2025-12-31, text: 5.000 đồng}',
        '    - {from: 2026-01-01, until: 2027-01-31, text: 5.000 đồng}',
        '    - {from: 2027-02-01, until: 2027-02-28, text: "8.000 đồng"}',
        '    - {from: 2027-03-01, text: "8.000 đồng mỗi lần"}',
      ].join('\n'),
    );
    expect(text(procedure)).toContain('    fee:\n      - {until: 2027-01-31, amount: 5000}\n      - {from: 2027-02-01, amount: 8000}\n');
    expect(text(procedure)).toContain('      - {from: 2027-02-01, amount: 8000, per: lần}\n');
  });

  test('makes of a sentence two, with the cites of both', async () => {
    await saved(form);
    const cite = '<Cite id="bao-mau" />';
    expect(text(guide)).toContain(
      `rõ. <Until day="2027-01-31">Phí là 5 nghìn đồng.${cite}</Until><From day="2027-02-01">Phí là 8.000 đồng.${cite}</From> Giữ biên lai.`,
    );
    expect(told(folder, guide, '2027-01-31')).toContain('Nói chậm, rõ. Phí là 5 nghìn đồng. Giữ biên lai.');
    expect(told(folder, guide, '2027-02-01')).toContain('Nói chậm, rõ. Phí là 8.000 đồng. Giữ biên lai.');
  });

  test('parts a paragraph, an item and a cell that hold nothing else', async () => {
    const blocks = '\n\nPhí 5.000 đồng.\n\n- Mỗi lần **5.000 đồng**\n- Miễn phí\n\n| Việc | Phí |\n| --- | --- |\n| Hỏi | 5.000 đồng |';
    change(guide, ['Giữ biên lai.', `Giữ biên lai.${blocks}`]);
    await saved(form);
    const [eve, day] = ['2027-01-31', '2027-02-01'].map((on) => told(folder, guide, on).replaceAll('\n', ' '));
    expect(eve).toContain('Phí 5.000 đồng. Mỗi lần 5.000 đồng Miễn phí Việc Phí Hỏi 5.000 đồng');
    expect(day).toContain('Phí 8.000 đồng. Mỗi lần 8.000 đồng Miễn phí Việc Phí Hỏi 8.000 đồng');
  });

  test('is shown before anything is saved: what follows by itself, where digits stand, and what is another matter', async () => {
    write('hoi-dap/hoi-co-mat-tien-khong.mdx', `${text('hoi-dap/hoi-co-mat-tien-khong.mdx')}\nGửi thư mất 5.000 đồng.\n`);
    const answers = 'tim-kiem/tra-loi.yaml';
    const ask = (question: string, answer: string, page: string) => `- {hoi: ["${question}"], dap: "${answer}", trang: ${page}}\n`;
    write(
      answers,
      text(answers) +
        ask('gửi thư mấy tiền', 'Gửi thư mất 5.000 đồng.', 'hoi-dap/hoi-co-mat-tien-khong') +
        ask('hỏi mấy tiền', 'Hỏi mất 5.000 đồng.', 'huong-dan/hoi-tong-dai-mau'),
    );
    const before = text(guide);
    const { plan } = await likely(form);
    expect(text(guide)).toBe(before);
    expect(plan.follows).toEqual([
      {
        path: guide,
        title: 'Hỏi tổng đài mẫu (hướng dẫn)',
        before: 'Phí hỏi là 5.000 đồng.',
        after: 'Phí hỏi là 8.000 đồng.',
        isUnsure: false,
      },
    ]);
    const places = plan.places.map(({ path, where, isLikely }) => [path, where, isLikely]);
    expect(places).toContainEqual([procedure, 'Tiền phải nộp · Qua mạng', true]);
    expect(places).toContainEqual([guide, 'Trong bài', true]);
    expect(places).toContainEqual([answers, '“hỏi mấy tiền”', true]);
    expect(places.slice(-2)).toEqual([
      ['hoi-dap/hoi-co-mat-tien-khong.mdx', 'Trong bài', false],
      [answers, '“gửi thư mấy tiền”', false],
    ]);
  });

  test('leaves to a person what names a day or a law, and what was told of a change', async () => {
    change(guide, ['Giữ biên lai.', 'Theo Quyết định 1/2025, phí là 5.000 đồng.'], ['đến tận nơi để hỏi.', 'đến tận nơi, mất 5.000 đồng.']);
    const { plan } = await likely(form);
    const inText = plan.places.filter(({ where }) => where === 'Trong bài').map(({ before, isUnsure }) => [before, isUnsure]);
    expect(inText).toEqual([
      ['Phí là 5 nghìn đồng.', false],
      ['Theo Quyết định 1/2025, phí là 5.000 đồng.', true],
    ]);
  });

  test('takes the words that somebody gave a place, and a line of history only where all was read again', async () => {
    change(guide, ['reviewBy: 2026-07-10', `reviewBy: ${nextYear}`]);
    const { plan } = await likely(form);
    const { id } = plan.places.find(({ where }) => where === 'Trong bài')!;
    await saveFee({ ...form, isReviewed: true }, { [id]: 'Từ nay phí là 8.000 đồng.' }, plan.hashes);
    expect(text(guide)).toContain('<From day="2027-02-01">Từ nay phí là 8.000 đồng.<Cite id="bao-mau" /></From>');
    expect(text(guide)).toContain('note: "Từ 1/2/2027, 8.000 đồng thay cho 5.000 đồng: Phí mẫu, một lần."');
    expect(text(procedure)).not.toContain('8.000');
  });
});

describe('a sentence that states the sum', () => {
  const parted = (body: string) => {
    const about = { id: 'phi-mau', pages: new Set<string>(), old: 5000, fresh: 8000, day: '2027-02-01' };
    const raw = `---\ntitle: Phí [[phi-mau]]\n---\n\n${body}\n`;
    const digits = digitsIn(entryFrom(guide, raw), about);
    for (const { part } of digits?.spots ?? []) part();
    return {
      body: (digits?.changed() ?? raw).split('\n---\n\n')[1]!.trim(),
      places: digits?.spots.map(({ place }) => place) ?? [],
      digits,
    };
  };
  const gates = (until: string, from: string) => `<Until day="2027-01-31">${until}</Until><From day="2027-02-01">${from}</From>`;

  test.each([
    ['with a link keeps its address', ['[Phí 5.000 đồng](/x-5000/) đây.', '[Phí 8.000 đồng](/x-5000/) đây.']],
    ['with an address written bare', ['Vào https://x.example/5.000, phí 5.000 đồng.', 'Vào https://x.example/5.000, phí 8.000 đồng.']],
    ['in bold by half', ['Phí **là 5.000** đồng.', 'Phí **là 8.000** đồng.']],
    ['all in bold', ['**Phí là 5.000 đồng.**', '**Phí là 8.000 đồng.**']],
    ['with a footnote behind it', ['Phí là 5.000 đồng.[^1]', 'Phí là 8.000 đồng.[^1]']],
    ['with a shortened word', ['Ở TP. Hồ Chí Minh phí là 5.000 đồng.', 'Ở TP. Hồ Chí Minh phí là 8.000 đồng.']],
    [
      'with a part for other days',
      ['Phí 5.000 đồng <From day="2027-06-01">và 5.000 đồng</From>.', 'Phí 8.000 đồng <From day="2027-06-01">và 8.000 đồng</From>.'],
    ],
  ])('%s is parted as a whole, and its neighbours stay', (_, [until, from]) => {
    const note = '\n\n[^1]: Chưa gồm tiền gửi.';
    expect(parted(`Đến sớm. ${until!} Giữ biên lai.${note}`).body).toBe(`Đến sớm. ${gates(until!, from!)} Giữ biên lai.${note}`);
  });

  test('within a part for other days is parted within it', () => {
    expect(parted('<Until day="2027-12-31">Nộp 5.000 đồng.</Until><From day="2028-01-01">Nộp 9.000 đồng.</From>').body).toBe(
      `<Until day="2027-12-31">${gates('Nộp 5.000 đồng.', 'Nộp 8.000 đồng.')}</Until><From day="2028-01-01">Nộp 9.000 đồng.</From>`,
    );
  });

  test('in a quote or a cell is shown without the signs around it', () => {
    const { places } = parted('> Phí là\n> **5.000** đồng.\n\n| Phí |\n| --- |\n| **5.000 đồng** |');
    expect(places.map(({ before, after, isPlain }) => [before, after, isPlain])).toEqual([
      ['Phí là 5.000 đồng.', 'Phí là 8.000 đồng.', false],
      ['5.000 đồng', '8.000 đồng', false],
    ]);
  });

  test('in a heading, a title, code or the words of a picture is left to a person', () => {
    const body = '## Phí 5.000 đồng\n\n<Problem title="Bị thu 5.000 đồng">\n\nGửi `PHI 5000`.\n\n![Bảng 5.000 đồng](./a.png)\n\n</Problem>';
    expect(parted(body).body).toBe(body);
    expect(parted(body).digits!.others.map(({ text: said }) => said)).toEqual([
      'Phí 5.000 đồng',
      'Bị thu 5.000 đồng',
      'PHI 5000',
      'Bảng 5.000 đồng',
    ]);
  });

  test('beside a multiple of it is not ticked: that may be worked out from it', () => {
    const { places } = parted('Một lần 5.000 đồng. Ba lần, mỗi lần 5.000 đồng, là 15.000 đồng. Qua mạng 3.000 đồng, tại quầy 5.000 đồng.');
    expect(places.map(({ isUnsure }) => isUnsure)).toEqual([false, true, false]);
  });
});

test('what is printed and nowhere else is told of, and saved also where the sheet was numbered on that day', async () => {
  const sheet = 'in-lon/standee-mau.yaml';
  change(sheet, ['  - Gọi, nói rõ điều ấy.', '  - Gọi, nộp [[phi-mau]].']);
  const { files } = readContent(folder);
  const mark = printedIn(
    files.find(({ file }) => file === sheet)!,
    shelve(files),
  )!.markOn('2026-02-20');
  change(sheet, ['"732080141e"', `"${mark}"`]);
  const asked = { ...form, from: '20/2/2026' };
  const { plan, chosen } = await likely(asked);
  expect(plan.sheets).toMatchObject([{ title: 'Hỏi tổng đài mẫu', kind: 'băng rôn, standee, biển quầy' }]);
  await saveFee(asked, chosen, plan.hashes);
  expect(text(value)).toContain('{value: 8000');
});

test('of a sum under a thousand, and of none, the bare number is found where a sum belongs', async () => {
  change(value, ['value: 5000', 'value: 0']);
  change(procedure, ['fee: 5000', 'fee: 0'], ['note: Gửi câu hỏi trên mạng.', 'note: "[[phi-mau]], gửi trên mạng."']);
  await saved(form);
  expect(text(procedure)).toContain('    fee:\n      - {until: 2027-01-31, amount: 0}\n      - {from: 2027-02-01, amount: 8000}\n');
});

describe('nothing is saved', () => {
  const before = () => [value, procedure, guide].map((path) => text(path));

  test.each([
    ['a sum that could be two', { sum: '1.500 triệu' }, 'Chưa rõ mức mới'],
    ['the sum that holds already', { sum: '5000' }, 'giống mức trước nó'],
    ['a day that is none', { from: '31/2/2027' }, 'Ghi ngày đầu tiên'],
    ['a day before the sum that it follows', { from: '20/1/2025' }, 'phải bắt đầu sau ngày ấy'],
    ['a source that nobody has written down', { source: 'khong-co' }, 'Chọn nguồn'],
    ['a sum below nothing', { sum: '-5000' }, 'không âm được'],
    ['a number that is no sum', { path: 'du-kien/so-mau.yaml' }, 'Chỉ mức phí'],
  ])('of %s', async (_, wrong, said) => {
    await expect(feePlan({ ...form, ...wrong })).rejects.toThrow(said);
  });

  test('where the sum before it ends by itself on a later day', async () => {
    change(value, ['validFrom', 'validTo: 2027-12-31\nvalidFrom']);
    await expect(feePlan(form)).rejects.toThrow('ngày cuối cùng là 31/12/2027');
  });

  test('where there is a sum from that day already, in whatever way its day is written', async () => {
    write(value, `${text(value)}later:\n  - {value: 6000, validFrom: 1/2/2027, asOf: 2025-01-20, sources: [bao-mau]}\n`);
    await expect(feePlan(form)).rejects.toThrow('Mức từ 1/2/2027 đã ghi rồi');
  });

  test('where one of the files has changed meanwhile', async () => {
    const { plan, chosen } = await likely(form);
    change(procedure, ['Gửi câu hỏi trên mạng.', 'Gửi câu hỏi qua thư.']);
    const were = before();
    await expect(saveFee(form, chosen, plan.hashes)).rejects.toThrow(`${procedure} vừa được sửa`);
    expect(before()).toEqual(were);
  });

  test('where the check would have something against it', async () => {
    const { plan, chosen } = await likely(form);
    const were = before();
    const { id } = plan.places.find(({ where }) => where === 'Bao nhiêu tiền')!;
    await expect(saveFee(form, { ...chosen, [id]: '8.000 đồng mỗi lần, '.repeat(5) }, plan.hashes)).rejects.toThrow(
      /Hỏi một việc mẫu \(thủ tục\): “Bao nhiêu tiền” dài 99 ký tự.* Cách sửa: Rút còn nhiều nhất 60 ký tự/,
    );
    expect(before()).toEqual(were);
  });
});

// Four checks of all that is written take most of a minute: the slow suite asks for it (tests/full/slips.spec.ts).
test.runIf(process.env['SLIPS'])(
  'the fee of a criminal record, among all that people have written: the check is content on both days',
  async () => {
    cpSync('content', real, { recursive: true });
    const root = join(real, 'quan-10');
    process.env['CONTENT_DIR'] = root;
    const [eve, day] = ['2027-01-31', '2027-02-01'];
    const source = 'thuvienphapluat-vn-thong-tu-16-2025-muc-thu';
    const asked = { ...form, path: 'du-kien/phi-ly-lich-tu-phap.yaml', sum: '250000', source };
    const { plan, chosen } = await likely(asked);
    expect(plan.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['thu-tuc/ly-lich-tu-phap', 'ly-lich-tu-phap-vneid']));
    await saveFee(asked, chosen, plan.hashes);
    for (const on of [eve, day]) expect(checkContent(root, on).problems.filter(({ level }) => level === 'error')).toEqual([]);
    const page = 'thu-tuc/ly-lich-tu-phap.yaml';
    expect([told(root, page, eve).includes('250.000'), told(root, page, day).includes('200.000')]).toEqual([false, false]);
    expect(told(root, 'huong-dan/ly-lich-tu-phap-vneid.mdx', day)).toContain('thu 250.000 đồng mỗi lần');
    // The shared files themselves: every campaign follows.
    expect(text(asked.path, join(real, 'chung'))).toContain('value: 250000');
  },
  300_000,
);

test('a sum is known however people write it, and not as a part of another', () => {
  for (const words of ['200.000 đồng', '200000đ', '200 nghìn', '0,2 triệu đồng', 'là 200.000.', 'năm 2026 200.000'])
    expect(hasSum(words, 200_000), words).toBe(true);
  for (const words of ['1.200.000 đồng', '200.000.000', '200.0005', '2.200.000', '200 nghìnn'])
    expect(hasSum(words, 200_000), words).toBe(false);
  expect(withSum('từ 200 nghìn, tức 200.000 đồng', 200_000, 1_250_000)).toBe('từ 1.250.000 đồng, tức 1.250.000 đồng');
  expect(hasSum('1 tỷ đồng', 1_000_000_000) && hasSum('1 triệu 500 nghìn', 1_500_000) && hasSum('500 đồng', 500)).toBe(true);
  expect(hasSum('phòng 500', 500)).toBe(false);
  expect(hasSum('10 đồng', 0) || hasSum('50.000', 0)).toBe(false);
});
