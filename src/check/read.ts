import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { registerFolders, textFolders, type RegisterCollection, type TextCollection } from '../schemas/collections.ts';
import { site } from '../schemas/site.ts';
import { term } from '../schemas/term.ts';
import type { TextFormat } from '../text/parse.ts';
import { error, type Problem } from './problem.ts';
import { schemaProblems, type Schema } from './schema-problems.ts';

export type KeyPath = readonly (string | number)[];

/** One file as it stands on disk, and what the schema made of it. */
export interface ContentFile<Data = Record<string, unknown>> {
  file: string;
  collection: TextCollection | RegisterCollection | 'site' | 'terms';
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
}

export interface Content {
  files: ContentFile[];
  problems: Problem[];
}

/** Reads every file that the site is made from. Files that start with `_` are templates and are left alone. */
export function readContent(root: string): Content {
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  const read = (pattern: string, collection: ContentFile['collection'], folder: string, schema: Schema) => {
    for (const path of globSync(pattern, { cwd: root }).sort()) {
      if (/(^|\/)_/.test(path)) continue;
      const result = readFile(root, path.normalize('NFC'), collection, folder, schema, path);
      files.push(result.file);
      problems.push(...result.problems);
    }
  };
  if (!existsSync(join(root, 'site.yaml'))) {
    problems.push(error('site.yaml', 1, 'missing-site', 'Không có tệp site.yaml', 'Chép tệp site.yaml của một đợt trước rồi sửa lại'));
  }
  read('site.yaml', 'site', '', site);
  read('tu-dien.yaml', 'terms', '', term.array());
  for (const [name, { folder, schema }] of Object.entries(textFolders))
    read(`${folder}/**/*.{md,mdx}`, name as TextCollection, folder, schema);
  for (const [name, { folder, schema }] of Object.entries(registerFolders))
    read(`${folder}/**/*.yaml`, name as RegisterCollection, folder, schema);
  return { files, problems };
}

function readFile(root: string, file: string, collection: ContentFile['collection'], folder: string, schema: Schema, onDisk: string) {
  const raw = readFileSync(join(root, onDisk), 'utf8');
  const format = file.endsWith('.mdx') ? 'mdx' : file.endsWith('.md') ? 'md' : 'yaml';
  const problems: Problem[] = [];
  const front = format === 'yaml' ? { yaml: raw, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(raw);
  if (!front) {
    problems.push(
      error(
        file,
        1,
        'no-front-matter',
        'Tệp không mở đầu bằng phần khai báo giữa hai dòng ---',
        'Chép phần đầu của tệp _mau.mdx trong cùng thư mục',
      ),
    );
  }
  const { yaml, yamlLine, body, bodyLine } = front ?? { yaml: '', yamlLine: 1, body: raw, bodyLine: 1 };
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + yamlLine - 1;
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  for (const fault of document.errors) problems.push(yamlProblem(file, lineAt(fault.pos[0]), fault.code, raw));
  let data: ContentFile['data'];
  if (front && document.errors.length === 0) {
    const parsed = schema.safeParse(document.toJS());
    if (parsed.success) data = parsed.data as Record<string, unknown>;
    else problems.push(...schemaProblems(parsed.error, schema, document.toJS(), file, lineOf));
  }
  const id = file.slice(folder ? folder.length + 1 : 0).replace(/\.\w+$/, '');
  const result: ContentFile = { file, collection, id, schema, raw, data, lineOf, body, bodyLine, format };
  return { file: result, problems };
}

function splitFrontMatter(raw: string) {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(raw);
  if (!match) return undefined;
  const before = match[0];
  return { yaml: match[1]!, yamlLine: 2, body: raw.slice(before.length), bodyLine: before.split('\n').length };
}

/** Where a key stands; for a key that is missing, where its parent does. */
function offsetOf(document: Document, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function yamlProblem(file: string, line: number, code: string, raw: string): Problem {
  const text = raw.split('\n')[line - 1]?.trim() ?? '';
  if (/\t/.test(raw.split('\n')[line - 1] ?? '')) {
    return error(file, line, 'yaml-tab', `Dòng "${text}" có dấu tab`, 'Thay mỗi dấu tab bằng hai dấu cách');
  }
  const colon = /^([\w-]+):\s*([^"'].*:\s.*)$/.exec(text);
  if (colon) {
    return error(
      file,
      line,
      'yaml-colon',
      `Giá trị của "${colon[1]}" có dấu hai chấm nên phải nằm trong ngoặc kép`,
      `${colon[1]}: "${colon[2]!.replaceAll('"', '\\"')}"`,
    );
  }
  if (code === 'DUPLICATE_KEY')
    return error(file, line, 'yaml-duplicate', `Khóa ở dòng "${text}" đã có bên trên`, 'Xóa một trong hai dòng');
  return error(
    file,
    line,
    'yaml',
    `Phần khai báo không đọc được ở dòng "${text}"`,
    'Xem lại dấu ngoặc, dấu nháy và khoảng trống đầu dòng; so với tệp _mau',
  );
}
