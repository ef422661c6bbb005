import { readFileSync, statSync } from 'node:fs';
import type { Root } from 'mdast';
import { listContent, type ContentPath } from '../library/content-files.ts';
import { ledgerFile } from '../qr/ledger.ts';
import { splitFrontMatter } from '../schemas/as-written.ts';
import { registerFolders, textFolders, type RegisterCollection, type TextCollection } from '../schemas/collections.ts';
import { site } from '../schemas/site.ts';
import { searchFiles } from '../schemas/search.ts';
import { move } from '../schemas/move.ts';
import { term } from '../schemas/term.ts';
import { RefusedText, tidy } from '../text/clean.ts';
import { parseAsWritten, type TextFormat } from '../text/parse.ts';
import { picture } from '../text/picture.ts';
import { heaviestFile, isDrawing, pictureFault, tooHeavy } from '../text/picture-file.ts';
import type { Refusal } from '../text/refusals.ts';
import { prepared } from './guard.ts';
import { error, type Problem } from '../problems/problem.ts';
import { readYaml, type YamlPart } from './read-yaml.ts';
import type { Content, ContentFile, MdxFault, Picture } from './content-file.ts';
import type { Schema } from '../schemas/shape.ts';
import { pixelFaultNow } from './pixels.ts';
import { unreadFiles } from './unread.ts';

/** Reads every file that the site is made from. Files that start with `_` are templates and are left alone. */
export function readContent(root: string): Content {
  const { files: listed, strangers } = listContent(root);
  const paths = listed.map(({ path }) => path);
  const problems: Problem[] = strangers.map(({ path, found, mend }) => error(path, 1, 'not-a-file', found, mend));
  const files: ContentFile[] = [];
  const read = (pattern: RegExp, collection: ContentFile['collection'], folder: string, schema: Schema) => {
    for (const place of listed.filter(({ path }) => path.startsWith(folder && `${folder}/`) && pattern.test(path))) {
      const { size } = statSync(place.real);
      if (size > heaviestText) problems.push(tooHeavyText(place.path, size));
      const raw = size > heaviestText ? '' : readFileSync(place.real, 'utf8');
      const unread = { file: unreadable(place.path, collection, folder, schema, raw), problems: [] };
      const result =
        size > heaviestText ? unread : prepared(place.path, problems, () => readFile(place.path, collection, folder, schema, raw), unread);
      files.push(result.file);
      problems.push(...result.problems);
    }
  };
  if (!paths.includes('site.yaml')) {
    problems.push(error('site.yaml', 1, 'missing-site', 'Không có tệp site.yaml', 'Chép tệp site.yaml của một đợt trước rồi sửa lại'));
  }
  read(/^site\.yaml$/, 'site', '', site);
  read(/^tu-dien\.yaml$/, 'terms', '', term.array());
  read(/\.yaml$/, 'moves', 'chuyen-huong', move);
  for (const [name, schema] of Object.entries(searchFiles)) read(new RegExp(`/${name}\\.yaml$`), 'search', 'tim-kiem', schema);
  for (const [name, { folder, schema }] of Object.entries(textFolders)) read(/\.mdx?$/, name as TextCollection, folder, schema);
  for (const [name, { folder, schema }] of Object.entries(registerFolders)) read(/\.yaml$/, name as RegisterCollection, folder, schema);
  const pictures = new Map(listed.filter(({ path }) => picture.test(path)).map((place) => [place.path, readPicture(place)]));
  const plain = (path: string) => readPlain(listed.find((each) => each.path === path));
  return {
    files,
    pictures,
    problems: [...problems, ...unreadFiles(paths)],
    ownWords: ownWordsIn(plain('tu-rieng.txt')),
    ledger: plain(ledgerFile),
  };
}

/** In bytes: no text or register comes near it, and what lies there is no text. */
const heaviestText = 1_000_000;

function tooHeavyText(path: string, size: number): Problem {
  const found = `Tệp nặng ${Math.round(size / 1_000_000)} MB, quá 1 MB, nên không được đọc`;
  return error(path, 1, 'tangled', found, 'Chia thành nhiều bài; nếu không phải bài viết thì chuyển nó ra khỏi thư mục nội dung');
}

function readPicture({ path, real }: ContentPath): Picture {
  const { size } = statSync(real);
  if (size > heaviestFile) return { bytes: size, fault: tooHeavy(path, size) };
  const bytes = readFileSync(real);
  return { bytes: size, fault: pictureFault(path, bytes) ?? (isDrawing(path) ? undefined : pixelFaultNow(path, bytes)) };
}

function ownWordsIn(raw: string): string[] {
  const lines = raw.normalize('NFC').split(/\r?\n/);
  return lines.flatMap((line) => line.replace(/#.*$/, '').trim().split(/\s+/)).filter(Boolean);
}

const readPlain = (place: ContentPath | undefined): string => (place ? readFileSync(place.real, 'utf8') : '');

/** A file of which only its letters are known. */
function unreadable(file: string, collection: ContentFile['collection'], folder: string, schema: Schema, raw: string): ContentFile {
  const nothing = {
    data: undefined,
    written: undefined,
    lineOf: () => 1,
    body: '',
    bodyLine: 1,
    tree: undefined,
    refusals: [],
    fault: undefined,
  };
  return { file, collection, id: idOf(file, folder), schema, raw, format: 'yaml', ...nothing };
}

const idOf = (file: string, folder: string): string => file.slice(folder ? folder.length + 1 : 0).replace(/\.\w+$/, '');

function readFile(file: string, collection: ContentFile['collection'], folder: string, schema: Schema, raw: string) {
  const format = file.endsWith('.mdx') ? 'mdx' : file.endsWith('.md') ? 'md' : 'yaml';
  const front = format === 'yaml' ? { yaml: raw, yamlLine: 1, body: '', bodyLine: 1 } : partsOf(raw);
  const { yaml, yamlLine, body, bodyLine } = front ?? { yaml: '', yamlLine: 1, body: raw, bodyLine: 1 };
  const { data, written, lineOf, problems } = front ? readYaml(file, raw, yaml, yamlLine, schema) : withoutFrontMatter(file);
  const id = idOf(file, folder);
  const { tree, refusals = [], fault } = format === 'yaml' ? {} : readTree(body, format);
  const result: ContentFile = { file, collection, id, schema, raw, data, written, lineOf, body, bodyLine, format, tree, refusals, fault };
  return { file: result, problems };
}

function readTree(body: string, format: TextFormat): { tree?: Root; refusals?: Refusal[]; fault?: MdxFault } {
  try {
    const tree = parseAsWritten(body, format);
    return { refusals: tidy(tree, { format, source: body }), tree };
  } catch (fault) {
    return fault instanceof RefusedText ? { refusals: [fault.refusal] } : { fault: fault as MdxFault };
  }
}

function withoutFrontMatter(file: string): YamlPart {
  const found = 'Tệp không mở đầu bằng phần khai báo giữa hai dòng ---';
  const problem = error(file, 1, 'no-front-matter', found, 'Chép phần đầu của tệp _mau.mdx trong cùng thư mục');
  return { data: undefined, written: undefined, lineOf: () => 1, problems: [problem] };
}

function partsOf(raw: string) {
  const split = splitFrontMatter(raw);
  if (!split) return undefined;
  const { yaml, bodyAt } = split;
  return { yaml, yamlLine: 2, body: unindented(raw.slice(bodyAt)), bodyLine: raw.slice(0, bodyAt).split('\n').length };
}

/** As Astro gives it: without the blanks before the first line, where what is set in would mean something else. Lines keep their numbers. */
const unindented = (text: string): string => text.replace(/^\s+/, (blanks) => blanks.replace(/[^\n]/g, ''));
