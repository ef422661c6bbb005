import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Placed } from '../../src/edit/problem-places.ts';
import { serveEditor, type Editor } from '../../src/edit/server.ts';
import type { State } from '../../src/edit/snapshots.ts';
import { withoutGit } from '../git.ts';

let isDiskFull = false;
vi.mock('../../src/whole-file.ts', async (original) => {
  const real = await original<typeof import('../../src/whole-file.ts')>();
  const writeAllWhole = (files: Parameters<typeof real.writeAllWhole>[0]) => {
    if (isDiskFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    real.writeAllWhole(files);
  };
  return { ...real, writeAllWhole };
});

let editor: Editor;
let folder: string;
let cookie: string;

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A request as nothing forbids programs to send it. */
function send(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(editor.origin + path, { method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const ours = () => ({ cookie, origin: editor.origin, 'content-type': 'application/json' });

async function ask<T = Record<string, unknown>>(name: string, asked: object = {}): Promise<T & { status: number }> {
  const { status, text } = await send(`/hoi/${name}`, ours(), JSON.stringify(asked));
  return { ...(JSON.parse(text) as T), status };
}

const news = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
const text = (path = news) => readFileSync(join(folder, path), 'utf8');
const open = (path = news) => ask<{ base: string; hash: string }>('open', { path });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edit-'));
  process.env['CONTENT_DIR'] = folder;
  editor = await serveEditor();
  const { headers } = await send(editor.address.slice(editor.origin.length));
  cookie = String(headers['set-cookie']).split(';')[0]!;
});

beforeEach(() => {
  isDiskFull = false;
  rmSync(folder, { recursive: true });
  cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
});

afterAll(async () => {
  await editor.close();
  rmSync(folder, { recursive: true });
});

describe('who may come in', () => {
  test('the key of the address opens once, and never by another name', async () => {
    const again = await send(editor.address.slice(editor.origin.length));
    expect(again.status).toBe(403);
    expect((await send('/?khoa=sai')).status).toBe(403);
    expect((await send('/')).status).toBe(403);
    expect((await send('/', { cookie })).status).toBe(200);
    expect((await send('/', { cookie: 'sua=khac' })).status).toBe(403);
  });

  test('the session is kept from scripts and from other sites', async () => {
    const fresh = await serveEditor();
    const answer = await fetch(fresh.address, { redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(answer.headers.get('location')).toBe('/');
    await fresh.close();
  });

  test('a request from another page, or by another name for this machine, is refused', async () => {
    const asked = (headers: Record<string, string>) => send('/hoi/home', { ...ours(), ...headers }, '{}').then(({ status }) => status);
    expect(await asked({})).toBe(200);
    expect(await asked({ origin: 'https://xau.example' })).toBe(403);
    expect(await asked({ origin: 'null' })).toBe(403);
    expect(await asked({ origin: editor.origin.replace(/\d+$/, '1') })).toBe(403);
    expect(await asked({ host: 'xau.example' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await asked({ cookie: '' })).toBe(403);
  });

  test('a form of another site cannot ask: only JSON with an origin is read, and not too much of it', async () => {
    const { origin, ...nowhere } = ours();
    expect((await send('/hoi/home', nowhere, '{}')).status).toBe(415);
    expect((await send('/hoi/home', { ...ours(), 'content-type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await send('/hoi/home', ours(), '[1]')).status).toBe(400);
    expect((await send('/hoi/home', ours(), '{')).status).toBe(400);
    expect((await send('/hoi/home', ours(), JSON.stringify({ x: 'x'.repeat(4_000_000) }))).status).toBe(413);
    expect((await send('/hoi/constructor', ours(), '{}')).status).toBe(404);
    expect((await send('/hoi/home', { cookie, origin })).status).toBe(404);
  });

  test('nothing but our own script and style may run, and no other site may read or frame', async () => {
    const { headers } = await send('/', { cookie });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await send('/', { cookie })).text).not.toMatch(/<script>|<style| style=/);
  });

  test('only files of the content folder are opened', async () => {
    for (const path of ['../package.json', '/etc/passwd', 'tin-phuong/../site.yaml', 'tin-phuong/chung/khong-co.md', 'huong-dan', ''])
      expect((await ask('open', { path })).status, path).toBe(404);
    expect(await ask('open', { path: 7 })).toMatchObject({ status: 400, refused: expect.stringContaining('F5') as string });
  });
});

describe('saving', () => {
  test('changes one line for a title, and says nothing of what it is not told', async () => {
    const { base, hash } = await open();
    const before = text();
    expect((await ask('save', { path: news, base, hash, fields: { title: 'Xã Mẫu mở tủ sách thứ hai' } })).status).toBe(200);
    expect(text()).toBe(before.replace('title: Xã Mẫu mở tủ sách mẫu', 'title: Xã Mẫu mở tủ sách thứ hai'));
  });

  test('lets go of a field that was filled and emptied again', async () => {
    const { base, hash } = await open();
    expect((await ask('glance', { path: news, base, gone: ['usefulFor'] })).status).toBe(200);
    expect((await ask('save', { path: news, base, hash, fields: {}, gone: ['usefulFor', 'topics'] })).status).toBe(200);
    expect(text()).toBe(base.replace('topics: [cong-dong]\n', ''));
  });

  test('adds what was changed to the history, with the day, and the day of review where all was read', async () => {
    const { base, hash } = await open();
    await ask('save', { path: news, base, hash, fields: { title: 'Tủ sách thứ hai' }, note: ' Đổi tên\ntủ sách. ', isReviewed: true });
    expect(text()).toMatch(/history:\n {2}- \{date: \d{4}-\d\d-\d\d, note: "Đổi tên tủ sách\."\}\n {2}- \{date: 2026-01-10/);
    expect(text()).not.toContain('reviewed: 2026-01-10');
  });

  test('is refused where the file has changed meanwhile, and shows both', async () => {
    const { base, hash } = await open();
    writeFileSync(join(folder, news), base.replace('một tủ sách', 'hai tủ sách'));
    const answer = await ask<{ theirs: { raw: string }; mine: string }>('save', {
      path: news,
      base,
      hash,
      fields: { title: 'Tên thứ hai' },
    });
    expect(answer.status).toBe(409);
    expect(answer.theirs.raw).toContain('hai tủ sách');
    expect(answer.mine).toContain('Tên thứ hai');
    expect(text()).toBe(base.replace('một tủ sách', 'hai tủ sách'));
  });

  test('from two windows is taken from the first', async () => {
    const { base, hash } = await open();
    expect((await ask('save', { path: news, base, hash, fields: { title: 'Cửa sổ thứ nhất' } })).status).toBe(200);
    expect((await ask('save', { path: news, base, hash, fields: { title: 'Cửa sổ thứ hai' } })).status).toBe(409);
    expect(text()).toContain('Cửa sổ thứ nhất');
  });

  test('on a full disk leaves the file as it was and says so', async () => {
    const { base, hash } = await open();
    isDiskFull = true;
    const answer = await ask<{ refused: string }>('save', { path: news, base, hash, fields: { title: 'Không lưu được' } });
    expect(answer.refused).toContain('đĩa đã đầy');
    expect(text()).toBe(base);
  });

  test('passes over what a machine that lost its power has left half written', async () => {
    writeFileSync(join(folder, 'tin-phuong/chung/.xa-mau-mo-tu-sach.md.1234abcd'), '---\ntitle: dở');
    const all = await send('/hoi/all', ours(), '{"words":""}');
    expect(all.text).toContain('xa-mau-mo-tu-sach.md');
    expect(all.text).not.toContain('1234abcd');
    expect((await open()).status).toBe(200);
  });

  test('never touches a printed code', async () => {
    const { base, hash } = await open('ma-qr/m24.yaml');
    expect((await ask('save', { path: 'ma-qr/m24.yaml', base, hash, fields: { placed: 'Một nơi khác hẳn' } })).status).toBe(400);
    expect(text('ma-qr/m24.yaml')).toBe(base);
  });

  test('refuses what is no UTF-8 rather than lose its letters', async () => {
    writeFileSync(join(folder, news), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe1, 0xba]));
    expect((await open()).status).toBe(400);
  });
});

describe('a text that several campaigns share', () => {
  const base = join(tmpdir(), `nen-${process.pid}`);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test('stays as it is, and the campaign that changes it gets one of its own, unless it is meant for all', async () => {
    cpSync(join(folder, news), join(base, news));
    rmSync(join(folder, news));
    writeFileSync(join(folder, 'site.yaml'), `base: [${basename(base)}]\n${text('site.yaml')}`);
    const before = await ask<{ base: string; hash: string; isShared: boolean }>('open', { path: news });
    expect(before.isShared).toBe(true);
    expect((await ask('save', { path: news, base: before.base, hash: before.hash, fields: { title: 'Tên riêng của xã' } })).status).toBe(
      200,
    );
    expect(readFileSync(join(base, news), 'utf8')).toBe(before.base);
    expect(text()).toContain('title: Tên riêng của xã');
    expect(await open()).toMatchObject({ isShared: false });
    // Said again as the shared one says it, it is that again.
    const own = await ask<{ base: string; hash: string }>('open', { path: news });
    await ask('save', { path: news, base: own.base, hash: own.hash, fields: { title: 'Xã Mẫu mở tủ sách mẫu' } });
    expect(await open()).toMatchObject({ isShared: true, base: before.base });
  });
});

describe('a page to look at', () => {
  test('is offered with every sheet that takes words from it, and a draft at the address that it will have', async () => {
    const { views } = await ask<{ views: { name: string; address: string }[] }>('views', { path: 'huong-dan/hoi-tong-dai-mau.mdx' });
    expect(views.map(({ name, address }) => [name, address])).toEqual([
      ['Trang, trên điện thoại', '/huong-dan/hoi-tong-dai-mau/'],
      ['Tờ rơi “Hỏi tổng đài mẫu”, A4', '/to-roi/to-mau/a4/'],
    ]);
    const addresses = async (path: string) =>
      ((await ask('views', { path }))['views'] as { address: string }[]).map(({ address }) => address);
    expect(await addresses('huong-dan/_nhap.mdx')).toEqual(['/huong-dan/nhap/']);
    expect(await addresses('nguon/bao-mau.yaml')).toEqual([]);
  });

  test('lies at its own address, and nothing else may be framed', async () => {
    const path = 'huong-dan/hoi-tong-dai-mau.mdx';
    expect((await ask('preview', { path, address: '//xau.example/', day: '2026-03-01' })).status).toBe(400);
    expect((await ask('preview', { path, address: '/huong-dan/hoi-tong-dai-mau/', day: 'hôm nay' })).status).toBe(400);
    const { headers } = await send('/', { cookie });
    expect(headers['content-security-policy']).toMatch(/; frame-src http:\/\/127\.0\.0\.1:\d+;/);
  });
});

describe('a photo', () => {
  const bytes = readFileSync('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png').toString('base64');

  test('lies small beside its text, under a name of its own, with the line that shows it', async () => {
    const asked = { path: news, name: 'z55_a.png', words: 'Người cầm điện thoại [đang] nói', bytes };
    expect((await ask<{ line: string }>('photo', asked)).line).toBe(
      '![Người cầm điện thoại đang nói](./nguoi-cam-dien-thoai-dang-noi.webp)',
    );
    expect((await ask<{ line: string }>('photo', asked)).line).toContain('(./nguoi-cam-dien-thoai-dang-noi-2.webp)');
    expect(readdirSync(join(folder, 'tin-phuong/chung'))).toContain('nguoi-cam-dien-thoai-dang-noi.webp');
  });

  test('that is none is refused with a sentence, and leaves nothing', async () => {
    const before = readdirSync(join(folder, 'tin-phuong/chung'));
    const answer = await ask<{ refused: string }>('photo', { path: news, name: 'bai.docx', words: 'Một lớp học', bytes: btoa('PK') });
    expect(answer.status).toBe(400);
    expect(answer.refused).toContain('Sửa:');
    expect(readdirSync(join(folder, 'tin-phuong/chung'))).toEqual(before);
  });
});

describe('a picture of a text', () => {
  const guide = 'huong-dan/hoi-tong-dai-mau.mdx';
  const asked = (path: string, url: string, headers: Record<string, string> = { cookie }) =>
    send(`/hinh?${new URLSearchParams({ bai: path, tep: url }).toString()}`, headers);

  test('is shown small and drawn anew, to nobody but the page', async () => {
    const { status, headers } = await asked(guide, './nguoi-goi.png');
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await asked(guide, './nguoi-goi.png', {})).status).toBe(403);
    expect((await asked(guide, './nguoi-goi.png', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('lies beside that text and is a picture, or is not shown', async () => {
    writeFileSync(join(folder, 'huong-dan/bai.webp'), readFileSync(join(folder, 'site.yaml')));
    writeFileSync(
      join(folder, 'huong-dan/bai.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script></svg>',
    );
    symlinkSync(resolve('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png'), join(folder, 'huong-dan/loi-tat.png'));
    const outside = basename(folder) + '.png';
    cpSync('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png', join(dirname(folder), outside));
    const hostile = [
      ...['', './', './khong-co.webp', './bai.webp', './bai.svg', './loi-tat.png', './hoi-tong-dai-mau.mdx', './../site.yaml'],
      ...['../../', './../../', './%2e%2e/%2e%2e/', './..%2f..%2f', './..\\..\\'].map((way) => way + outside),
      ...['/etc/passwd', 'file:///etc/passwd', 'https://xau.example/a.png', './nguoi-goi.png\0.png', './.git/a.png', 'nguoi-goi.png'],
      join(folder, 'huong-dan/nguoi-goi.png'),
    ];
    for (const url of hostile) expect([url, (await asked(guide, url)).status]).toEqual([url, 404]);
    for (const path of ['', '.', '../ngoai.mdx', 'huong-dan', 'huong-dan/khong-co.mdx', '/etc/passwd', `${guide}/../a.mdx`])
      expect([path, (await asked(path, './nguoi-goi.png')).status]).toEqual([path, 404]);
    rmSync(join(dirname(folder), outside));
  });
});

describe('a new entry', () => {
  test.each([
    'tin-phuong/chung',
    'huong-dan',
    'hoi-dap',
    'chu-de',
    'nguon',
    'du-kien',
    'thu-tuc',
    'van-ban',
    'co-quan',
    'noi-nop',
    'phuong',
    'do-vui',
  ])('of %s is a draft without a word of the example, and cannot be published unfinished', async (kind) => {
    const { path, status } = await ask<{ path: string }>('begin', { folder: kind, name: 'Tên thử nghiệm' });
    expect(status).toBe(200);
    expect(path).toMatch(/\/_ten-thu-nghiem\.\w+$/);
    const raw = text(path);
    expect(raw).toMatch(/^(?:title|name|shortName): .*Tên thử nghiệm|^ten/m);
    expect(raw.split('\n---\n')[0]).not.toMatch(/Mẫu|mẫu|^#/m);
    const { base } = await open(path);
    const { problems } = await ask<{ problems: Placed[] }>('check', { path, base });
    expect(problems.filter(({ problem }) => problem.level === 'error').length).toBeGreaterThan(0);
  });

  test('never takes the place of another, and says so', async () => {
    await ask('begin', { folder: 'nguon', name: 'Bài một' });
    expect((await ask<{ refused: string }>('begin', { folder: 'nguon', name: 'Bài một' })).refused).toMatch(/^Đã có tệp/);
    expect((await ask('begin', { folder: 'khong-co', name: 'Bài một' })).status).toBe(400);
    expect((await ask('begin', { folder: 'nguon', name: '?!' })).status).toBe(400);
  });

  test('loses its _ when it is published, unless the name is taken', async () => {
    const { path } = await ask<{ path: string }>('begin', { folder: 'tin-phuong/chung', name: 'Tin mới tinh' });
    expect((await ask<{ path: string }>('publish', { path })).path).toBe('tin-phuong/chung/tin-moi-tinh.md');
    expect(readdirSync(join(folder, 'tin-phuong/chung'))).toContain('tin-moi-tinh.md');
    expect((await ask('publish', { path: news })).status).toBe(400);
  });
});

describe.skipIf(withoutGit)('what is not published yet', () => {
  test('is what git calls changed, with the words that went and came; where there is no git, what was saved since', async () => {
    const git = (...words: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], { cwd: folder, encoding: 'utf8' });
    const changes = async () =>
      JSON.parse((await send('/hoi/changes', ours(), '{}')).text) as { path: string; place: string; state: string }[];
    const { base, hash } = await open();
    await ask('save', { path: news, base, hash, fields: { title: 'Tên khác hẳn' } });
    expect((await changes()).map(({ path }) => path)).toContain(news);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    expect(await changes()).toEqual([]);
    const now = await open();
    await ask('save', { path: news, base: now.base, hash: now.hash, fields: { title: 'Tên lần hai' } });
    await ask('begin', { folder: 'nguon', name: 'Bài mới' });
    expect(await changes()).toMatchObject([
      { path: 'nguon/_bai-moi.yaml', state: 'new' },
      { path: news, state: 'changed' },
    ]);
    const words = [{ text: 'Tên' }, { text: 'khác hẳn', mark: 'del' }, { text: 'lần hai', mark: 'ins' }];
    expect(await ask('told', { place: news })).toMatchObject({ 0: { words } });
    expect(await ask('told', { place: '../x' })).toEqual({ status: 200 });
  });
});

describe.skipIf(withoutGit)('giving up and publishing', () => {
  const git = (...words: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], { cwd: folder, encoding: 'utf8' }).stdout;
  beforeEach(() => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
  });

  test('every save is kept, and one file is put back by its place alone', async () => {
    const { base, hash } = await open();
    await ask('save', { path: news, base, hash, fields: { title: 'Tên khác hẳn' } });
    expect(git('log', '--glob=refs/sua/*', '-1', '--format=', '--name-only').trim()).toBe(news);
    expect((await ask('restore', { place: 'site.yaml' })).status).toBe(404);
    expect((await ask('restore', { place: news })).status).toBe(200);
    expect(text()).toBe(base);
    const states = JSON.parse((await send('/hoi/states', ours(), JSON.stringify({ place: news }))).text) as State[];
    await ask('restore', { place: news, id: states.find(({ isNow }) => !isNow)!.id });
    expect(text()).toContain('title: Tên khác hẳn');
  });

  test('is asked for from our own page alone, and names who agreed', async () => {
    const nobody = { ...ours(), cookie: '' };
    const asked = JSON.stringify({ approved: 'Bà Lan, 30/11/2026' });
    for (const name of ['release', 'rollback', 'restore']) {
      expect((await send(`/hoi/${name}`, nobody, asked)).status, name).toBe(403);
      expect((await send(`/hoi/${name}`, { ...ours(), origin: 'https://xau.example' }, asked)).status, name).toBe(403);
      expect((await send(`/hoi/${name}`, { cookie })).status, name).toBe(404);
    }
    expect((await ask('release', { approved: ' ' })).status).toBe(400);
    expect((await ask('release', { approved: ['--all'] })).status).toBe(400);
    expect(await ask('releasing')).not.toHaveProperty('progress');
  });
});

describe('the tasks', () => {
  test('a page that was read again has two lines changed and nothing else', async () => {
    const before = text().split('\n');
    const next = new Date().getFullYear() + 1;
    expect((await ask('review', { path: news, reviewBy: '5/8/2099' })).status).toBe(400);
    expect((await ask('review', { path: news, reviewBy: `5/8/${next}` })).status).toBe(200);
    const after = text().split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      expect.stringMatching(/^reviewed: /),
      `reviewBy: ${next}-08-05`,
    ]);
    expect(after).toHaveLength(before.length);
    expect((await ask('review', { path: news, reviewBy: '31/2/2099' })).status).toBe(400);
  });

  test('a number is listed with every place that names it', async () => {
    const { text: said } = await send('/hoi/values', ours(), '{}');
    const [number] = JSON.parse(said) as { value: string; uses: { path: string }[] }[];
    expect(number!.value).toBe('0000 0000');
    expect(number!.uses.map(({ path }) => path)).toContain('huong-dan/hoi-tong-dai-mau.mdx');
  });

  test('what is missing is said at its own field, not at the first', async () => {
    const path = 'nguon/bao-mau.yaml';
    const { base } = await open(path);
    const { problems } = await ask<{ problems: Placed[] }>('check', { path, base, gone: ['published'] });
    expect(problems.map(({ at }) => at)).toContainEqual(['published']);
    const sheet = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
    const opened = await open(sheet);
    const bare = await ask<{ problems: Placed[] }>('check', { path: sheet, base: opened.base, gone: ['summary'] });
    expect(bare.problems.find(({ at }) => String(at) === 'summary')!.said).toMatchObject({
      found: expect.stringMatching(/^Thiếu “[^”]+”$/) as string,
      mend: 'Điền ô này',
    });
  });

  test('a problem stands at its field, and one that is a line to paste is mended by a button', async () => {
    const { base } = await open();
    const draft = { path: news, base, fields: { reviewed: '2026-01-10', reviewBy: '2039-01-01', summary: 'Ngắn' } };
    const { problems } = await ask<{ problems: Placed[] }>('check', draft);
    expect(problems.find(({ problem }) => problem.kind === 'too-short')).toMatchObject({ at: ['summary'] });
    const far = await ask<{ problems: Placed[] }>('check', { ...draft, fields: { reviewBy: '2039-01-01' } });
    const problem = far.problems.find((each) => each.problem.kind === 'review-far')!;
    expect(problem).toMatchObject({ at: ['reviewBy'], mends: true });
    // As whoever sees boxes would say it: no key, no day that begins with its year.
    expect(problem.said.mend).toBe('ghi 10/1/2027');
    expect(`${problem.said.found} ${problem.said.mend}`).not.toMatch(/[a-z][A-Z]|\d{4}-/);
    const mended = await ask<{ base: string }>('mend', { path: news, base, fields: { reviewBy: '2039-01-01' }, ...problem.problem });
    expect(mended.base).toContain('\nreviewBy: 2027-01-10\n');
    expect(text()).toBe(base);
  });

  test('what a change brings about elsewhere is told, and what was wrong there before is not', async () => {
    const path = 'huong-dan/hoi-tong-dai-mau.mdx';
    const { base, form } = await ask<{ base: string; form: { values: { glance: object } } }>('open', { path });
    const elsewhere = async (fields: object) => {
      const { problems } = await ask<{ problems: Placed[] }>('check', { path, base, fields });
      return problems.filter(({ problem }) => problem.file !== path);
    };
    expect(await elsewhere({})).toEqual((await elsewhere({})).filter(({ problem }) => problem.kind !== 'edition-changed'));
    const problems = await elsewhere({ glance: { ...form.values.glance, need: 'Hai chiếc điện thoại.' } });
    const changed = problems.find(({ problem }) => problem.kind === 'edition-changed')!;
    expect(changed.said).toMatchObject({
      title: 'Hỏi tổng đài mẫu (tờ rơi)',
      mend: 'Trước khi đăng, ghi bản mới của tờ ở danh sách thay đổi',
    });
  });
});
