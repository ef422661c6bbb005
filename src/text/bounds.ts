/*
 * How large and how tangled a text may be. Reading Markdown takes a time that grows with the square of some signs, or with their cube; what
 * people write stays a tenth of these bounds and less, and within them any text is read in seconds.
 */

/** In characters. The longest guide has 16,000. */
const longestText = 100_000;

interface Bound {
  most: number;
  of: (block: string) => number;
  found: (count: number) => string;
  mend: string;
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;
const most = (lines: readonly string[], of: (line: string) => number): number => lines.reduce((sum, line) => Math.max(sum, of(line)), 0);
const linesOf = (text: string): string[] => text.split('\n');

/** A block is what stands between two empty lines. */
const ofBlock: readonly Bound[] = [
  {
    most: 10_000,
    of: (block) => block.length,
    found: (found) => `một đoạn dài ${found} chữ cái`,
    mend: 'Tách đoạn bằng dòng trống',
  },
  {
    most: 500,
    of: (block) => count(block, signs),
    found: (found) => `${found} dấu như * _ ~ [ ] < trong một đoạn`,
    mend: 'Xóa các dấu thừa, hoặc tách đoạn bằng dòng trống',
  },
  {
    most: 1000,
    of: (block) => count(block, /\n/g) + 1,
    found: (found) => `${found} dòng liền nhau không có dòng trống`,
    mend: 'Tách đoạn bằng dòng trống',
  },
  {
    most: 5000,
    of: (block) => most(linesOf(block), (line) => count(line, /\|/g)) * (count(block, /\n/g) + 1),
    found: (found) => `một bảng ${found} ô`,
    mend: 'Chia thành nhiều bảng',
  },
  {
    most: 20,
    of: (block) =>
      most(linesOf(block), (line) => count(/^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/.exec(line)![0], />|[-*+.)]/g)),
    found: (found) => `${found} lớp danh sách hoặc trích dẫn lồng nhau`,
    mend: 'Xóa các dấu > hoặc - thừa ở đầu dòng',
  },
  {
    most: 100,
    of: (block) => most(linesOf(block), (line) => /^[ \t>]*/.exec(line)![0].length),
    found: (found) => `một dòng thụt vào ${found} chữ`,
    mend: 'Xóa khoảng trống ở đầu dòng',
  },
];

const signs = /[*_~]+|[`[\]!<]/g;

const ofText: readonly Bound[] = [
  {
    most: 2000,
    of: (text) => count(text, /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm),
    found: (found) => `${found} dòng mở đầu bằng dấu > hoặc dấu của danh sách`,
    mend: 'Chia thành nhiều bài',
  },
  {
    most: 300,
    of: (text) => count(text, /^ {0,3}(?:=+|-+)[ \t]*$/gm),
    found: (found) => `${found} dòng chỉ có dấu = hoặc dấu -`,
    mend: 'Xóa các dòng ấy; đề mục viết ## Tên',
  },
  {
    most: 5000,
    of: (text) => count(text, signs),
    found: (found) => `${found} dấu như * _ ~ [ ] <`,
    mend: 'Xóa các dấu thừa, hoặc chia thành nhiều bài',
  },
  {
    most: 50,
    of: deepest,
    found: (found) => `${found} thẻ mở lồng nhau`,
    mend: 'Đóng mỗi thẻ ngay sau phần của nó',
  },
];

/** How many tags are open at once. */
function deepest(text: string): number {
  let [open, deep] = [0, 0];
  for (const [, end, alone] of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    open = Math.max(0, open + (end ? -1 : alone ? 0 : 1));
    deep = Math.max(deep, open);
  }
  return deep;
}

export interface Excess {
  kind: 'tangled';
  /** In the text, counted from 1. */
  line: number;
  found: string;
  mend: string;
}

/** What makes a text too much to be read; undefined for what people write. */
export function excessIn(text: string): Excess | undefined {
  if (text.length > longestText)
    return { kind: 'tangled', line: 1, found: `Bài dài ${text.length} chữ cái, quá ${longestText}`, mend: 'Chia thành nhiều bài' };
  const whole = broken(ofText, text, 1);
  if (whole) return whole;
  let line = 1;
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n(?=[ \t]*\n)/)) {
    const blank = /^\s*\n/.exec(block)?.[0] ?? '';
    const excess = broken(ofBlock, block.slice(blank.length), line + count(blank, /\n/g));
    if (excess) return excess;
    line += count(block, /\n/g) + 1;
  }
  return undefined;
}

function broken(bounds: readonly Bound[], text: string, line: number): Excess | undefined {
  for (const bound of bounds) {
    const counted = bound.of(text);
    if (counted > bound.most)
      return {
        kind: 'tangled',
        line,
        found: `Bài rối quá nên không đọc được: ${bound.found(counted)}, quá ${bound.most}`,
        mend: bound.mend,
      };
  }
  return undefined;
}
