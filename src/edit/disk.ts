import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { contentPathOf, contentPlace, contentRoot, layersOf, refuseStranger } from '../library/content-files.ts';
import { heaviestFile } from '../text/picture-file.ts';
import { decoded, isBeside } from '../text/picture.ts';
import type { Photo } from './photos.ts';
import { writeAllWhole, writeWhole } from '../whole-file.ts';

/** What stands in a file, and by what it is known again. */
export interface Stored {
  raw: string;
  hash: string;
}

export const hashOf = (raw: string): string => createHash('sha256').update(raw).digest('hex');

/** A sentence for whoever sits at the editor, and with what number it is answered. */
export class Refused extends Error {
  readonly status: number;
  readonly more: object;

  constructor(message: string, status = 400, more: object = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

/** Where a file of the content lies. Whatever a browser asks for, it is one of those that are listed. */
export function placeOf(path: string): { real: string; own: string } {
  const place = contentPlace(path);
  if (!place) throw new Refused(`Không có tệp ${path}. Có thể ai đó vừa đổi tên hay xóa nó.`, 404);
  refuseStranger(place.real);
  return place;
}

/** Whether a file is that of a base which several campaigns share. */
export const isShared = (path: string): boolean => placeOf(path).real !== placeOf(path).own;

export function stored(path: string): Stored {
  const bytes = readFileSync(placeOf(path).real);
  const raw = bytes.toString('utf8');
  // Letters that are no UTF-8 would be lost with the first save.
  if (!bytes.equals(Buffer.from(raw))) throw new Refused(`Tệp ${path} không lưu bằng mã UTF-8, nên không sửa ở đây được.`);
  return { raw, hash: hashOf(raw) };
}

/** Files that were saved since the editor was started, for where there is no git. */
export const savedNow = new Set<string>();

/** A file as it shall stand, and as it was when it was read. */
export interface ToSave {
  path: string;
  hash: string;
  raw: string;
}

/**
 * Saves files whole, all or none. What somebody else has written there since they were read is never overwritten: both texts go back to the
 * browser. A shared file stays as it is, and the campaign gets one of its own in place of it, unless it is meant for all.
 */
export function saveAll(files: readonly ToSave[], isForAll = false): void {
  const changed = files.flatMap(({ path, hash, raw }) => {
    const { real, own } = placeOf(path);
    const theirs = stored(path);
    // Who has saved the same before, by a second press or another window, has changed nothing.
    if (theirs.hash !== hash && theirs.raw !== raw)
      throw new Refused(`Tệp ${path} vừa được sửa ở cửa sổ khác hoặc bằng chương trình khác, nên chưa lưu.`, 409, { theirs, mine: raw });
    return raw === theirs.raw ? [] : [{ path, place: isForAll ? real : own, raw }];
  });
  onDisk(() => {
    for (const { place } of changed) mkdirSync(dirname(place), { recursive: true });
    writeAllWhole(changed.map(({ place, raw }) => [place, raw]));
    // A copy of its own that says again what the shared file says would only keep the campaign from following it.
    for (const { path, place, raw } of changed) if (sharedWords(path, place) === raw) rmSync(place);
  });
  for (const { path } of changed) savedNow.add(path);
}

/** What the nearest base says in place of a file of the campaign's own. */
function sharedWords(path: string, place: string): string | undefined {
  if (place !== join(contentRoot(), path)) return undefined;
  const [, ...bases] = layersOf(contentRoot());
  const shared = bases.map((base) => join(base, path)).find((each) => existsSync(each));
  return shared && readFileSync(shared, 'utf8');
}

export function save(path: string, hash: string, raw: string, isForAll = false): Stored {
  saveAll([{ path, hash, raw }], isForAll);
  return { raw, hash: hashOf(raw) };
}

/** What no page of ours sends: it is older than the program, or something between them broke. */
export const unread = (): Refused =>
  new Refused('Máy không hiểu trang sửa vừa gửi gì. Chép phần chưa lưu ra chỗ khác, tải lại trang (F5), rồi làm lại.');

const reasons: Record<string, string> = {
  ENOSPC: 'đĩa đã đầy. Xóa bớt tệp không cần rồi bấm Lưu lần nữa.',
  EACCES: 'máy không cho ghi vào thư mục nội dung.',
  EPERM: 'máy không cho ghi vào tệp này; có thể chương trình khác đang mở nó.',
  EBUSY: 'chương trình khác đang mở tệp này. Đóng nó rồi bấm Lưu lần nữa.',
  EROFS: 'đĩa chỉ cho đọc.',
};

/** Writes, or says to whoever sits here why the machine did not let us. */
export function onDisk(write: () => void): void {
  try {
    write();
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException;
    throw new Refused(`Chưa lưu được, tệp vẫn như cũ: ${reasons[code] ?? message}`, 507);
  }
}

/** Takes the `_` off a draft's name, from when on the site tells it. Returns its new path. */
export function publish(path: string): string {
  const { real, own } = placeOf(path);
  if (real !== own) throw new Refused('Bản nháp này thuộc thư mục nền: người giữ thư mục ấy cho nó lên trang.');
  if (!basename(real).startsWith('_')) throw new Refused('Bài này không phải bản nháp.');
  const named = join(dirname(real), basename(real).slice(1));
  if (existsSync(named)) throw new Refused('Đã có một bài mang tên tệp này. Đổi tên một trong hai.');
  renameSync(real, named);
  const now = contentPathOf(named);
  savedNow.delete(path);
  savedNow.add(now);
  return now;
}

/** Puts a picture beside a text, under a name that nothing has there yet. Returns the name. */
export function laidBeside(path: string, { file, bytes }: Photo): string {
  const folder = dirname(placeOf(path).own);
  const [, stem = '', ending = ''] = /^(.*)(\.\w+)$/.exec(file) ?? [];
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? file : `${stem}-${count}${ending}`;
    if (existsSync(join(folder, name))) continue;
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, name), bytes);
    return name;
  }
}

/** The bytes of the picture that a text calls by `url`. Whatever a browser asks for, it is one of the files of the content, beside that text. */
export function lyingBeside(path: string, url: string): Buffer {
  placeOf(path);
  if (!isBeside(url)) throw new Refused('Không có hình ấy.', 404);
  const { real } = placeOf(posix.join(posix.dirname(path), decoded(url)).normalize('NFC'));
  if (statSync(real).size > heaviestFile) throw new Refused('Hình nặng quá.', 404);
  return readFileSync(real);
}
