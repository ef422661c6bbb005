import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../src/problems/problem.ts';

/**
 * Does what an editor does who follows every mend to the letter and knows nothing else: pastes a line over the line that is named, or words
 * over those that are quoted. Returns the problems that were mended so; the others ask for what only a person can do.
 */
export function applyMends(folder: string, problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  // From the bottom, so that lines above keep their numbers; of two on one line the second is for the next time.
  return [...problems].reverse().filter((problem) => {
    const place = `${problem.file}:${problem.line}`;
    const isMended = !seen.has(place) && applyMend(folder, problem);
    if (isMended) seen.add(place);
    return isMended;
  });
}

function applyMend(folder: string, { file, line, found, mend }: Problem): boolean {
  const path = join(folder, file);
  if (!existsSync(path)) return false;
  const moved = /^(?:Đổi tên (?:tệp|hình)|Chuyển) thành: ([^\s,]+)$/.exec(mend)?.[1];
  if (moved) {
    mkdirSync(dirname(join(folder, moved)), { recursive: true });
    renameSync(path, join(folder, moved));
    return true;
  }
  if (/^Xóa tệp này\b/.test(mend)) {
    rmSync(path);
    return true;
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  const old = lines[line - 1] ?? '';
  const pasted = /^Xóa dòng này(?:[,;] .*)?$/.test(mend) || mend === 'Xóa các dòng trống ở đầu tệp' ? [] : pastedOver(old, found, mend);
  if (!pasted || (pasted.length === 1 && pasted[0] === old)) return false;
  lines.splice(line - 1, 1, ...pasted);
  writeFileSync(path, lines.join('\n'));
  return true;
}

/** What stands there afterwards in place of a line; undefined where the mend is neither a line nor words to paste. */
function pastedOver(old: string, found: string, mend: string): string[] | undefined {
  // The first of several ways; what follows a full stop is for whoever meant something else.
  const [first = ''] = mend.split(/ · hoặc |, hoặc (?=<|Xóa|bỏ)|\. (?=Nếu|Chỉ|Hai|Số)/);
  if (first.includes('…')) return undefined;
  const words = /^(?:Có phải là|Xóa rồi gõ lại|Gõ lại bằng Unicode dựng sẵn|Viết): (.+)$/.exec(first)?.[1];
  if (words) return inPlaceOfQuoted(old, found, words.split(', ')[0]!);
  const link = /^!?\[[^\]]*\]\(([^)]*)\)$/.exec(first);
  if (link) return overLink(old, first, link[1]!);
  if (/^(?:https|mailto|tel|sms):\S+$|^\/[\w/#-]+$/.test(first)) return inPlaceOfQuoted(old, found, first);
  const indent = /^\s*/.exec(old)![0];
  const whole = first.split('\n').map((each) => (/^---$/.test(each) ? each : indent + each));
  const key = /^(?:- )?"?([\w-]+)"?:(?: |$)/.exec(first)?.[1];
  if (key) {
    if (new RegExp(`^\\s*(?:- )?"?${key}"?\\s*:`).test(old)) return whole;
    // Within braces: `{…, time: 3, …}`.
    const inside = new RegExp(`(?<=[{,] *)${key}: (?:"[^"]*"|\\[[^\\]]*\\]|[^,}]*)`);
    return inside.test(old) ? [old.replace(inside, () => first)] : undefined;
  }
  const tag = /^<(\w+) [^>]*>$/.exec(first)?.[1];
  if (tag) return old.includes(`<${tag}`) ? [old.replace(new RegExp(`<${tag}\\b[^>]*>`), () => first)] : undefined;
  if (/^(?:---|- |## |### |\| )/.test(first)) return whole;
  // Words that are most of the line already.
  const share = first.split(' ').filter((word) => old.includes(word)).length;
  return share > first.split(' ').length / 4 && first.length > old.trim().length / 2 && !/^[A-ZĐ]\p{Ll}+ .*(?:hoặc|rồi|thì) /u.test(first) ? whole : undefined;
}

function inPlaceOfQuoted(old: string, found: string, right: string): string[] | undefined {
  const quoted = [...found.matchAll(/"([^"]+)"|(<\w+)>?|(\[[^\]]*\]+)|((?:https?:|tel:|mailto:|sms:|\/|#)[^\s"]+)/g)].map(([, ...groups]) => groups.find(Boolean)!);
  for (const wrong of quoted) {
    const there = old.includes(wrong) ? wrong : withHidden(old, wrong);
    if (there) return [old.replace(there, () => (wrong.startsWith('<') ? right.replace(/>$/, '') : right))];
  }
  return undefined;
}

/** A link over the one with its address, or over the address as it stands. */
function overLink(old: string, link: string, address: string): string[] | undefined {
  const bare = address.replace(/^(?:https:\/\/|mailto:)/, '');
  const links = [...old.matchAll(/!?\[[^\]]*\]\([^)]*\)|<[^<>\s]+>|www\.[\w.-]+\w/g)].map(([text]) => text);
  const there = links.find((text) => text.endsWith(`(${address})`)) ?? links.find((text) => text.includes(bare)) ?? links.find((text) => text.startsWith('!') === link.startsWith('!'));
  return there ? [old.replace(there, () => link)] : undefined;
}

/** A word of the report as it stands on the line, where there are characters in it that nobody sees. */
function withHidden(old: string, word: string): string | undefined {
  const letters = [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(letters.join('[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\0-\\x1F\\x7F-\\x9F]*'), 'u').exec(old)?.[0];
}
