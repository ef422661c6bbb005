import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseBusyPort } from '../src/commands/port.ts';
import { serveFolder, type FolderServer } from '../deploy/serve-folder.ts';
import { usualFolder } from '../src/library/content-files.ts';
import { leaveRemarks } from './remarks.ts';

/** Tests of several checkouts can run side by side, each from a port of its own on. */
const firstPort = Number(process.env['TEST_PORT'] ?? 4411);

/** A site that tests look at, as it stands on a day. Pinned, so that an unchanged commit never turns red by the calendar. */
export interface TestSite {
  readonly day: string;
  readonly folder: string;
  readonly port: number;
  /** Whose content; that of this checkout where nothing is said. */
  readonly content?: string;
  /** The sheets that are printed, by the beginnings of their addresses; all where nothing is said. */
  readonly paper?: string;
}

export const today = { day: '2026-11-28', folder: '.cache/test-sites/today', port: firstPort } as const satisfies TestSite;
export const campaign = { day: '2024-06-01', folder: '.cache/test-sites/campaign', port: firstPort + 1 } as const satisfies TestSite;
export const afterMerger = { day: '2025-08-01', folder: '.cache/test-sites/after-merger', port: firstPort + 2 } as const satisfies TestSite;
export const editingPort = firstPort + 3;

/**
 * A small campaign of a unit that does not exist, from a content folder of its own, with a value by name wherever its editors write words, and
 * remarks of theirs wherever they can leave one. It has no quiz for its day: a site without one must be whole too.
 */
export const otherCampaign = {
  day: '2026-03-01',
  folder: '.cache/test-sites/other-campaign',
  port: firstPort + 4,
  content: '.cache/test-sites/other-content',
} as const satisfies TestSite;

function layOutOtherCampaign(): void {
  const { content } = otherCampaign;
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/xa-mau', content, { recursive: true });
  const overlay = 'tests/content/fixtures/marks-are-good-wherever-there-are-words';
  cpSync(overlay, content, { recursive: true, filter: (path) => !/expected\.txt$|do-vui/.test(path) });
  leaveRemarks(content);
  for (const text of ['tin-phuong/chung/xa-mau-mo-tu-sach.md', 'huong-dan/hoi-tong-dai-mau.mdx'])
    appendFileSync(join(content, text), rareMarkdown);
}

/** What Markdown can do and few editors know: it must be in Vietnamese, and as wide as the page. */
const rareMarkdown = `
## Cách ghi hiếm gặp

Mở cửa 7~11 giờ và 13~17 giờ, có chú thích.[^1]

[^1]: Giờ mẫu.

\`\`\`js
${'một dòng rất dài '.repeat(20)}${'x'.repeat(300)}
\`\`\`
`;

/**
 * A unit of another province, as `npm run new-campaign` makes it: on the texts of the whole country alone. Its name is of nowhere.
 */
export const foreignWard = {
  day: today.day,
  folder: '.cache/test-sites/foreign-ward',
  port: firstPort + 6,
  content: '.cache/test-sites/foreign-content/xa-thanh-cong',
} as const satisfies TestSite;

function layOutForeignWard(): void {
  const beside = dirname(foreignWard.content);
  rmSync(beside, { recursive: true, force: true });
  cpSync(join(dirname(usualFolder()), 'chung'), join(beside, 'chung'), { recursive: true });
  const words = [
    '--unit',
    'Xã',
    '--name',
    'Xã Thành Công',
    '--province',
    'Tỉnh Mẫu',
    '--hotline',
    '0000 0000',
    '--sourceTitle',
    'Thông báo số gọi',
  ];
  const made = spawnSync('node', ['src/commands/run.mjs', 'new-campaign', ...words], {
    env: { ...process.env, CONTENT_DIR: foreignWard.content, SITE_DATE: foreignWard.day },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`No campaign was begun: ${made.stderr}`);
}

/** A ward of today beside the campaign of this checkout, on the same registers; of paper only what it prints of its own news. */
export const wardSite = {
  day: today.day,
  folder: '.cache/test-sites/ward',
  port: firstPort + 7,
  content: 'content/dien-hong',
  paper: '/ban-tin/',
} as const satisfies TestSite;

/** Today's site with one sheet of each kind: what `npm test` needs. */
export const quick = {
  day: today.day,
  folder: '.cache/test-sites/quick',
  port: firstPort + 5,
  paper: '/to-roi/kich-hoat-vneid/,/to-roi/hoi-dap-nghi-quyet-98/,/to-roi/nop-ho-so-truc-tuyen/a4/,/ma-qr/',
} as const satisfies TestSite;

export const originOf = (site: { port: number }): string => `http://127.0.0.1:${site.port}`;

/**
 * Builds sites with the command that everybody uses, and serves them. A site that was built from the same files by an earlier run stands as
 * it is, so that the suites of one checkout share their builds. TEST_SITES=built takes whatever the last run built, for whoever writes a test.
 */
export async function buildAndServe(sites: readonly TestSite[]): Promise<() => Promise<void>> {
  for (const { port } of sites) await refuseBusyPort(port, (free) => `TEST_PORT=${free} npm run test:browser`);
  if (process.env['TEST_SITES'] !== 'built') buildSites(sites);
  const servers: FolderServer[] = [];
  for (const { folder, port } of sites) servers.push(await serveFolder(folder, port));
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

export function buildSites(sites: readonly TestSite[]): void {
  const files = hashOfFiles();
  for (const site of sites) buildUnlessThere(site, files);
}

function buildUnlessThere(site: TestSite, files: string): void {
  const { day, folder, content = usualFolder(), paper = '' } = site;
  const record = `${folder}.built`;
  const built = JSON.stringify({ files, day, content, paper });
  if (existsSync(folder) && existsSync(record) && readFileSync(record, 'utf8') === built) return;
  rmSync(record, { force: true });
  if (content === otherCampaign.content) layOutOtherCampaign();
  if (content === foreignWard.content) layOutForeignWard();
  const { status, stderr } = buildInTurn({ SITE_DATE: day, OUT_DIR: folder, CONTENT_DIR: content, PAPER: paper });
  if (status !== 0) throw new Error(`The site of ${day} did not build: ${stderr}`);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, built);
}

/** `npm run build`, after whatever else builds in this checkout: tests run side by side, and builds do not. */
export function buildInTurn(settings: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  for (;;) {
    const built = spawnSync('npm', ['run', '-s', 'build'], { env: { ...process.env, ...settings }, encoding: 'utf8' });
    if (!built.stderr.includes('Đang có một lần dựng khác')) return built;
    spawnSync('sleep', ['2']);
  }
}

/** Names all that a build is made from: the program, the texts, what is served as it is, and the versions of packages. */
function hashOfFiles(): string {
  const hash = createHash('sha256');
  for (const root of [
    'src',
    'content',
    'public',
    'deploy',
    'tests/fixtures/xa-mau',
    'tests/content/fixtures/marks-are-good-wherever-there-are-words',
  ])
    for (const path of globSync('**/*', { cwd: root }).sort()) {
      const file = join(root, path);
      if (statSync(file).isFile()) hash.update(`${file}\0`).update(readFileSync(file));
    }
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tests/remarks.ts'])
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
