import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isbot } from 'isbot';
import { covers, todayInVietnam } from '../dates/day.ts';
import type { Table } from './table.ts';
import type { Period } from './table.ts';

/** Of one address: how often it was opened, and by how many devices, each once a day. */
interface Visits {
  address: string;
  hits: number;
  visitors: number;
}

/** What the tables call an address: the title of a page or sheet, what a code stands on. */
export interface Naming {
  page: (address: string) => string;
  code: (code: string) => string;
}

/** A line of nginx's `combined` format, as far as it matters here. */
const line = /^(\S+) \S+ \S+ \[([^\]]+)\] "GET (\S+) [^"]*" (\d{3}) \S+ "[^"]*" "((?:[^"\\]|\\.)*)"/;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Counts who opened pages, sheets and codes by nginx's logs, without robots (isbot knows their names). GoAccess was tried first: Debian's 1.7
 * loses a device or two of fifty on each page. Throws a sentence for whoever runs the command.
 */
export async function visitTables(logs: readonly string[], period: Period, { page, code }: Naming): Promise<Table[]> {
  for (const log of logs) mustBeReadable(log);
  const counted = await count(logs, period);
  const by = (wanted: (address: string) => boolean) =>
    counted.filter(({ address }) => wanted(address)).sort((a, b) => b.visitors - a.visitors || b.hits - a.hits);
  const note = 'Lượt người: mỗi máy một lần mỗi ngày. Không tính máy tự động. Không ghi địa chỉ của ai.';
  const table = (heading: string, first: string, some: readonly Visits[], name: (address: string) => string): Table => ({
    heading,
    note,
    columns: [first, 'Tên', 'Lượt người', 'Lượt mở'],
    rows: some.map(({ address, hits, visitors }) => [address, name(address), visitors, hits]),
  });
  const isCode = (address: string) => address.startsWith(codeRoot);
  const isSheet = (address: string) => address.endsWith('.pdf');
  return [
    table(
      'Trang được xem',
      'Địa chỉ',
      by((address) => !isCode(address) && !isSheet(address)),
      page,
    ),
    table(
      'Mã được quét',
      'Mã',
      by(isCode).map((each) => ({ ...each, address: each.address.slice(codeRoot.length) })),
      code,
    ),
    table('Tờ in được tải', 'Địa chỉ', by(isSheet), page),
  ];
}

function mustBeReadable(log: string): void {
  try {
    accessSync(log, constants.R_OK);
  } catch (fault) {
    const denied = (fault as NodeJS.ErrnoException).code === 'EACCES';
    const mend = denied ? 'Nhật ký của nginx chỉ người quản máy đọc được: chạy bằng sudo, hoặc chép tệp ra chỗ khác' : 'Xem lại tên tệp';
    throw new Error(`Không đọc được nhật ký ${log}. ${mend}.`);
  }
}

const codeRoot = '/q/';

/** Reads each log once. Of a device only a salted digest is kept, and only until the end of the count. */
async function count(logs: readonly string[], period: Period): Promise<Visits[]> {
  const salt = randomBytes(16);
  const byAddress = new Map<string, { hits: number; devices: Set<string> }>();
  for (const log of logs) {
    const file = createReadStream(log);
    const rows = createInterface({ input: log.endsWith('.gz') ? file.pipe(createGunzip()) : file, crlfDelay: Infinity });
    for await (const row of rows) {
      const visit = visitIn(row, period);
      if (!visit) continue;
      const { address, device } = visit;
      const known = byAddress.get(address) ?? { hits: 0, devices: new Set() };
      known.hits += 1;
      known.devices.add(createHash('sha256').update(salt).update(device).digest('base64').slice(0, 16));
      byAddress.set(address, known);
    }
  }
  return [...byAddress].map(([address, { hits, devices }]) => ({ address, hits, visitors: devices.size }));
}

/** What a line of the log tells, if somebody opened a page, a sheet or a code in the period; a device is one for a day. */
export function visitIn(row: string, period: Period): { address: string; device: string } | undefined {
  const [, host, time, asked, status, agent] = line.exec(row) ?? [];
  if (!time || isbot(agent)) return undefined;
  const day = dayOf(time);
  const address = addressOf(asked!);
  const opened = ['200', '304'].includes(status!) || (address?.startsWith(codeRoot) && ['301', '302'].includes(status!));
  return address && opened && covers(period, day) ? { address, device: `${day} ${host} ${agent}` } : undefined;
}

/** `/Q/h24-3.?x=1` → `/q/H24`; pages and sheets without what follows `?`; undefined for whatever belongs to a page. */
function addressOf(asked: string): string | undefined {
  const path = asked.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
  const code = /^\/q\/([a-z0-9]{2,6})(?![a-z0-9])/i.exec(path)?.[1];
  if (code) return `${codeRoot}${code.toUpperCase()}`;
  return path.endsWith('/') || path.endsWith('.pdf') ? path : undefined;
}

/** `29/Nov/2026:10:00:00 +0000` → the day where the readers live. */
function dayOf(time: string): string {
  const [day, month, year, clock, zone] = time.replace(':', '/').split(/[/ ]/) as [string, string, string, string, string];
  const moment = Date.parse(`${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day}T${clock}${zone}`);
  return Number.isNaN(moment) ? '' : todayInVietnam(new Date(moment));
}
