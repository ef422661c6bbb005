import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, stripVTControlCharacters } from 'node:util';
import { isDraftPath, parsePageReference, rootIn, toldPath } from '../routes.ts';
import { textFolders } from '../schemas/collections.ts';
import { writeDay, type Day } from '../dates/day.ts';
import { Refused } from './disk.ts';
import type { Entry } from './index.ts';

/** Something of an entry that can be looked at: its page, and the paper that takes words from it. */
export interface View {
  name: string;
  address: string;
  isPaper: boolean;
}

const sheetNames: Record<string, string> = { 'a4-chu-lon': 'A4 chữ lớn', a5x2: 'hai tờ A5', 'gap-ba': 'gấp ba', 'so-tay': 'sổ tay' };

/** The page of an entry and the sheets that show its words; nothing where it has no page. A draft has the page that it will have. */
export function viewsOf(path: string, all: readonly Entry[]): View[] {
  const reference = toldPath(path).replace(/\.\w+$/, '');
  const page = parsePageReference(reference);
  if (!page) return [];
  const site = all.find((each) => each.path === 'site.yaml')?.data ?? {};
  const address = `${rootIn(page.collection, String(site['explainersPath'] ?? textFolders.explainers.folder))}${page.id}/`;
  const own = all.find((each) => each.path === path);
  const leaflets = all.filter(({ folder, isDraft, data }) => {
    const takes = Array.isArray(data['takes']) ? (data['takes'] as { page?: unknown }[]) : [];
    return folder === 'to-roi' && !isDraft && takes.some((take) => take.page === reference);
  });
  const sheets = (own?.folder === 'to-roi' ? [own] : leaflets).flatMap(({ id, title, data }) =>
    (Array.isArray(data['sheets']) ? (data['sheets'] as string[]) : []).map((sheet) => {
      const name = `Tờ rơi “${title}”, ${sheetNames[sheet] ?? sheet.toUpperCase()}`;
      return { name, address: `/to-roi/${toldPath(id)}/${sheet}/`, isPaper: true };
    }),
  );
  const toBring = all.some((each) => each.path === `to-giay-to/${page.id}.yaml`) && page.collection === 'procedures';
  const bring = toBring ? [{ name: 'Tờ “Giấy tờ cần mang”, A5', address: `${address}a5/`, isPaper: true }] : [];
  return [{ name: 'Trang, trên điện thoại', address, isPaper: false }, ...sheets, ...bring];
}

const isAlive = (child: ChildProcess | undefined): child is ChildProcess => child?.exitCode === null && child.signalCode === null;

/** After this, whoever waits is told what was said so far. In milliseconds. */
const patience = 180_000;

/** What the site is shown with: the day, and the draft that stands among its pages. */
interface Shown {
  day: Day;
  draft: string | undefined;
}

/**
 * The site as readers will see it on a day, from Astro's own server: begun when somebody first asks, begun anew for another day or draft, ended
 * with the editor. Its port is chosen beforehand, because the editor's pages say when they are loaded what they may show in a frame.
 */
export class Preview {
  readonly origin: string;
  private child: ChildProcess | undefined;
  private shown: Shown | undefined;
  private said = '';

  constructor(port: number) {
    this.origin = `http://127.0.0.1:${port}`;
    process.once('exit', () => this.child?.kill());
  }

  /** Whether the page of an entry is shown on a day; it stands there then. Throws sentences where there is no site to show. */
  async shows(path: string, address: string, day: Day): Promise<{ address: string; found: string }> {
    const wanted = { day, draft: isDraftPath(path) ? path : undefined };
    if (!isAlive(this.child) || !isDeepStrictEqual(this.shown, wanted)) await this.start(wanted);
    const status = await this.answer(address);
    const found =
      status === 200
        ? ''
        : status === 404
          ? `Ngày ${writeDay(day)} trang này chưa có, hoặc không còn hiện: xem ngày hiện trang trong bài.`
          : 'Trang chưa dựng được vì nội dung có lỗi. Trở lại bài, sửa các chỗ đỏ, lưu rồi xem lại.';
    return { address: this.origin + address, found };
  }

  async close(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!isAlive(child)) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }

  private async start(shown: Shown): Promise<void> {
    await this.close();
    const words = ['dev', '--ignore-lock', '--host', '127.0.0.1', '--port', new URL(this.origin).port];
    const env = { ...process.env, SITE_DATE: shown.day, SHOWN_DRAFT: shown.draft, ASTRO_TELEMETRY_DISABLED: '1' };
    this.said = '';
    this.child = spawn(process.execPath, [astro(), ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.shown = shown;
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => (this.said = (this.said + part.toString()).slice(-2000)));
  }

  /** The status of an address, as soon as somebody answers. */
  private async answer(address: string): Promise<number> {
    const { child } = this;
    for (const end = Date.now() + patience; Date.now() < end; await setTimeout(300)) {
      if (child !== this.child) throw new Refused('Đã mở trang khác.');
      if (!isAlive(child)) break;
      const status = await fetch(this.origin + address, { signal: AbortSignal.timeout(patience) }).then(
        (answer) => answer.status,
        () => undefined,
      );
      if (status !== undefined) return status;
    }
    const last = stripVTControlCharacters(this.said).trim().split('\n').slice(-3).join('\n');
    throw new Refused(
      `Chưa dựng được trang để xem. Tắt npm run dev nếu đang chạy, rồi bấm lại; vẫn vậy thì đưa người rành máy đọc:\n${last}`,
    );
  }
}

function astro(): string {
  const manifest = fileURLToPath(import.meta.resolve('astro/package.json'));
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(dirname(manifest), bin.astro);
}

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
