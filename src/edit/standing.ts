import type { FullVerdict } from '../check/aside.ts';
import { help } from '../check/help.ts';
import { parseDay } from '../dates/day.ts';
import { readSiteDay } from '../dates/site-day.ts';
import type { Problem } from '../problems/problem.ts';
import { isExampleHost } from '../schemas/address.ts';
import { kindName } from './entry.ts';
import { entries, siteData, type Entry } from './index.ts';

/** Something printed whose words are no longer those of its newest edition. */
export interface Sheet {
  title: string;
  kind: string;
  /** As the command calls it. */
  name: string;
  /** Its only edition is of today: nobody can hold it yet. */
  isFirst: boolean;
  /** A day has changed its words, no editor. */
  isDue: boolean;
}

/** Mistakes of one kind, each at the entry that it stands in. */
export interface Mistakes {
  name: string;
  why: string;
  places: { path: string; title: string; kind: string; found: string; mend: string }[];
}

/** How the content stands before it is published, in words for the office. */
export interface Standing {
  mistakes: Mistakes[];
  sheets: Sheet[];
  /** Whether nobody can hold one of these sheets, so that its edition may get other words. */
  isNobodys: boolean;
  /** What an official release lacks, and who can mend it. */
  lacks: string[];
  /** The same for whoever keeps the machine. */
  lines: string[];
}

const ofSheets: Problem['kind'][] = ['edition-changed', 'edition-due'];

export function standingOf({ problems, obstacles }: FullVerdict): Standing {
  const all = new Map(entries().map((entry) => [entry.path, entry]));
  // What is declared of a procedure's sheet has no name of its own.
  const named = (path: string) => {
    const title = all.get(path.replace(/^to-giay-to\//, 'thu-tuc/'))?.title ?? path;
    return { path, title, kind: kindName(path) };
  };
  const mistakes = new Map<Problem['kind'], Mistakes>();
  for (const { level, kind, file, found, mend } of problems) {
    if (level !== 'error' || ofSheets.includes(kind)) continue;
    const [name, why] = help[kind];
    const same = mistakes.get(kind) ?? { name, why, places: [] };
    same.places.push({ ...named(file), found, mend });
    mistakes.set(kind, same);
  }
  const sheets = problems.flatMap((problem) => {
    const { kind, file, also = [] } = problem;
    return ofSheets.includes(kind) ? [file, ...also].map((path) => sheetOf(path, named(path), all.get(path), kind === 'edition-due')) : [];
  });
  const changed = sheets.filter(({ isDue }) => !isDue);
  const lacks = [...new Set(obstacles.map(({ kind }) => kind))].map((kind) => {
    const files = problems.filter((problem) => problem.kind === kind).flatMap(({ file, also = [] }) => [file, ...also]);
    return kind === 'example-address' || kind === 'nobody-publishes'
      ? lacking[kind]
      : `${help[kind][0]}: ${listed(files.map((path) => named(path).title))}. Bạn sửa được ở đây.`;
  });
  return {
    mistakes: [...mistakes.values()],
    sheets,
    isNobodys: changed.length > 0 && (hasExampleAddress() || changed.every(({ isFirst }) => isFirst)),
    lacks,
    lines: obstacles.map(({ says }) => says),
  };
}

const lacking = {
  'example-address': 'Trang chưa có địa chỉ thật trên mạng. Người phụ trách máy ghi địa chỉ ấy, một lần là xong.',
  'nobody-publishes': 'Chưa cơ quan nào đứng tên phát hành. Cơ quan nào đồng ý thì người phụ trách máy ghi tên và ngày.',
};

function listed(titles: readonly string[]): string {
  const each = [...new Set(titles)].map((title) => `“${title}”`);
  return each.length > 4 ? `${each.slice(0, 3).join(', ')} và ${each.length - 3} nơi khác` : each.join(', ');
}

function sheetOf(path: string, { title, kind }: { title: string; kind: string }, entry: Entry | undefined, isDue: boolean): Sheet {
  const editions = (entry?.data['editions'] ?? []) as { date: string }[];
  const isFirst = editions.length === 1 && parseDay(editions[0]!.date) === readSiteDay();
  return { title, kind, name: sheetName(path), isFirst, isDue };
}

/** A sheet as `npm run edition` calls it. */
export const sheetName = (path: string): string =>
  path
    .replace(/\.yaml$/, '')
    .replace(/^to-roi\//, '')
    .replace(/^to-giay-to\//, 'thu-tuc/');

/** What was printed under an address that nobody has was never handed out. */
function hasExampleAddress(): boolean {
  const origin = process.env['SITE_URL'] ?? siteData()['origin'];
  return typeof origin === 'string' && URL.canParse(origin) && isExampleHost(new URL(origin).hostname);
}
