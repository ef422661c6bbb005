import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readYamlText } from '../schemas/as-written.ts';
import { remarkWithin } from '../text/remarks.ts';

/*
 * The one place that knows where the words of a campaign lie and which files they are. The check, Astro's loaders, the commands and
 * what works after the build all ask here, so that none of them reads a file that another has not looked at.
 */

/** The folder of words and data, as whoever began the command wrote it; another campaign is another folder. */
export const contentFolder = (): string => process.env['CONTENT_DIR'] ?? 'content';

/** The same, wherever it is asked from. */
export const contentRoot = (): string => resolve(contentFolder());

export interface ContentPath {
  /** From the content folder, with `/` on every system and marks in one piece: `huong-dan/tra-cuu-ho-so.mdx`. */
  path: string;
  /** Where its bytes lie. */
  real: string;
}

/** Something that is neither a file nor a folder, in words for editors. */
export interface Stranger {
  path: string;
  found: string;
  mend: string;
}

export interface Listing {
  files: ContentPath[];
  /** What begins with `_` and is no template: written by somebody, told to nobody. */
  drafts: string[];
  strangers: Stranger[];
}

// What systems and programs leave behind in any folder, as names with `*`. Nobody wrote it, so nobody is told of it.
const litter = ['.*', '~*', '*~', '#*#', '$RECYCLE.BIN', '@eaDir', 'lost+found'];
const litterFiles = ['*.swp', 'Thumbs.db', 'ehthumbs*.db', 'desktop.ini', 'Icon\r'];

const litterNames = [...litter, ...litterFiles].map((glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`, 'i'));

/** What the listing leaves out, in the language of Astro's loader, as far as its endings could meet it; and what starts with `_`. */
export const leftOut = [...litter, '_*'].flatMap((glob) => [`!**/${glob}`, `!**/${glob}/**`]);

/**
 * Every file below `root` that somebody wrote to be read. Files and folders that start with `_` are templates and drafts, and are left
 * alone; but nothing may stand there that leads out of the folder.
 */
export function listContent(root: string): Listing {
  const listing: Listing = { files: [], drafts: [], strangers: [] };
  walk(root, '', false, listing);
  return listing;
}

function walk(root: string, folder: string, isDraft: boolean, listing: Listing): void {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (litterNames.some((name) => name.test(entry.name))) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const draft = isDraft || entry.name.startsWith('_');
    if (entry.isDirectory()) walk(root, path, draft, listing);
    else if (!entry.isFile()) listing.strangers.push(strangerAt(path, entry.isSymbolicLink()));
    else if (!draft) listing.files.push({ path: path.normalize('NFC'), real: join(root, path) });
    else if (!/^_mau\./.test(entry.name)) listing.drafts.push(path.normalize('NFC'));
  }
}

function strangerAt(path: string, isLink: boolean): Stranger {
  return isLink
    ? { path, found: `${path} là một lối tắt (symlink) dẫn đi nơi khác`, mend: 'Xóa lối tắt, rồi chép hẳn tệp ấy vào đây' }
    : { path, found: `${path} không phải một tệp thường`, mend: 'Xóa nó: trong thư mục nội dung chỉ có tệp thường và thư mục' };
}

const refusal = ({ found, mend }: Stranger) => new Error(`${found}. Sửa: ${mend}`);

/** Stops whoever is about to read the content folder while something in it is neither a file nor a folder. */
export function refuseStrangers(root = contentRoot()): void {
  const [stranger] = listContent(root).strangers;
  if (stranger) throw refusal(stranger);
}

/** The same for a single file, given by its path on disk: it may come while somebody edits. */
export function refuseStranger(real: string): void {
  const root = contentRoot();
  const inside = relative(root, real);
  const isFile = lstatSync(real).isFile();
  if (!isFile || realpathSync(real) !== join(realpathSync(root), inside)) {
    const isLink = isFile || lstatSync(real).isSymbolicLink();
    throw refusal(strangerAt(inside.split(sep).join('/'), isLink));
  }
}

/** The files of the campaign that is being built, of one folder and ending. */
export function contentFiles(folder: string, ending: RegExp): ContentPath[] {
  return listContent(contentRoot()).files.filter(({ path }) => path.startsWith(`${folder}/`) && ending.test(path));
}

/** A file that is read by its own name, such as `site.yaml`; undefined when it is not there. */
export function readContentFile(path: string): string | undefined {
  const real = join(contentRoot(), path);
  if (!lstatSync(real, { throwIfNoEntry: false })) return undefined;
  refuseStranger(real);
  return readFileSync(real, 'utf8');
}

/** The same, as YAML. */
export const readContentYaml = (path: string): unknown => parseContentYaml(readContentFile(path) ?? '', path);

/** What a YAML file says; its remarks are its own (`#`), and one of another kind would be told to readers. */
export function parseContentYaml(text: string, path: string): unknown {
  const data = readable(text, path);
  const remark = remarkWithin(data);
  if (remark !== undefined)
    throw new Error(`${path}: người đọc sẽ thấy lời ghi riêng trong "${remark}". Sửa: ghi trên một dòng riêng, sau dấu #`);
  return data;
}

/** The parser's own sentence is English. */
function readable(text: string, path: string): unknown {
  try {
    return readYamlText(text);
  } catch (fault) {
    const line = (fault as { linePos?: [{ line: number }] }).linePos?.[0].line;
    throw new Error(`Tệp ${path} không đọc được${line ? ` ở dòng ${line} của phần khai báo` : ''}; npm run check chỉ rõ cách sửa`, {
      cause: fault,
    });
  }
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
