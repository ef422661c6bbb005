import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { ledgerFile } from '../qr/ledger.ts';
import { registerFolders, textFolders, type RegisterCollection, type TextCollection } from '../schemas/collections.ts';
import { site } from '../schemas/site.ts';
import { searchFiles } from '../schemas/search.ts';
import { move } from '../schemas/move.ts';
import { term } from '../schemas/term.ts';
import { parseText, type TextFormat } from '../text/parse.ts';
import { error, type Problem } from './problem.ts';
import { readYaml, type YamlPart } from './read-yaml.ts';
import type { Schema } from './schema-shape.ts';
import { picture, unreadFiles } from './unread.ts';

export type KeyPath = readonly (string | number)[];

/** What the MDX parser says of a text that it cannot read. */
export interface MdxFault {
  message: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/** One file as it stands on disk, and what the schema made of it. */
export interface ContentFile<Data = Record<string, unknown>> {
  file: string;
  collection: TextCollection | RegisterCollection | 'site' | 'terms' | 'search' | 'moves';
  /** As in addresses and references: the path in its folder without the ending. */
  id: string;
  schema: Schema;
  raw: string;
  /** What the schema accepted; undefined when it refused. */
  data: Data | undefined;
  /** The line of a key in the YAML part. */
  lineOf: (path: KeyPath) => number;
  /** The text after the front matter, and the line it starts on; empty for registers. */
  body: string;
  bodyLine: number;
  format: TextFormat | 'yaml';
  /** The body as a tree; undefined for registers and for broken MDX, which has a fault instead. */
  tree: Root | undefined;
  fault: MdxFault | undefined;
}

export interface Content {
  files: ContentFile[];
  /** Bytes by path, of every picture that lies beside a text. */
  pictures: Map<string, number>;
  problems: Problem[];
  /** `tu-rieng.txt`: names and foreign words that are right as they stand. */
  ownWords: string[];
  /** `ma-qr/so-cai.txt`: every event of a printed code; empty where there is none. */
  ledger: string;
}

/** Reads every file that the site is made from. Files that start with `_` are templates and are left alone. */
export function readContent(root: string): Content {
  const paths = pathsIn(root);
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  const read = (pattern: RegExp, collection: ContentFile['collection'], folder: string, schema: Schema) => {
    for (const path of paths.filter((each) => each.startsWith(folder && `${folder}/`) && pattern.test(each))) {
      const result = readFile(root, path.normalize('NFC'), collection, folder, schema, path);
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
  const pictures = paths
    .filter((path) => picture.test(path))
    .map((path) => [path.normalize('NFC'), statSync(join(root, path)).size] as const);
  return {
    files,
    pictures: new Map(pictures),
    problems: [...problems, ...unreadFiles(paths)],
    ownWords: readOwnWords(root),
    ledger: readPlain(root, ledgerFile),
  };
}

function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)[_.]/.test(path))
    .sort();
}

function readOwnWords(root: string): string[] {
  const lines = readPlain(root, 'tu-rieng.txt').normalize('NFC').split(/\r?\n/);
  return lines.flatMap((line) => line.replace(/#.*$/, '').trim().split(/\s+/)).filter(Boolean);
}

function readPlain(root: string, file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function readFile(root: string, file: string, collection: ContentFile['collection'], folder: string, schema: Schema, onDisk: string) {
  const raw = readFileSync(join(root, onDisk), 'utf8');
  const format = file.endsWith('.mdx') ? 'mdx' : file.endsWith('.md') ? 'md' : 'yaml';
  const front = format === 'yaml' ? { yaml: raw, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(raw);
  const { yaml, yamlLine, body, bodyLine } = front ?? { yaml: '', yamlLine: 1, body: raw, bodyLine: 1 };
  const { data, lineOf, problems } = front ? readYaml(file, raw, yaml, yamlLine, schema) : withoutFrontMatter(file);
  const id = file.slice(folder ? folder.length + 1 : 0).replace(/\.\w+$/, '');
  const { tree, fault } = format === 'yaml' ? {} : readTree(body, format);
  const result: ContentFile = { file, collection, id, schema, raw, data, lineOf, body, bodyLine, format, tree, fault };
  return { file: result, problems };
}

function readTree(body: string, format: TextFormat): { tree?: Root; fault?: MdxFault } {
  try {
    return { tree: parseText(body, format) };
  } catch (fault) {
    return { fault: fault as MdxFault };
  }
}

function withoutFrontMatter(file: string): YamlPart {
  const found = 'Tệp không mở đầu bằng phần khai báo giữa hai dòng ---';
  const problem = error(file, 1, 'no-front-matter', found, 'Chép phần đầu của tệp _mau.mdx trong cùng thư mục');
  return { data: undefined, lineOf: () => 1, problems: [problem] };
}

function splitFrontMatter(raw: string) {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(raw);
  if (!match) return undefined;
  const before = match[0];
  return { yaml: match[1]!, yamlLine: 2, body: raw.slice(before.length), bodyLine: before.split('\n').length };
}
