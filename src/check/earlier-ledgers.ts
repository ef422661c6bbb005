import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, readLedger, writeEvent } from '../qr/ledger.ts';
import { error, type Problem } from '../problems/problem.ts';

/** What all of history remembers of the ledger, and why it could not be asked, or not be asked whole, where that is so. */
export interface Remembered {
  problems: Problem[];
  notes: string[];
}

/**
 * Lines of the ledger that any commit before holds and today's file does not: whoever takes a code out of the register and out of the
 * ledger at once leaves no other trace. What git cannot tell is said, never passed over. Lines that nobody could read were never a promise.
 */
export function lostLedgerLines(root: string, raw: string): Remembered {
  const { ledgers, notes } = earlierLedgers(root);
  const eventsIn = (ledger: string) => readLedger(ledger).flatMap(({ event }) => (event ? [writeEvent(event)] : []));
  const kept = new Set(eventsIn(raw));
  const lost = new Set(ledgers.flatMap(eventsIn).filter((event) => !kept.has(event)));
  const problems = [...lost].map((event) =>
    error(ledgerFile, 1, 'code-removed', `Sổ cái mất một dòng đã có từ trước: "${event}"`, `Ghi lại đúng dòng ấy: ${event}`),
  );
  return { problems, notes: notes.map((note) => `Sổ cái mã in ${note}`) };
}

function earlierLedgers(root: string): { ledgers: string[]; notes: string[] } {
  try {
    const [inside, shallow, top, prefix = ''] = git(
      root,
      'rev-parse',
      '--is-inside-work-tree',
      '--is-shallow-repository',
      '--show-toplevel',
      '--show-prefix',
    ).split('\n');
    if (inside !== 'true') return { ledgers: [], notes: [unasked('thư mục không nằm trong một kho git')] };
    if (!isThere(root, 'HEAD')) return { ledgers: [], notes: [unasked('kho git chưa có lần lưu nào')] };
    const ids = [...new Set(formerPaths(root, top!, `${prefix}${ledgerFile}`).flatMap((path) => blobsOf(top!, path)))];
    const ledgers = contentsOf(top!, ids);
    const isPartial = shallow === 'true' || ledgers.includes(undefined);
    return { ledgers: ledgers.filter((ledger) => ledger !== undefined), notes: isPartial ? [partly] : [] };
  } catch (fault) {
    return { ledgers: [], notes: [unasked(reasonOf(fault))] };
  }
}

const unasked = (why: string) => `chưa so được với các bản trước, vì ${why}. Đừng bớt dòng nào của ${ledgerFile}.`;
const partly = 'chỉ so được với một phần lịch sử, vì bản sao git này không đủ. Lấy đủ bằng: git fetch --unshallow';

function reasonOf(fault: unknown): string {
  const { code, stderr } = fault as { code?: string; stderr?: string };
  if (code === 'ENOENT') return 'máy này không có git';
  if (/not a git repository/i.test(stderr ?? '')) return 'thư mục không nằm trong một kho git';
  if (/dubious ownership/i.test(stderr ?? '')) return 'kho git là của một người dùng khác trên máy';
  return `git không đọc được kho (${(stderr ?? String(fault)).trim().split('\n')[0]})`;
}

/** Where the ledger lay before: at its path; and while a whole folder has been moved and not yet committed, where the last commit has it. */
function formerPaths(root: string, top: string, path: string): string[] {
  if (isThere(root, `HEAD:${path}`)) return [path];
  const committed = git(top, 'ls-tree', '-r', '-z', '--name-only', 'HEAD').split('\0');
  const gone = committed.filter((each) => `/${each}`.endsWith(`/${ledgerFile}`) && !existsSync(join(top, each)));
  return [path, ...gone];
}

/** Every state of the file in all of history, merges included, and of what it was called before. */
function blobsOf(top: string, path: string): string[] {
  const format = ['--raw', '--no-abbrev', '--format=', '-z'];
  const all = git(top, 'log', '--full-history', '-m', '--no-renames', ...format, 'HEAD', '--', path);
  const renamed = git(top, 'log', '--follow', '-M', ...format, 'HEAD', '--', path);
  const entries = [...`${all}\0${renamed}`.matchAll(/:\d+ \d+ ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /g)];
  return entries.flatMap(([, before, after]) => [before!, after!]).filter((id) => !/^0+$/.test(id));
}

/** What each of them says; undefined for one that this copy does not hold. */
function contentsOf(top: string, ids: readonly string[]): (string | undefined)[] {
  return ids.map((id) => (isThere(top, id) ? git(top, 'cat-file', 'blob', id) : undefined));
}

function isThere(root: string, name: string): boolean {
  try {
    git(root, 'cat-file', '-e', name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Only reads, whoever owns the repository, and runs nothing that its own settings name. Git's variables of place, which hooks and editors set,
 * may point elsewhere: the folder alone says which repository is asked.
 */
function git(folder: string, ...words: string[]): string {
  const safely = ['safe.directory=*', 'core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false'].flatMap((each) => [
    '-c',
    each,
  ]);
  const places =
    /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|CONFIG.*|CEILING_DIRECTORIES|SHALLOW_FILE|GRAFT_FILE|TRACE.*)$/;
  const inherited = Object.entries(process.env).filter(([name]) => !places.test(name));
  return execFileSync('git', ['-C', folder, ...safely, ...words], {
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(inherited),
      LC_ALL: 'C',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 512 * 1024 * 1024,
  });
}
