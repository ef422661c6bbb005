import { parsePageReference, rootIn } from '../routes.ts';
import { anchorsOf } from '../text/anchors.ts';
import { nearest } from './nearest.ts';
import { addressesIn, explainersPathOf, shownDays } from './pages.ts';
import { readProse } from './prose.ts';
import type { ContentFile } from './content-file.ts';
import { readContent } from './read.ts';
import { shelve, type Shelf } from './shelf.ts';

/**
 * The address of the page that somebody means who types `/huong-dan/x`, `huong-dan/x`, or all of it from the browser's line, as the site
 * writes it. Throws a sentence for editors when no page ever answers there: what goes on paper must open something, and by the same list
 * of pages that the check goes by.
 */
export function pageAddress(content: string, typed: string, origin?: string): string {
  const { files } = readContent(content);
  const shelf = shelve(files);
  const addresses = addressesIn(files, shelf);
  const origins = [origin, String(shelf.site['origin'] ?? '')];
  const [path, rest] = apart(withoutOrigin(typed.trim(), origins));
  const address = pathOf(path, shelf);
  if (!typed.trim() || !addresses.has(address)) throw new Error(nowhere(typed, address, files, addresses));
  const file = addresses.get(address);
  if (!file) return address + rest;
  // Only whether there is a day at all matters here, not what values are worth on it.
  if (!shownDays(file, readProse(file, new Map()), shelf))
    throw new Error(`Trang ${address} không hiện ngày nào, nên mã sẽ không mở được gì.`);
  const anchor = /#(.+)$/.exec(rest)?.[1];
  if (anchor && file.tree && !anchorsOf(file.tree).has(anchor))
    throw new Error(`Trang ${address} không có chỗ #${anchor}. Bỏ phần ấy, hoặc ghi một chỗ có trên trang.`);
  return address + rest;
}

/** What stands before `?` or `#`, and the rest. */
function apart(address: string): [path: string, rest: string] {
  const at = address.search(/[?#]/);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

/** `https://ten-mien.gov.vn/huong-dan/x/` → `/huong-dan/x/`; of another site it stays whole, and is found nowhere. */
function withoutOrigin(typed: string, origins: readonly (string | undefined)[]): string {
  const hosts = origins.filter(Boolean).map((origin) => origin!.replace(/^https?:\/\//i, '').replace(/\/$/, ''));
  const bare = typed.replace(/^https?:\/\//i, '');
  const host = hosts.find((each) => bare.toLowerCase() === each.toLowerCase() || bare.toLowerCase().startsWith(`${each.toLowerCase()}/`));
  return host ? bare.slice(host.length) || '/' : typed;
}

/** As the site writes addresses: with a slash at both ends, in small letters, and by a page's folder in `content/` too. */
function pathOf(typed: string, shelf: Shelf): string {
  const plain = decoded(typed)
    .replace(/\/index\.html$/i, '/')
    .toLowerCase();
  const reference = parsePageReference(plain.replace(/^\/|\/$/g, ''));
  const path = plain.startsWith('/') || !reference ? plain : `${rootIn(reference.collection, explainersPathOf(shelf))}${reference.id}`;
  return `/${path.replace(/^\//, '').replace(/\/$/, '')}/`.replace(/^\/\/$/, '/');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function nowhere(typed: string, address: string, files: readonly ContentFile[], addresses: ReadonlyMap<string, unknown>): string {
  if (/^[a-z]+:\/\//i.test(typed)) return `${typed} là trang khác: mã in chỉ mở trang của mình. Ghi phần sau tên miền, ví dụ /huong-dan/…/`;
  const moved = files.find(({ collection, data }) => collection === 'moves' && data?.['from'] === address);
  const to = moved && parsePageReference(String(moved.data!['to']));
  const near = to ? [...addresses.keys()].find((each) => each.endsWith(`/${to.id}/`)) : nearest(address, [...addresses.keys()]);
  const mend = near ? ` ${to ? 'Địa chỉ ấy đã đổi thành' : 'Có phải là'}: ${near}` : ' Mở trang ấy trên máy rồi chép phần sau tên miền.';
  return `${address} không mở trang nào, ngày nào cũng vậy.${mend}`;
}
