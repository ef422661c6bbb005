import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { isOfList, listContent, type ContentPath } from '../library/content-files.ts';
import { ledgerFile } from '../qr/ledger.ts';
import { placesOfSite, splitFrontMatter } from '../schemas/as-written.ts';
import { registerFolders, textFolders, type RegisterCollection, type TextCollection } from '../schemas/collections.ts';
import { sharedLists, siteFile } from '../schemas/site.ts';
import { searchFiles } from '../schemas/search.ts';
import { move } from '../schemas/move.ts';
import { term } from '../schemas/term.ts';
import { visit } from 'unist-util-visit';
import { RefusedText, tidy } from '../text/clean.ts';
import { gatePlaces } from '../text/gate.ts';
import { attribute, isPart, parseAsWritten, type TextFormat } from '../text/parse.ts';
import { picture } from '../text/picture.ts';
import { heaviestFile, isDrawing, pictureFault, tooHeavy } from '../text/picture-file.ts';
import type { Refusal } from '../text/refusals.ts';
import { prepared } from './guard.ts';
import { error, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlPart } from './read-yaml.ts';
import type { Content, ContentFile, MdxFault, Picture, PlaceMark } from './content-file.ts';
import type { Schema } from '../schemas/shape.ts';
import { logoFault } from '../text/logo-fault.ts';
import { pixelFaultNow } from './pixels.ts';
import { ownWords, unreadFiles } from './unread.ts';

/**
 * Reads every file that the site is made from. Files that start with `_` are templates and are left alone. `laid` are read as if their
 * words already stood in the folder under their names: what somebody is about to save.
 */
export function readContent(root: string, laid: readonly ContentPath[] = []): Content {
  const { files: there, drafts, strangers } = listContent(root);
  const listed = [...there.filter(({ path }) => !laid.some((each) => each.path === path)), ...laid];
  const paths = listed.map(({ path }) => path);
  const shared = new Set(there.filter(({ real }) => !real.startsWith(join(root, '/'))).map(({ path }) => path));
  const problems: Problem[] = strangers.map(({ path, found, mend }) => error(path, 1, 'not-a-file', found, mend));
  const files: ContentFile[] = [];
  const plain = (path: string) => readPlain(listed.find((each) => each.path === path));
  const places = placesOfSite(plain('site.yaml'));
  const read = (pattern: Pick<RegExp, 'test'>, collection: ContentFile['collection'], folder: string, schema: Schema) => {
    for (const place of listed.filter(({ path }) => path.startsWith(folder && `${folder}/`) && pattern.test(path))) {
      const refused = unreadFrom(place);
      const raw = refused ? '' : readFileSync(place.real, 'utf8');
      const nothing = unreadable(place.path, collection, folder, schema, raw);
      const unread = { file: { ...nothing, isShared: shared.has(place.path) }, problems: [] };
      if (refused) problems.push(refused);
      const result = refused ? unread : prepared(place.path, problems, () => readFile(unread.file, places), unread);
      files.push(result.file);
      problems.push(...result.problems);
    }
  };
  const readList = (list: string, collection: 'terms' | 'search', schema: Schema) => {
    const before = files.length;
    read({ test: (path) => isOfList(list, path) }, collection, '', schema);
    // By whichever of its files, a list is known by its name.
    for (const file of files.slice(before)) file.id = list.replace(/^.*\//, '');
  };
  if (!paths.includes('site.yaml')) {
    problems.push(error('site.yaml', 1, 'missing-site', 'Không có tệp site.yaml', 'Chép tệp site.yaml của một đợt trước rồi sửa lại'));
  }
  read(/^site\.yaml$/, 'site', '', siteFile);
  read(/^danh-muc\.yaml$/, 'site', '', sharedLists);
  readList('tu-dien', 'terms', term.array());
  read(/\.yaml$/, 'moves', 'chuyen-huong', move);
  for (const [name, schema] of Object.entries(searchFiles)) readList(`tim-kiem/${name}`, 'search', schema);
  for (const [name, { folder, schema }] of Object.entries(textFolders)) read(/\.mdx?$/, name as TextCollection, folder, schema);
  for (const [name, { folder, schema }] of Object.entries(registerFolders)) read(/\.yaml$/, name as RegisterCollection, folder, schema);
  const pictures = new Map(listed.filter(({ path }) => picture.test(path)).map((place) => [place.path, readPicture(place)]));
  return {
    files,
    pictures,
    drafts,
    problems: [...problems, ...unreadFiles(paths, namedLogo(files))],
    ownWords: wordsOf(
      listed
        .filter(({ path }) => ownWords.test(path))
        .map(readPlain)
        .join('\n'),
    ),
    places: wordsOf(plain('dia-phuong.txt')),
    ledger: plain(ledgerFile),
  };
}

/** What site.yaml calls the sign of the office, even while something else in that file is wrong. */
function namedLogo(files: readonly ContentFile[]): unknown {
  const site = files.find(({ collection }) => collection === 'site');
  return (site?.written as { logo?: unknown } | undefined)?.logo;
}

/** In bytes: no text or register comes near it, and what lies there is no text. */
const heaviestText = 1_000_000;

/** Why a file is not read at all. Of UTF-16 (Notepad's "Unicode") every second byte is 0, and of an older code page no letter with marks is right. */
function unreadFrom({ path, real }: ContentPath): Problem | undefined {
  const { size } = statSync(real);
  if (size > heaviestText) {
    const found = `Tệp nặng ${Math.round(size / 1_000_000)} MB, quá 1 MB, nên không được đọc`;
    return error(path, 1, 'tangled', found, 'Chia thành nhiều bài; nếu không phải bài viết thì chuyển nó ra khỏi thư mục nội dung');
  }
  const bytes = readFileSync(real);
  const isWide = bytes.subarray(0, 200).filter((byte) => byte === 0).length > 20;
  if (!isWide && isUtf8(bytes)) return undefined;
  const found = `Tệp lưu bằng mã ${isWide ? 'UTF-16 ("Unicode" của Notepad)' : 'cũ (không phải UTF-8)'}, máy không đọc được chữ nào cho đúng`;
  const lost = isWide ? '' : '; mở lại thấy chữ sai thì chép lại từ bản gốc';
  return error(path, 1, 'wrong-encoding', found, `Mở bằng chương trình đã viết tệp, chọn "Lưu thành…", ở ô mã hóa chọn UTF-8${lost}`);
}

function readPicture({ path, real }: ContentPath): Picture {
  const { size } = statSync(real);
  if (size > heaviestFile) return { bytes: size, fault: tooHeavy(path, size) };
  const bytes = readFileSync(real);
  // Beside site.yaml lies the sign of the office alone.
  const more = path.includes('/') ? undefined : logoFault(path, bytes);
  return { bytes: size, fault: pictureFault(path, bytes) ?? more ?? (isDrawing(path) ? undefined : pixelFaultNow(path, bytes)) };
}

/** One or more a line; a remark begins with #. */
function wordsOf(raw: string): string[] {
  const lines = raw.normalize('NFC').split(/\r?\n/);
  return lines.flatMap((line) => line.replace(/#.*$/, '').trim().split(/\s+/)).filter(Boolean);
}

const readPlain = (place: ContentPath | undefined): string => (place ? readFileSync(place.real, 'utf8') : '');

/** A file of which only its letters are known. */
function unreadable(file: string, collection: ContentFile['collection'], folder: string, schema: Schema, raw: string): ContentFile {
  const nothing = {
    isShared: false,
    data: undefined,
    written: undefined,
    lineOf: () => 1,
    body: '',
    bodyLine: 1,
    tree: undefined,
    refusals: [],
    fault: undefined,
    placeMarks: [],
    elsewhere: undefined,
  };
  return { file, collection, id: idOf(file, folder), schema, raw, format: 'yaml', ...nothing };
}

const idOf = (file: string, folder: string): string => file.slice(folder ? folder.length + 1 : 0).replace(/\.\w+$/, '');

function readFile(unread: ContentFile, places: readonly string[]) {
  const { file, schema, raw } = unread;
  const format = file.endsWith('.mdx') ? 'mdx' : file.endsWith('.md') ? 'md' : 'yaml';
  const front = format === 'yaml' ? { yaml: raw, yamlLine: 1, body: '', bodyLine: 1 } : partsOf(raw);
  const { yaml, yamlLine, body, bodyLine } = front ?? { yaml: '', yamlLine: 1, body: raw, bodyLine: 1 };
  const inYaml = front ? readYaml(yaml, { file, raw, yamlLine, schema, places }) : withoutFrontMatter(file, raw);
  const { data, written, lineOf, problems, placeMarks = [], elsewhere } = inYaml;
  const { tree, refusals = [], fault, away, parts = [] } = format === 'yaml' ? {} : readTree(body, format, places);
  const marks = [...placeMarks, ...parts.map((part): PlaceMark => ({ kind: 'part', ...part, line: part.line + bodyLine - 1 }))];
  const result: ContentFile = {
    ...{ ...unread, data, written, lineOf, body, bodyLine, format, tree, refusals, fault, placeMarks: marks },
    elsewhere: marks.length > 0 ? { data, lineOf, problems: [], ...elsewhere, tree: away ?? tree } : undefined,
  };
  return { file: result, problems };
}

interface ReadTree {
  tree?: Root;
  refusals?: Refusal[];
  fault?: MdxFault;
  /** As it reads where none of its places holds, when it names any. */
  away?: Root;
  parts?: { written: string; line: number }[];
}

function readTree(body: string, format: TextFormat, places: readonly string[]): ReadTree {
  try {
    const tree = parseAsWritten(body, format);
    const refusals = tidy(tree, { format, source: body });
    const parts: ReadTree['parts'] = [];
    visit(tree, (node) => {
      if (isPart(node, 'Where')) parts.push({ written: attribute(node, 'place') ?? '', line: node.position?.start.line ?? 1 });
    });
    if (parts.length === 0) return { refusals, tree };
    const away = structuredClone(tree);
    gatePlaces(away, []);
    gatePlaces(tree, places);
    return { refusals, tree, away, parts };
  } catch (fault) {
    return fault instanceof RefusedText ? { refusals: [fault.refusal] } : { fault: fault as MdxFault };
  }
}

function withoutFrontMatter(file: string, raw: string): YamlPart {
  const { line, found, mend } = frontMatterFault(raw.replace(/^\uFEFF/, '').split(/\r?\n/));
  const problem = error(file, line, 'no-front-matter', found, mend);
  return { data: undefined, written: undefined, lineOf: () => 1, problems: [problem] };
}

/** Which of the two lines of --- is not as it must be. */
function frontMatterFault(lines: readonly string[]): { line: number; found: string; mend: string } {
  const first = lines.findIndex((line) => line.trim() !== '');
  const isRule = (line: string | undefined) => /^\s*[-–—―_=]+\s*$/.test(line ?? '');
  const isKey = (line: string | undefined) => /^[A-Za-z]\w*:(?: |$)/.test(line ?? '');
  if (lines[0] !== '---') {
    if (first > 0 && lines[first] === '---')
      return { line: 1, found: `Trên dòng --- đầu tiên còn ${first} dòng trống`, mend: 'Xóa các dòng trống ở đầu tệp' };
    if (isRule(lines[first]) && isKey(lines[first + 1]))
      return { line: first + 1, found: `Dòng "${lines[first]!}" phải là đúng ba dấu gạch nối, không có gì trước và sau`, mend: '---' };
    if (isKey(lines[first])) return { line: first + 1, found: 'Tệp thiếu dòng --- đầu tiên', mend: `---\n${lines[first]!}` };
    const found = 'Tệp không mở đầu bằng phần khai báo giữa hai dòng ---';
    return { line: 1, found, mend: 'Chép phần đầu của tệp _mau trong cùng thư mục, hoặc thêm _ vào đầu tên tệp nếu chưa muốn đăng' };
  }
  // The last line that still reads like a declaration: a key, an item, or what is set in below one.
  const end = lines.findIndex((line, index) => index > 0 && !isKey(line) && !/^(?:\s+\S|- |#)/.test(line));
  if (isRule(lines[end]))
    return { line: end + 1, found: `Dòng "${lines[end]!}" phải là đúng ba dấu gạch nối, không có gì trước và sau`, mend: '---' };
  const last = end < 0 ? lines.length : end;
  return { line: last, found: 'Phần khai báo không có dòng --- thứ hai, sau dòng này', mend: `${lines[last - 1]!.trim()}\n---` };
}

function partsOf(raw: string) {
  const split = splitFrontMatter(raw);
  if (!split) return undefined;
  const { yaml, bodyAt } = split;
  return { yaml, yamlLine: 2, body: unindented(raw.slice(bodyAt)), bodyLine: raw.slice(0, bodyAt).split('\n').length };
}

/** As Astro gives it: without the blanks before the first line, where what is set in would mean something else. Lines keep their numbers. */
const unindented = (text: string): string => text.replace(/^\s+/, (blanks) => blanks.replace(/[^\n]/g, ''));
