import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { memoize, once } from '../once.ts';
import { toldPath } from '../routes.ts';
import { placesOfSite, readYamlText } from '../schemas/as-written.ts';
import { slug } from '../schemas/kinds.ts';
import { remarkWithin } from '../text/remarks.ts';

/*
 * The one place that knows where the words of a campaign lie and which files they are. The check, Astro's loaders, the commands and
 * what works after the build all ask here, so that none of them reads a file that another has not looked at.
 *
 * A campaign may rest on others: `base: [tp-hcm, chung]` in its `site.yaml` names folders beside its own, the nearer first. A file at the same
 * path in a nearer one stands in place of the other's; nothing else is put together. What only one unit can answer for (`ownOnly`) is never
 * taken from a base, and the site of one unit (`ward` in its `site.yaml`) takes no news from there that is another unit's.
 */

/** The folder of words and data, as whoever began the command wrote it; another campaign is another folder. */
export const contentFolder = (): string => process.env['CONTENT_DIR'] ?? usualFolder();

/** Whose site this checkout is for when nothing is said: `config` of `package.json`, where npm keeps such things. */
export const usualFolder = once(
  (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { config: { content: string } }).config.content,
);

/** The same, wherever it is asked from. */
export const contentRoot = (): string => resolve(contentFolder());

/** What a campaign prints, promises and calls itself: never taken from a base. */
const ownOnly = /^(?:site\.yaml$|[^/]+\.(?:svg|png)$|(?:ma-qr|to-roi|to-giay-to|in-lon|man-hinh|chuyen-huong)\/)/;

/** The campaign's folder and those that it rests on, the nearest first. A base that is no folder is for the check to tell. */
export function layersOf(root: string): string[] {
  const beside = basesIn(root).map((name) => join(dirname(root), name));
  return [root, ...beside.filter((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() && folder !== root)];
}

const basesIn = (root: string): readonly string[] => {
  const base = saidIn(root)['base'];
  return Array.isArray(base) ? base.filter((name): name is string => slug.safeParse(name).success) : [];
};

const saidIn = (root: string): Readonly<Record<string, unknown>> => {
  const site = join(root, 'site.yaml');
  return lstatSync(site, { throwIfNoEntry: false })?.isFile() ? said(readFileSync(site, 'utf8')) : {};
};

// Every file that is read asks; what site.yaml says is parsed again only when it was changed.
const said = memoize((site: string): Readonly<Record<string, unknown>> => {
  try {
    return (readYamlText(site) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
});

/** Whether a file of a base is for the site in `root` to tell: of news, only what its own unit or several have. */
function tellsHere(root: string): (path: string) => boolean {
  const { ward } = saidIn(root);
  return (path) => typeof ward !== 'string' || !path.startsWith('tin-phuong/') || [ward, 'chung'].includes(path.split('/')[1]!);
}

export interface ContentPath {
  /** From the folder of its layer, with `/` on every system and marks in one piece: `huong-dan/tra-cuu-ho-so.mdx`. */
  path: string;
  /** Where its bytes lie. */
  real: string;
}

/** Something that is neither a file nor a folder, or that may not lie where it does, in words for editors. */
export interface Stranger extends ContentPath {
  found: string;
  mend: string;
}

export interface Listing {
  files: ContentPath[];
  /** What begins with `_` and is no template: written by somebody, told to nobody. */
  drafts: string[];
  strangers: Stranger[];
  /** Files of a base that are not read: a nearer layer has one in their place, or they are news of another unit. */
  passedOver: ContentPath[];
}

// What systems and programs leave behind in any folder, as names with `*`. Nobody wrote it, so nobody is told of it.
const litter = ['.*', '~*', '*~', '#*#', '$RECYCLE.BIN', '@eaDir', 'lost+found'];
const litterFiles = ['*.swp', 'Thumbs.db', 'ehthumbs*.db', 'desktop.ini', 'Icon\r'];

const litterNames = [...litter, ...litterFiles].map((glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`, 'i'));

/** What the listing leaves out, in the language of Astro's loader, as far as its endings could meet it; and what starts with `_`. */
export const leftOut = [...litter, '_*'].flatMap((glob) => [`!**/${glob}`, `!**/${glob}/**`]);

/**
 * Every file that somebody wrote to be read: of the campaign in `root`, and of its bases what it does not replace and may tell. Files and folders that
 * start with `_` are templates and drafts, and are left alone; but nothing may stand there that leads out of the folder. Only the editor's preview
 * shows one of them as if it were told, and says which (`SHOWN_DRAFT`).
 */
export function listContent(root: string): Listing {
  const [, ...bases] = layersOf(root);
  const isTold = tellsHere(root);
  const all: Listing = { ...listLayer(root), passedOver: [] };
  for (const folder of bases) {
    const base = listLayer(folder);
    const nearer = new Set(all.files.map(({ path }) => path));
    for (const file of base.files) {
      if (ownOnly.test(file.path)) all.strangers.push(misplaced(file));
      else if (nearer.has(file.path) || !isTold(file.path)) all.passedOver.push(file);
      else all.files.push(file);
    }
    all.drafts.push(...base.drafts);
    all.strangers.push(...base.strangers);
  }
  if (bases.length > 0) all.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return all;
}

function listLayer(folder: string): Omit<Listing, 'passedOver'> {
  const listing: Omit<Listing, 'passedOver'> = { files: [], drafts: [], strangers: [] };
  walk(folder, '', false, listing);
  return listing;
}

function walk(root: string, folder: string, isDraft: boolean, listing: Omit<Listing, 'passedOver'>): void {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (litterNames.some((name) => name.test(entry.name))) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const draft = isDraft || entry.name.startsWith('_');
    if (entry.isDirectory()) walk(root, path, draft, listing);
    else if (!entry.isFile()) listing.strangers.push(strangerAt({ path, real: join(root, path) }, entry.isSymbolicLink()));
    else if (!draft || path === process.env['SHOWN_DRAFT'])
      listing.files.push({ path: toldPath(path.normalize('NFC')), real: join(root, path) });
    else if (!/^_mau\./.test(entry.name)) listing.drafts.push(path.normalize('NFC'));
  }
}

function strangerAt({ path, real }: ContentPath, isLink: boolean): Stranger {
  return isLink
    ? { path, real, found: `${path} là một lối tắt (symlink) dẫn đi nơi khác`, mend: 'Xóa lối tắt, rồi chép hẳn tệp ấy vào đây' }
    : { path, real, found: `${path} không phải một tệp thường`, mend: 'Xóa nó: trong thư mục nội dung chỉ có tệp thường và thư mục' };
}

const misplaced = ({ path, real }: ContentPath): Stranger => ({
  path,
  real,
  found: `${path} nằm trong một thư mục nền, mà mã in, tờ in, dấu hiệu và tên trang thì mỗi đơn vị có của riêng mình`,
  mend: 'Chuyển nó sang thư mục của đơn vị',
});

const refusal = ({ found, mend }: Stranger) => new Error(`${found}. Sửa: ${mend}`);

/**
 * One file by its path, a draft or not, for who is about to change it: where it is read from, and where the campaign's own lies or would lie.
 * Undefined where nobody has written such a file.
 */
export function contentPlace(path: string): (ContentPath & { own: string }) | undefined {
  const { files, drafts } = listContent(contentRoot());
  const isThere = drafts.includes(path) || files.some((each) => each.path === path);
  return isThere ? { path, real: realPath(path), own: join(contentRoot(), path) } : undefined;
}

/** The path of a file of the campaign's own folder, by where its bytes lie. */
export const contentPathOf = (real: string): string => relative(contentRoot(), resolve(real)).split(sep).join('/').normalize('NFC');

/** Stops whoever is about to read the content folder while something in it is neither a file nor a folder. */
export function refuseStrangers(root = contentRoot()): void {
  const [stranger] = listContent(root).strangers;
  if (stranger) throw refusal(stranger);
}

/** The same for a single file, given by its path on disk: it may come while somebody edits. */
export function refuseStranger(real: string): void {
  const layers = layersOf(contentRoot());
  const root = layers.find((layer) => real.startsWith(`${layer}${sep}`)) ?? layers[0]!;
  const inside = relative(root, real);
  const isFile = lstatSync(real).isFile();
  if (!isFile || realpathSync(real) !== join(realpathSync(root), inside)) {
    const isLink = isFile || lstatSync(real).isSymbolicLink();
    throw refusal(strangerAt({ path: inside.split(sep).join('/'), real }, isLink));
  }
}

/**
 * Whether a folder beside the campaign has such a text, which the campaign does not tell: of a unit beside, or a district's own. A text of a base
 * that they share may lead there, and leads nowhere here.
 */
export function isToldBeside(root: string, reference: string): boolean {
  const beside = dirname(root);
  const folders = readdirSync(beside, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.some(({ name }) =>
    ['.mdx', '.md', '.yaml'].some((ending) => lstatSync(join(beside, name, `${reference}${ending}`), { throwIfNoEntry: false })?.isFile()),
  );
}

/** The layer whose file of this path is the one that is read; undefined where none has it. */
export const layerOf = (path: string, root = contentRoot()): string | undefined =>
  layersOf(root).find(
    (layer, distance) => (distance === 0 || !ownOnly.test(path)) && lstatSync(join(layer, path), { throwIfNoEntry: false }),
  );

/** Where the file lies that a path of the content means; in the campaign's own folder where there is none yet. */
export const realPath = (path: string, root = contentRoot()): string => join(layerOf(path, root) ?? root, path);

/** Where an editor finds the file that a path means, in the words in which the folder was given. */
export function whereIs(): (path: string) => string {
  const root = contentRoot();
  const { files, strangers } = listContent(root);
  const places = new Map([...files, ...strangers].map(({ path, real }) => [path, real]));
  return (path) => {
    const real = places.get(path) ?? join(root, path);
    const written = join(contentFolder(), relative(root, real));
    return written.split(sep).join('/');
  };
}

/** The files of the campaign that is being built, of one folder and ending. */
export function contentFiles(folder: string, ending: RegExp): ContentPath[] {
  return listContent(contentRoot()).files.filter(({ path }) => path.startsWith(`${folder}/`) && ending.test(path));
}

/** A file that is read by its own name, such as `site.yaml`; undefined when it is not there. */
export function readContentFile(path: string): string | undefined {
  if (!layerOf(path)) return undefined;
  const real = realPath(path);
  refuseStranger(real);
  return readFileSync(real, 'utf8');
}

/** The bytes of a picture that is named so. */
export function readContentBytes(path: string): Uint8Array | undefined {
  if (!layerOf(path)) return undefined;
  const real = realPath(path);
  refuseStranger(real);
  return new Uint8Array(readFileSync(real));
}

/** The same, as YAML. */
export const readContentYaml = (path: string): unknown => parseContentYaml(readContentFile(path) ?? '', path);

/** All that the campaign says of itself: its `site.yaml`, and the lists that it leaves to `danh-muc.yaml`. */
export const siteAsWritten = (): Record<string, unknown> => ({
  ...(readContentYaml('danh-muc.yaml') as object | null),
  ...(readContentYaml('site.yaml') as object | null),
});

/** The places whose passages the campaign tells. */
export const campaignPlaces = (): readonly string[] => placesOf(readContentFile('site.yaml') ?? '');

const placesOf = memoize(placesOfSite);

/** Whether a file is of the list `tu-dien`: `tu-dien.yaml` itself, or one of several in a folder of that name, which layers add to each other's. */
export const isOfList = (list: string, path: string): boolean =>
  path === `${list}.yaml` || (path.startsWith(`${list}/`) && path.endsWith('.yaml'));

/** The files of a list. */
export const listFiles = (list: string): ContentPath[] => listContent(contentRoot()).files.filter(({ path }) => isOfList(list, path));

/** All that they say, one after the other. */
export const readContentList = (list: string): unknown[] =>
  listFiles(list).flatMap(({ path }) => (readContentYaml(path) as unknown[] | null) ?? []);

/** What a YAML file says, where the campaign is; its remarks are its own (`#`), and one of another kind would be told to readers. */
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
    return readYamlText(text, campaignPlaces());
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
