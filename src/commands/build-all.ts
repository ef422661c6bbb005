import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checksumsFile } from '../../deploy/checksums.ts';
import { contentFolder } from '../library/content-files.ts';

/** A campaign, and the folder that its site is built into. */
export interface Site {
  content: string;
  into: string;
}

/** Builds one site, and tells all that its build has said and whether it went well. */
export type BuildOne = (site: Site) => Promise<{ ok: boolean; said: string }>;

/** Every campaign beside `content`, itself too, each with a folder of its name within `into`. What has no site.yaml is a base or no campaign. */
export function sitesBeside(content: string, into: string): Site[] {
  const beside = dirname(content);
  return readdirSync(beside, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && existsSync(join(beside, entry.name, 'site.yaml')))
    .map(({ name }) => ({ content: join(beside, name), into: join(into, name) }))
    .sort((a, b) => (a.content < b.content ? -1 : 1));
}

/**
 * One site after the other: each in a process of its own, since a program knows only one campaign, and all in the same caches. A build that
 * fails leaves its own site as it was and stops no other; what it said is told again at the end, where whoever waited for all looks first.
 */
export async function buildEach(sites: readonly Site[], buildOne: BuildOne): Promise<void> {
  const failed: string[] = [];
  for (const [index, site] of sites.entries()) {
    const name = basename(site.content);
    console.log(`— ${name} (${index + 1}/${sites.length}) → ${site.into}`);
    const { ok, said } = await buildOne(site);
    if (!ok) failed.push(`✗ ${name}\n${said.trimEnd()}`);
  }
  const built = sites.length - failed.length;
  if (failed.length > 0)
    throw new Error(
      `${failed.join('\n\n')}\n\nDựng được ${built} trên ${sites.length} trang. Trang có ✗ ở trên vẫn như cũ; các trang khác đã mới.`,
    );
  console.log(`✓ Dựng xong ${built} trang.`);
}

/** `npm run build -- --all`: every campaign of this checkout, into `dist/<name>/`. `flags`: what else was said to `npm run build`. */
export async function runBuildAll(flags: readonly string[]): Promise<void> {
  const into = process.env['OUT_DIR']?.trim() || 'dist';
  const mend = 'hoặc dựng vào một thư mục khác, ví dụ: OUT_DIR=.cache/moi-trang npm run build -- --all';
  if (existsSync(join(resolve(into), checksumsFile)))
    throw new Error(`${into} đang là một trang đã dựng riêng, nên không chứa thêm trang khác. Xóa thư mục ấy, ${mend}`);
  if (process.env['SITE_URL'])
    throw new Error(
      'SITE_URL là địa chỉ của một trang, không dùng được khi dựng mọi trang. Ghi địa chỉ của mỗi trang ở "origin" trong site.yaml của nó.',
    );
  await buildEach(sitesBeside(contentFolder(), into), buildWith(flags));
}

/** The usual command, said aloud as it goes on. */
const buildWith =
  (flags: readonly string[]): BuildOne =>
  ({ content, into }) =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [process.argv[1]!, 'build', ...flags], {
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: into },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const [from, to] of [
        [child.stdout, process.stdout],
        [child.stderr, process.stderr],
      ] as const)
        from.on('data', (text: Buffer) => {
          said += text.toString();
          to.write(text);
        });
      child.once('error', fail).once('close', (code) => done({ ok: code === 0, said }));
    });
