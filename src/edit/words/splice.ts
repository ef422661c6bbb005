import type { Change } from './tree.ts';

/**
 * The file with its changes, and every other byte as it was. `text` is Markdown as it shall stand: what a person typed has gone through
 * `write.ts`. Throws a sentence for editors where the file is no longer the one that was opened.
 */
export function splice(raw: string, changes: readonly Change[]): string {
  const ordered = [...changes].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let written = '';
  let at = 0;
  for (const [index, { range, was, text }] of ordered.entries()) {
    const [start, end] = range;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > raw.length)
      throw new Error('Chỗ sửa nằm ngoài bài. Mở lại bài, rồi sửa lại');
    if (start < at || (index > 0 && start === end && start === ordered[index - 1]!.range[0]))
      throw new Error(`Hai chỗ sửa chồng lên nhau, ở "${beginning(was)}". Mở lại bài, rồi sửa lại từng chỗ`);
    if (raw.slice(start, end) !== was)
      throw new Error(
        `Bài đã bị sửa ở nơi khác từ khi bạn mở: không còn thấy "${beginning(was)}". Chép phần bạn vừa viết ra chỗ khác, mở lại bài, rồi sửa lại`,
      );
    written += raw.slice(at, start) + text;
    at = end;
  }
  return written + raw.slice(at);
}

/** How many of one are the same as of the other: at their beginnings, and behind that at their ends. */
export function sameEnds(one: ArrayLike<string>, other: ArrayLike<string>): [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [start, end];
}

function beginning(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
