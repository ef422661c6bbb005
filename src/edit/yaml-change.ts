import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, Scalar, visit, type Document, type YAMLSeq } from 'yaml';
import { asWritten } from '../schemas/as-written.ts';

/** As `npm run code` writes: nothing is folded, nothing is set apart. */
const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Whether writing this YAML again would leave every byte of it: only then may a part of it be written anew. */
export const isKept = (yaml: string): boolean => {
  const document = parseDocument(yaml);
  return document.errors.length === 0 && document.toString(style) === yaml;
};

/** What it says, numbers as they were written. */
export const written = (yaml: string): Record<string, unknown> => (asWritten(parseDocument(yaml)) ?? {}) as Record<string, unknown>;

/**
 * YAML with other values under some of its keys, `undefined` for a key that goes; where nothing else is said in the `order` of the schema.
 * What did not change keeps its bytes: quotes, remarks, the way in which lists are written.
 */
export function changeYaml(yaml: string, changes: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const before = written(yaml);
  const keys = Object.keys(before);
  for (const key of Object.keys(changes).filter((each) => !keys.includes(each))) {
    const after = keys.findLastIndex((each) => order.includes(each) && order.indexOf(each) < order.indexOf(key));
    keys.splice(after < 0 ? keys.length : after + 1, 0, key);
  }
  const all = { ...before, ...changes };
  return rewritten(yaml, Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))));
}

/** YAML that is a list, with other entries. */
export const changeList = (yaml: string, value: readonly unknown[]): string => rewritten(yaml, value);

function rewritten(yaml: string, value: object): string {
  const before = written(yaml);
  if (isSame(before, value)) return yaml;
  if (yaml && !isKept(yaml)) throw new Error('Tệp này viết theo lối mà trang sửa không giữ nguyên được từng dòng.');
  const document = parseDocument(yaml);
  document.contents ??= document.createNode({}) as never;
  put(document, [], before, value);
  const result = document.toString(style);
  if (!isSame(written(result), value))
    throw new Error('Không ghi được thay đổi này cho đúng, nên tệp vẫn như cũ. Bỏ phần vừa sửa rồi thử lại.');
  return result;
}

/** Numbers of a form and of a file are the same when they are written alike, and what is undefined is not there. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify([value], (_, each: unknown) => (typeof each === 'number' ? String(each) : each)));

const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type Path = (string | number)[];

function put(document: Document, path: Path, before: unknown, value: unknown): void {
  if (isSame(before, value)) return;
  const node = document.getIn(path, true);
  if (value === undefined) document.deleteIn(path);
  else if (isSeq(node) && Array.isArray(before) && Array.isArray(value)) putList(document, path, node, before, value);
  else if (isMap(node) && isGroup(before) && isGroup(value)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(value)])) {
      if (before[key] === undefined && value[key] !== undefined) {
        const pair = document.createPair(key, make(document, value[key], node.flow === true));
        node.items.splice(Object.keys(value).indexOf(key), 0, pair as never);
      } else put(document, [...path, key], before[key], value[key]);
    }
  } else if (isScalar(node) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')) {
    // The quotes of an empty value, and those of a number, are nobody's choice.
    if (node.value === '' || typeof value !== 'string') delete node.type;
    node.value = value;
  } else document.setIn(path, make(document, value, path.length > 1));
}

/** Only what lies between the same beginning and the same end is touched. */
function putList(document: Document, path: Path, list: YAMLSeq, before: unknown[], value: unknown[]): void {
  let start = 0;
  while (start < before.length && start < value.length && isSame(before[start], value[start])) start += 1;
  let end = 0;
  while (end < before.length - start && end < value.length - start && isSame(before.at(-1 - end), value.at(-1 - end))) end += 1;
  const [gone, fresh] = [before.length - start - end, value.length - start - end];
  const both = Math.min(gone, fresh);
  for (let index = start; index < start + both; index += 1) put(document, [...path, index], before[index], value[index]);
  const added = value.slice(start + both, start + fresh).map((each) => make(document, each, true));
  list.items.splice(start + both, gone - both, ...added);
  // A list that was empty, `[]`, and now holds groups: one a line, as everywhere.
  if (before.length === 0 && added.some(isMap)) list.flow = false;
}

/** A value as the house writes it: groups in a list, and lists of names, on one line each. */
function make(document: Document, value: unknown, isInside: boolean) {
  const node = document.createNode(value);
  if (isMap(node)) node.flow = isInside;
  visit(node as never, {
    Map: (at, map) => void (at !== null && (map.flow = true)),
    Seq: (_, list) =>
      void (list.flow = list.items.length === 0 || list.items.every((item) => isScalar(item) && String(item.value).length < 40)),
  });
  visit(node as never, {
    Scalar: (at, scalar, above) => {
      const isInBraces = above.some((each) => isMap(each) && each.flow);
      if (isInBraces && at !== 'key' && / /.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}
