import { domainToUnicode } from 'node:url';

/*
 * What an address may be, wherever it is written: in a text, a source, a value, site.yaml. One rule, because whoever looks for a hole tries
 * the place that was forgotten. It lists what is allowed; anything else is refused with the reason and, where one is known, the address mended.
 */

export interface AddressFault {
  kind: 'relative-link' | 'unsafe-link';
  found: string;
  mend: string;
}

/** What a reader's tap may begin, besides a page of ours. `http:` only names where a source once stood. */
export type Scheme = 'https' | 'http' | 'mailto' | 'tel' | 'sms';
const linkSchemes: readonly Scheme[] = ['https', 'mailto', 'tel', 'sms'];

// Browsers drop some of these, read others as a slash, and show others as nothing at all.
const strange = /[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFF\\<>"`{}|^]/u;

const forms: Record<Exclude<Scheme, 'https' | 'http'>, { form: RegExp; example: string }> = {
  mailto: { form: /^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+(\?[\w.%=&+-]*)?$/, example: 'mailto:hop-thu@ten-mien.gov.vn' },
  tel: { form: /^tel:\+?\d[\d.-]*$/, example: 'tel:02838651234' },
  sms: { form: /^sms:\+?\d[\d.-]*(\?[\w.%=&+-]*)?$/, example: 'sms:8088' },
};

/** Why a reader must not be sent to `address`; undefined when it may stand. */
export function addressFault(address: string, allowed: readonly Scheme[] = linkSchemes): AddressFault | undefined {
  const written = shorten(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1];
  if (scheme && !/^(?:www\.|https?$)/i.test(scheme) && !allowed.some((each) => each === scheme))
    return wrongScheme(address, scheme, allowed);
  const odd = strange.exec(address);
  if (odd) {
    const point = odd[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const sign = /[!-~]/.test(odd[0]) ? `dấu ${odd[0]}` : `ký tự không nhìn thấy hoặc khoảng trống (U+${point})`;
    return unsafe(`Địa chỉ "${written}" có ${sign}`, 'Mở trang ấy, rồi chép lại địa chỉ từ thanh địa chỉ của trình duyệt');
  }
  if (scheme === undefined || /^www\./i.test(address)) return { kind: 'relative-link', ...noScheme(address) };
  if (!allowed.some((each) => each === scheme)) return wrongScheme(address, scheme, allowed);
  if (scheme === 'https' || scheme === 'http') return webFault(address);
  const { form, example } = forms[scheme as keyof typeof forms];
  return form.test(address) ? undefined : unsafe(`Địa chỉ "${written}" viết sai dạng`, `Viết như: ${example}`);
}

function noScheme(address: string): Omit<AddressFault, 'kind'> {
  if (/^\/(?!\/)/.test(address))
    return { found: `Đường dẫn "${shorten(address)}" có // hoặc .. ở giữa`, mend: 'Ghi trọn địa chỉ, ví dụ /huong-dan/tra-cuu-ho-so/' };
  const isHost = /^(?:\/\/|www\.)[\w-]+(\.[\w-]+)+([/?#]|$)|^(?:[\w-]+\.)+(?:vn|com|net|org)([/?#]|$)/i.test(address);
  const mend = isHost ? `https://${address.replace(/^\/\//, '')}` : 'Trang của mình: /huong-dan/…/ · trang khác: https://…';
  return { found: `Đường dẫn "${shorten(address)}" không mở đầu bằng / hoặc https://`, mend };
}

function wrongScheme(address: string, scheme: string, allowed: readonly Scheme[]): AddressFault {
  const list = allowed.map((each) => (each.startsWith('http') ? `${each}://` : `${each}:`)).join(', ');
  const mended = address.replace(/^h?t*p?s?:\/*/i, 'https://');
  const mend = /^h?t*p?s?$/i.test(scheme) && !addressFault(mended, allowed) ? mended : `Chỉ dùng được: ${list}`;
  return unsafe(`Địa chỉ "${shorten(address)}" mở đầu bằng ${scheme}:`, mend);
}

/** An address of the web must name the host that it opens, in the open, and one that every reader's phone can reach. */
function webFault(address: string): AddressFault | undefined {
  const [, host = ''] = /^https?:\/\/([^/?#]*)/.exec(address) ?? [];
  const written = `Địa chỉ "${shorten(address)}"`;
  if (!host || !URL.canParse(address)) {
    const mended = address.replace(/^https?:\/*/, 'https://');
    const mend = mended !== address && !webFault(mended) ? mended : 'Viết như: https://ten-mien.gov.vn/…';
    return unsafe(`${written} không có tên trang đọc được sau //`, mend);
  }
  const { hostname, href, username, password } = new URL(address);
  if (host.includes('@')) {
    const open = href.replace(`${username}${password && `:${password}`}@`, '');
    return unsafe(`${written} có dấu @ trước tên trang, thật ra mở ${hostname}`, `Nếu đúng là trang ấy thì viết: ${open}`);
  }
  if (!isPublic(hostname)) return unsafe(`${written} chỉ mở được trên máy hoặc trong mạng của bạn`, 'Ghi địa chỉ mà ai cũng mở được');
  if (!/^[\p{Script=Latin}\p{M}\d.-]+$/u.test(domainToUnicode(hostname)))
    return unsafe(`${written}: tên trang có chữ không phải chữ Việt, chữ Anh (${hostname})`, 'Gõ lại tên trang bằng tay');
  return undefined;
}

const unsafe = (found: string, mend: string): AddressFault => ({ kind: 'unsafe-link', found, mend });

/** Not this machine, not a network behind a wall (RFC 1918, 6762), not a bare name. */
function isPublic(hostname: string): boolean {
  if (isThisMachine(hostname) || hostname.startsWith('[')) return false;
  if (/^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(hostname) && /^[\d.]+$/.test(hostname)) return false;
  return hostname.includes('.') && !/\.(?:local|internal|lan|home|intranet|localdomain)\.?$/.test(hostname);
}

const isThisMachine = (hostname: string) => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])\.?$/.test(hostname);

/**
 * The address on our own site that a copied one means: an editor copies what stands in the browser, and there stands the machine that the
 * site was just built on, or the site itself. Undefined when it leads elsewhere.
 */
export function innerAddress(address: string, origins: readonly string[] = []): string | undefined {
  if (strange.test(address) || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, username, pathname, search, hash } = new URL(address);
  const isOurs = isThisMachine(hostname) || origins.some((origin) => bareHost(hostname) === bareHost(new URL(origin).hostname));
  return isOurs && !username && siteAddress.test(pathname) ? `${pathname}${search}${hash}` : undefined;
}

const bareHost = (hostname: string) => hostname.replace(/^www\./, '');

/** A page of our own: from the root, with no `//` or `..` that would lead elsewhere. */
export const siteAddress = /^\/(?![/\\])(?!(?:[^?#]*\/)?\.{1,2}(?:[/?#]|$))(?![^?#]*\/\/)[^\s\\<>"`{}|^\u0000-\u0020\u007F-\u00A0]*$/u;

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** The names that nobody ever owns (RFC 2606, 6761). */
export const isExampleHost = (hostname: string): boolean => /(^|\.)(example|test|invalid|localhost)(\.(com|net|org))?$/.test(hostname);
