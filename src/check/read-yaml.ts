import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { remarkIn } from '../text/remarks.ts';
import { flowCommas, mendFlowCommas } from './flow-comma.ts';
import { error, type Problem } from '../problems/problem.ts';
import type { ContentFile, Elsewhere, PlaceMark } from './content-file.ts';
import { asWritten, tooMuchYaml, yamlExcess } from '../schemas/as-written.ts';
import { keepPlaced, placeLines } from '../schemas/placed.ts';
import { schemaProblems } from './schema-problems.ts';
import type { KeyPath, Schema } from '../schemas/shape.ts';
import { cutProblems } from './yaml-cut.ts';
import { yamlProblems } from './yaml-problem.ts';

/** What the YAML of a file says, and what is wrong with it. */
export type YamlPart = Pick<ContentFile, 'data' | 'written' | 'lineOf'> & {
  problems: Problem[];
  placeMarks?: readonly PlaceMark[];
  elsewhere?: Omit<Elsewhere, 'tree'> | undefined;
};

/** Where the YAML of a file stands in it, what its schema is, and at which places it is read. */
interface YamlContext {
  file: string;
  raw: string;
  yamlLine: number;
  schema: Schema;
  places: readonly string[];
}

/** Reads the YAML that starts on line `yamlLine` of the file and asks its schema. Never throws. */
export function readYaml(asStored: string, { file, raw, yamlLine, schema, places }: YamlContext): YamlPart {
  const excess = yamlExcess(asStored);
  if (excess) {
    const line = yamlLine + asStored.slice(0, excess.at).split('\n').length - 1;
    const problem = error(file, line, 'tangled', tooMuchYaml(excess.found), 'Xóa phần thừa, hoặc chia thành nhiều tệp; so với tệp _mau');
    return { data: undefined, written: undefined, lineOf: () => line, problems: [problem] };
  }
  const { yaml, problems } = withPlainIndents(file, asStored, yamlLine);
  const written = parseLines(yaml, yamlLine);
  const commas = written.document.errors.length ? [] : flowCommas(written.document, yaml);
  const mended = mendFlowCommas(yaml, commas);
  if (written.document.errors.length === 0) problems.push(...cutProblems(file, yaml, written.document, written.lineAt));
  problems.push(
    ...commas.map(({ from, quoted }) => {
      const line = written.lineAt(from);
      const found = `Trong { }, giá trị có dấu phẩy phải nằm trong ngoặc kép: ${quoted}`;
      return error(file, line, 'yaml-comma', found, mended.split('\n')[line - yamlLine]!.trim());
    }),
  );
  // Checked on as if mended, so that one missing pair of quotes does not hide what else is wrong.
  const { document, lineAt } = commas.length ? parseLines(mended, yamlLine) : written;
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  const faults = document.errors.slice(0, mostFaults).map(({ code, pos }) => ({ code, line: lineAt(pos[0]) }));
  problems.push(...yamlProblems(file, faults, raw));
  if (document.errors.length > 0) return { data: undefined, written: undefined, lineOf, problems };
  const placeMarks = placeLines(document).map(({ written, at }): PlaceMark => ({ kind: 'line', written, line: lineAt(at) }));
  const away = placeMarks.length > 0 ? document.clone() : undefined;
  keepPlaced(document, places);
  let input: unknown;
  try {
    input = asWritten(document);
  } catch {
    // An alias to nowhere (`*ten`) parses, and fails only here.
    const line = raw.split('\n').findIndex((each) => /[:[,{-]\s*\*/.test(each)) + 1;
    return {
      data: undefined,
      written: undefined,
      lineOf,
      problems: [...problems, ...yamlProblems(file, [{ code: 'BAD_ALIAS', line: line || yamlLine }], raw)],
    };
  }
  problems.push(...strayProblems(file, input, lineOf));
  const parsed = schema.safeParse(input);
  if (!parsed.success) problems.push(...beyondCuts(problems, schemaProblems(parsed.error, schema, input, file, lineOf)));
  const data = parsed.success ? (parsed.data as Record<string, unknown>) : undefined;
  // What is wrong everywhere is told once.
  const elsewhere = away && data && readAway(away, (offset) => lineAt(offset), { file, schema });
  return { data, written: input, lineOf, problems, placeMarks, elsewhere };
}

/** What the schema refuses besides values that YAML cut: there what took them away is told, as a mistake, for nothing is built without them. */
function beyondCuts(told: readonly Problem[], refused: readonly Problem[]): Problem[] {
  const cuts = told.filter(({ kind }) => kind === 'yaml-cut');
  for (const cut of cuts) if (refused.some(({ line }) => line === cut.line)) cut.level = 'error';
  return refused.filter(({ line }) => !cuts.some((cut) => cut.line === line));
}

function readAway(document: Document, lineAt: (offset: number) => number, { file, schema }: Pick<YamlContext, 'file' | 'schema'>) {
  keepPlaced(document, []);
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  const input = asWritten(document);
  const parsed = schema.safeParse(input);
  const problems = parsed.success ? [] : schemaProblems(parsed.error, schema, input, file, lineOf);
  return { data: parsed.success ? (parsed.data as Record<string, unknown>) : undefined, lineOf, problems };
}

/** One slip may make the reader stumble at every sign that follows. */
const mostFaults = 50;

/** Where YAML counts blanks, one that does not break is none: the key would be called by it, and missing besides. */
const oddBlanks = /^[ \u00A0]*\u00A0[ \u00A0]*|(?<=^ *(?:- )?[A-Za-z]\w*:)\u00A0+|(?<=^ *-)\u00A0+/gmu;

function withPlainIndents(file: string, yaml: string, yamlLine: number): { yaml: string; problems: Problem[] } {
  // Set in as the line above it: nobody sees how far.
  const mended = yaml.replace(oddBlanks, (blanks, at: number) =>
    at === 0 || yaml[at - 1] === '\n' ? (/(?:^|\n)( *)[^\n]*\n$/.exec(yaml.slice(0, at))?.[1] ?? '') : ' '.repeat(blanks.length),
  );
  const lines = yaml.split('\n');
  const at = mended.split('\n').findIndex((line, index) => line !== lines[index]);
  if (at < 0) return { yaml, problems: [] };
  const found = `Dòng "${lines[at]!.trim()}" có khoảng trống lạ (U+00A0), không phải dấu cách của bàn phím`;
  return { yaml: mended, problems: [error(file, at + yamlLine, 'yaml', found, mended.split('\n')[at]!.trim())] };
}

/** What no schema sees: a remark among the words of a value, and the one key that JavaScript keeps to itself. */
function strayProblems(file: string, data: unknown, lineOf: (path: KeyPath) => number): Problem[] {
  const seen = new Set<unknown>();
  const within = (input: unknown, path: KeyPath): Problem[] => {
    if (typeof input === 'string') {
      const remark = remarkIn(input);
      if (!remark) return [];
      const found = `Người đọc sẽ thấy lời ghi riêng trong "${String(path.at(-1))}": ${remark.whole}`;
      return [error(file, lineOf(path), 'remark', found, `Xóa phần ấy, rồi ghi trên một dòng riêng: # ${remark.words}`)];
    }
    // YAML can name one list in a thousand places.
    if (typeof input !== 'object' || input === null || seen.has(input)) return [];
    seen.add(input);
    return Object.entries(input).flatMap(([key, value]) =>
      key === '__proto__'
        ? [error(file, lineOf(path), 'unknown-key', 'Khóa lạ "__proto__"', 'Xóa dòng này')]
        : within(value, [...path, Array.isArray(input) ? Number(key) : key]),
    );
  };
  return within(data, []);
}

function parseLines(yaml: string, firstLine: number) {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return { document, lineAt: (offset: number) => Math.max(1, lineCounter.linePos(offset).line) + firstLine - 1 };
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
