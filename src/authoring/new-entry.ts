import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plainName } from '../check/rules/names.ts';
import type { Day } from '../dates/day.ts';
import { layersOf, usualFolder } from '../library/content-files.ts';
import { writeWhole } from '../whole-file.ts';
import { beginDraft } from './begin.ts';
import { entryKinds } from './entries.ts';

/**
 * A new entry from its folder's template, as a draft that the site leaves out until the `_` is taken off its name.
 * `content`: the content folder · `folder`: `huong-dan`, or `tin-phuong/chung` · `name`: as a person would say it ·
 * `day`: the day of writing. Returns the path.
 * Throws, in the editor's language, when there is no such folder, no name, or already such a file.
 */
export function newEntry(content: string, folder: string, name: string, day: Day): string {
  const kind = entryKinds.find((each) => each.folder === folder.split('/')[0]);
  if (!kind) throw new Error(`Không có loại "${folder}". Chọn một trong: ${entryKinds.map((each) => each.folder).join(', ')}`);
  const place = kind.folder === 'tin-phuong' && folder === kind.folder ? 'tin-phuong/chung' : folder;
  const slug = slugOf(name);
  if (!slug) throw new Error('Tên phải có ít nhất một chữ hoặc số.');
  const draft = join(content, place, `_${slug}.${kind.ending}`);
  for (const path of [draft, join(content, place, `${slug}.${kind.ending}`)])
    if (existsSync(path)) throw new Error(`Đã có tệp ${path}. Chọn tên khác, hoặc sửa tệp ấy.`);
  const template = [...layersOf(content), ...layersOf(usualFolder())]
    .map((root) => join(root, kind.folder, `_mau.${kind.ending}`))
    .find((path) => existsSync(path));
  if (!template) throw new Error(`Thiếu tệp mẫu _mau.${kind.ending} trong ${kind.folder}. Chạy: npm run docs`);
  mkdirSync(dirname(draft), { recursive: true });
  writeWhole(draft, beginDraft(readFileSync(template, 'utf8'), { content, folder: place, name, day }));
  return draft;
}

/** What a person calls an entry, as the name of its file; empty where that has neither letters nor digits. */
export const slugOf = (name: string): string =>
  plainName(name)
    .replace(/[/.]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The same in so many letters at most, cut between two words: long enough to be known by. */
export function shortSlug(name: string, longest: number): string {
  const slug = slugOf(name);
  return slug.length > longest ? slug.slice(0, longest).replace(/-[^-]*$/, '') : slug;
}
