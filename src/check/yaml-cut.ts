import { isScalar, visit, type Document, type Scalar } from 'yaml';
import { warning, type Problem } from '../problems/problem.ts';

/**
 * What YAML takes away from a value without a word: all behind a ` #`, which begins a remark, and a first word behind & or !, which names
 * the value or its type. A remark of the editors has a blank after its # and no number.
 */
export function cutProblems(file: string, yaml: string, document: Document, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(value) && isScalar(key) && key.range) add(value, key.range[0]);
    },
    Seq: (_, { items }) => {
      for (const item of items) if (isScalar(item) && item.range) add(item, item.range[0]);
    },
  });
  return problems;

  function add(scalar: Scalar, at: number) {
    const [, within] = /^“([^“”]*)”$/.exec(scalar.source ?? '') ?? [];
    if (within && scalar.type === 'PLAIN') {
      const found = `Giá trị "${shorten(scalar.source!)}" nằm trọn trong ngoặc kép cong của Word: ngoặc sẽ hiện ra với người đọc`;
      problems.push(
        warning(file, lineAt(at), 'yaml-quotes', found, inQuotes(yaml, at, scalar, '').replace(quoted(scalar.source!), quoted(within))),
      );
      return;
    }
    const cut = scalar.type === 'PLAIN' && scalar.range ? cutAway(scalar) : undefined;
    if (!cut) return;
    const found = `Máy bỏ mất "${cut}" ở dòng này, vì ${cut.startsWith('#') ? hash : `dấu ${cut[0]} ở đầu giá trị có nghĩa riêng`}`;
    problems.push(warning(file, lineAt(at), 'yaml-cut', found, inQuotes(yaml, at, scalar, cut)));
  }
}

const hash = 'dấu # sau một khoảng trống mở đầu lời ghi riêng (lời ghi riêng thì viết cách ra: # lời ghi)';

function cutAway({ comment, anchor, tag }: Scalar): string | undefined {
  if (comment && /^(?:\S| ?\d)/.test(comment)) return `#${comment.split('\n')[0]!}`;
  if (anchor) return `&${anchor}`;
  return tag?.startsWith('!') ? tag : undefined;
}

/** From the key to where the value really ends, with all of it in quotes. */
function inQuotes(yaml: string, at: number, { range, source = '' }: Scalar, cut: string): string {
  const begin = yaml.lastIndexOf('\n', at) + 1;
  const [from, to] = range!;
  // All of the value, where nothing is cut away.
  const end = cut.startsWith('#') ? yaml.indexOf(cut, to) + cut.length : to;
  const first = cut.startsWith('#') ? (source ? from : yaml.indexOf(cut, to)) : cut ? yaml.lastIndexOf(cut, from) : from;
  const lineEnd = yaml.indexOf('\n', end);
  return (yaml.slice(begin, first) + quoted(yaml.slice(first, end)) + yaml.slice(end, lineEnd < 0 ? undefined : lineEnd)).trim();
}

export const quoted = (value: string): string => JSON.stringify(value.replace(/\s+/g, ' ').trim());

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
