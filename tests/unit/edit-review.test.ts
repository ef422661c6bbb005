import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FullVerdict } from '../../src/check/aside.ts';
import { changes } from '../../src/edit/changes.ts';
import { compared } from '../../src/edit/compare.ts';
import { reviewFile, toldOf } from '../../src/edit/review.ts';
import type { Told } from '../../src/edit/told.ts';
import { error, warning, type Problem } from '../../src/problems/problem.ts';
import { withoutGit } from '../git.ts';

const paragraph = (text: string, label = ''): Told => ({ label, text, under: '' });
/** What was compared, as one line a paragraph: `[-went-]`, `[+came+]`. */
const drawn = (before: Told[], after: Told[]): string[] =>
  compared(before, after).map(({ words }) =>
    words.map(({ text, mark }) => (mark === 'ins' ? `[+${text}+]` : mark === 'del' ? `[-${text}-]` : text)).join(' '),
  );

describe('two states of a text', () => {
  const [one, two, three] = ['Mang thẻ căn cước bản chính.', 'Nộp 35.000 đồng tại quầy.', 'Chờ giấy hẹn.'].map((each) => paragraph(each));

  test('show the words that went and came, and nothing of what stayed', () => {
    expect(drawn([one!, two!, three!], [one!, paragraph('Nộp 70.000 đồng tại quầy.'), three!])).toEqual([
      'Nộp [-35.000-] [+70.000+] đồng tại quầy.',
    ]);
    expect(drawn([one!, two!], [one!, two!])).toEqual([]);
  });

  test('show a paragraph that is all new, or all gone, as one', () => {
    expect(drawn([one!, three!], [one!, two!, three!])).toEqual(['[+Nộp 35.000 đồng tại quầy.+]']);
    expect(drawn([one!, two!], [two!])).toEqual(['[-Mang thẻ căn cước bản chính.-]']);
    expect(drawn([one!], [three!])).toEqual(['[-Mang thẻ căn cước bản chính.-]', '[+Chờ giấy hẹn.+]']);
  });

  test('find a paragraph again that was reworded while another came before it', () => {
    expect(drawn([two!], [one!, paragraph('Nộp 35.000 đồng ở bàn số 3.')])).toEqual([
      '[+Mang thẻ căn cước bản chính.+]',
      'Nộp 35.000 đồng [-tại quầy.-] [+ở bàn số 3.+]',
    ]);
  });

  test('take a field for the same whatever it says now', () => {
    expect(drawn([paragraph('Có', 'Hết hạn')], [paragraph('Không', 'Hết hạn')])).toEqual(['[-Có-] [+Không+]']);
  });

  test('are told of in bounded time, however much was written anew', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, at) => paragraph(`${word}${at} `.repeat(30)));
    expect(compared(long('a'), long('b'))).toHaveLength(6000);
    expect(compared([paragraph('a b '.repeat(20_000))], [paragraph('a c d '.repeat(20_000))])).toHaveLength(1);
  });
});

describe.skipIf(withoutGit)('the file that a leader reads', () => {
  const news = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
  const guide = 'huong-dan/hoi-tong-dai-mau.mdx';
  let top: string;
  const text = (path: string) => readFileSync(join(top, path), 'utf8');
  const change = (path: string, from: string | RegExp, to: string) => {
    expect(text(path)).toMatch(from);
    writeFileSync(join(top, path), text(path).replace(from, to));
  };
  const git = (...words: string[]) => spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], { cwd: top });
  const review = (by = 'Minh', problems: Problem[] = []) => reviewFile(by, { problems, obstacles: [] } as unknown as FullVerdict);

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'review-')));
    cpSync('tests/fixtures/xa-mau', top, { recursive: true });
    vi.stubEnv('CONTENT_DIR', top);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(top, { recursive: true, force: true });
  });

  test('shows what went and what came, as readers read it', async () => {
    change(news, 'title: Xã Mẫu mở tủ sách mẫu', 'title: Xã Mẫu mở tủ sách thứ hai');
    const { name, html } = await review();
    expect(name).toMatch(/^duyet-\d{4}-\d\d-\d\d\.html$/);
    expect(html).toContain('Xã Mẫu mở tủ sách <del>mẫu</del> <ins>thứ hai</ins>');
    expect(html).toContain('Minh gửi ngày ');
    expect(html).toMatch(/<p class="kind">Tin · sửa<\/p>/);
  });

  test("shows beside a unit's own copy of a shared text what the shared one says", async () => {
    // The campaign in a folder of its own, on a base beside it.
    const own = join(top, 'don-vi');
    cpSync('tests/fixtures/xa-mau', own, { recursive: true });
    rmSync(join(own, news));
    writeFileSync(join(own, 'site.yaml'), `base: [chung]\n${readFileSync(join(own, 'site.yaml'), 'utf8')}`);
    mkdirSync(join(top, 'chung', dirname(news)), { recursive: true });
    writeFileSync(join(top, 'chung', news), text(news));
    git('add', '.');
    git('commit', '-qm', 'y');
    vi.stubEnv('CONTENT_DIR', own);
    writeFileSync(join(own, news), text(news).replace('mở tủ sách mẫu', 'mở tủ sách thứ hai'));
    expect(changes().map(({ state, covers }) => [state, covers])).toEqual([['new', `chung/${news}`]]);
    expect(toldOf(changes()[0]!).map(({ told }) => told.text)).toEqual(['Xã Mẫu mở tủ sách thứ hai']);
    const { html } = await review();
    expect(html).toContain('Xã Mẫu mở tủ sách <del>mẫu</del> <ins>thứ hai</ins>');
    expect(html).toContain('Tin · bản riêng của đơn vị, sửa từ bản chung');
  });

  test('has no sign of how files are written: values are filled in, references are names, parts are their labels', async () => {
    writeFileSync(join(top, 'huong-dan/moi.mdx'), text(guide));
    writeFileSync(join(top, 'tim-kiem/moi.yaml'), '- {hoi: [một câu, "hai: câu"], dap: "Gọi [[so-mau]]."}\n- {hoi: [], constructor: x}\n');
    const { html } = await review();
    const words = html.slice(html.indexOf('<article'));
    expect(words).toContain('0000 0000');
    expect(words).not.toMatch(/\[\[|&lt;|sources:|so-mau|bao-mau|\*\*/);
    expect(words).toContain('<p>hai: câu</p><p>Gọi 0000 0000.</p>');
    expect(words).toContain('Hướng dẫn · mới');
  });

  test('says of a form only what was changed, and in which part, row and days of it that stands', async () => {
    const procedure = 'thu-tuc/hoi-viec-mau.yaml';
    change(procedure, 'amount: 5000', 'amount: 8000');
    change(procedure, 'give: ban-chinh, when:', 'give: xuat-trinh, when:');
    change(procedure, 'history:\n', 'history:\n  - {date: 2026-03-02, note: Đổi mức phí.}\n');
    const { html } = await review();
    const words = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(words.match(/<(?:p|h3)>.*?<\/(?:p|h3)>/g)).toEqual([
      '<p><b>Người sửa ghi:</b> <ins>2/3/2026: Đổi mức phí.</ins></p>',
      expect.stringMatching(/<h3>.*cách nộp · Tại quầy · Tiền phải nộp · đến hết 31\/12\/2025<\/h3>/i),
      '<p><b>Số tiền:</b> <del>5.000</del> <ins>8.000</ins> đồng</p>',
      expect.stringMatching(/<h3>.*giấy tờ · Giấy ủy quyền<\/h3>/i),
      '<p><b>Nộp thế nào:</b> <del>Nộp bản chính</del> <ins>Cho xem rồi mang về</ins></p>',
    ]);
  });

  test('fills in a value as it will stand on the day from which its words are read', async () => {
    const later = '{value: 8000, validFrom: 2099-03-01, asOf: 2026-01-01, sources: [bao-mau]}';
    writeFileSync(
      join(top, 'du-kien/phi-mau.yaml'),
      `name: Phí mẫu\nkind: money\nvalue: 5000\nasOf: 2026-01-01\nsources: [bao-mau]\nlater: [${later}]\n`,
    );
    const costs = '{until: 2099-02-28, text: "Nay [[phi-mau]]."}, {from: 2099-03-01, text: "Sau này [[phi-mau]]."}';
    change(guide, /cost: .*/, `cost: [${costs}]`);
    change(guide, /$/, '\n<Until day="2099-02-28">Trả [[phi-mau]].</Until><From day="2099-03-01">Sẽ trả [[phi-mau]].</From>\n');
    const words = (await review()).html.replace(/<[^>]*>/g, '');
    for (const each of [
      'Nay 5.000 đồng.',
      'Sau này 8.000 đồng.',
      'Trả 5.000 đồng.',
      'Sẽ trả 8.000 đồng.',
      'Từ một ngày sau này · 8.000 đồng',
    ])
      expect(words).toContain(each);
  });

  test('says line by line what nobody can read by its parts', async () => {
    writeFileSync(join(top, 'nguon/moi.yaml'), 'title: &a [*a]\n');
    writeFileSync(join(top, 'nguon/khac.yaml'), `title: ${'['.repeat(60)}Sâu lắm${']'.repeat(60)}\n`);
    change(guide, '<Step', '<Bước');
    const { html } = await review();
    for (const words of ['title: &amp;a [ a]', 'Sâu lắm']) expect(html).toContain(words);
    expect(html).toContain('Gọi lại sau một giờ.');
  });

  test('says of a text the days of a passage, the cells of a row together, and what was put behind or led to', async () => {
    change(
      guide,
      /$/,
      '\n| Giờ | Việc |\n| --- | --- |\n| Sáng | Hỏi |\n\n<From day="2027-01-01">\n\nGọi [số khác](https://so.mau.example/).\n\n</From>\n',
    );
    const { html } = await review();
    for (const words of ['Sáng | Hỏi', '(từ 1/1/2027) Gọi số khác.', 'https://so.mau.example/'])
      expect(html).toContain(`<ins>${words}</ins>`);
    git('add', '.');
    git('commit', '-qm', 'y');
    change(guide, 'Nói chậm', '**Nói chậm**');
    expect((await review()).html).toContain('Không có chữ nào đổi');
  });

  test('lets nothing out of a text that is more than letters', async () => {
    const nasty = `<script>alert(1)</script><img src=x onerror=alert(2)> " ' & ]]> \u202E`;
    change(news, /^title: .*$/m, `title: ${JSON.stringify(nasty)}`);
    change(news, /\n---\n\n[^]*$/, `\n---\n\n<script>alert(3)</script>\n\n![x](./../../../etc/passwd)\n`);
    const { html } = await review(nasty, [error(news, 1, 'sample-left', nasty, nasty)]);
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag!.toLowerCase()));
    for (const tag of ['script', 'img']) expect(tags, tag).not.toContain(tag);
    expect(html).not.toMatch(/<[^>]* on\w+=|javascript:|\u202E/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('carries a policy that lets it load and run nothing, and its style passes it', async () => {
    change(news, 'một tủ sách', 'hai tủ sách');
    const { html } = await review();
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)!;
    const [, style] = /<style>([^]*?)<\/style>/.exec(html)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`);
    expect(html).not.toMatch(/ style=|<link|(?:src|href)="(?!data:image\/jpeg;base64,|#)/);
  });

  test('shows pictures small, and no file from elsewhere', async () => {
    const outside = `${top}.png`;
    writeFileSync(outside, readFileSync(join(top, 'huong-dan/nguoi-goi.png')));
    change(guide, /(\n<Step[^>]*>\n)/, `$1\n![Người gọi](./nguoi-goi-moi.png)\n\n![Ở ngoài](./../../${basename(outside)})\n`);
    writeFileSync(join(top, 'huong-dan/nguoi-goi-moi.png'), readFileSync(join(top, 'huong-dan/nguoi-goi.png')));
    writeFileSync(join(top, 'huong-dan/hong.png'), 'không phải hình');
    const changed = join(top, 'huong-dan/nguoi-goi.png');
    writeFileSync(changed, Buffer.concat([readFileSync(changed), Buffer.from('x')]));
    const { html } = await review();
    rmSync(outside);
    expect(html).toContain('<b>Hình:</b> <ins>Ở ngoài</ins>');
    const shown = [...html.matchAll(/<img src="data:image\/jpeg;base64,[^"]*" alt="([^"]*)"/g)].map(([, words]) => words);
    expect(shown).toEqual(['Hình mới', 'Hình trước', 'Hình sau']);
    // Those that a text shows stand with it.
    expect(html).toContain('Xin duyệt 2 thay đổi');
    expect(html).toContain('Có một hình mà máy không đọc được.');
    expect(html.length).toBeLessThan(100_000);
  });

  test('says what the check says of these texts, and of no other', async () => {
    change(news, 'một tủ sách', 'hai tủ sách');
    const problems = [warning(news, 1, 'sample-left', 'Câu dài quá', ''), warning(guide, 1, 'sample-left', 'Của bài khác', '')];
    const { html } = await review('', problems);
    expect(html).toContain('Máy soát không thấy lỗi.');
    expect(html).toContain('Câu dài quá');
    expect(html).not.toContain('Của bài khác');
    expect((await review('', [error(guide, 1, 'sample-left', 'Hỏng', '')])).html).toContain('1 lỗi phải sửa trước khi đăng');
  });

  test('shows the whole text where no git knows what it was', async () => {
    rmSync(join(top, '.git'), { recursive: true });
    const { savedNow } = await import('../../src/edit/disk.ts');
    savedNow.add(news);
    const { html } = await review();
    savedNow.clear();
    expect(html).toContain('Máy này không giữ bản trước để so');
    expect(html).toContain('Xã Mẫu mở tủ sách mẫu');
  });
});
