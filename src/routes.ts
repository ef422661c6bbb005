/**
 * Where each kind of page answers and what editors call it. Printed paper depends on these: change none without a redirect.
 * Knows nothing of site.yaml, so that the check can read a folder whose site.yaml is broken; `addresses.ts` is bound to the site.
 */
export const linkable = ['explainers', 'questions', 'guides', 'news', 'laws', 'wards', 'leaflets', 'procedures'] as const;
export type Linkable = (typeof linkable)[number];

const roots: Record<Exclude<Linkable, 'explainers'>, string> = {
  questions: '/hoi-dap/',
  guides: '/huong-dan/',
  news: '/tin-phuong/',
  laws: '/van-ban/',
  wards: '/tin-phuong/',
  leaflets: '/to-roi/',
  procedures: '/thu-tuc/',
};

/** Where a section begins; the explainers' part of the address is the campaign's own. */
export function rootIn(collection: Linkable, explainersPath: string): string {
  return collection === 'explainers' ? `/${explainersPath}/` : roots[collection];
}

/** Pages of their own, outside the sections, with their names. */
export const desks = {
  '/tim-kiem/': 'Tìm kiếm',
  '/tim-kiem/moi-trang/': 'Mọi trang, xếp theo chữ cái',
  '/lien-he/': 'Liên hệ',
  '/tu-dien/': 'Từ điển',
  '/ra-soat/': 'Lịch rà soát',
  '/can-bo/': 'Dành cho cán bộ',
  '/phat-thanh/': 'Bài đọc trên loa',
  '/do-vui/': 'Đố vui',
  '/do-vui/de-thi/': 'Đề thi để in',
  '/ban-tin/': 'Bản tin',
  '/sach/': 'Sách mang theo',
  '/man-hinh/': 'Khung hình cho màn hình',
  '/trinh-chieu/': 'Trang chiếu cho buổi họp',
  '/ma-qr/': 'Mã cho băng rôn và bảng',
  '/q/': 'Mã trên giấy mở trang nào',
  '/tt/': 'Mã thủ tục mở trang nào',
  '/thu-tuc/giay-to/': 'Giấy tờ cần mang, để in',
} as const;

/** Folders of the site that hold files and answers of the program rather than pages for readers, besides the sections and desks. */
const workshops = [
  '_astro',
  'hinh',
  'ban-do',
  'tai-ve',
  'bo-in',
  'du-lieu',
  'mat-mang',
  'giay-phep',
  'robots',
  'favicon',
  '404',
  'rss',
  'feed',
];

const firstWord = (address: string) => address.split('/')[1]!;

/** The first words of addresses under which the program answers by itself: no campaign may call its explainers so. */
export const taken: ReadonlySet<string> = new Set([...Object.values(roots), ...Object.keys(desks)].map(firstWord).concat(workshops));

/** Those of them below which the names of content stand. */
const ofContent = new Set([...Object.values(roots), '/phat-thanh/', '/trinh-chieu/', '/man-hinh/'].map(firstWord));

/** Whether an address lies where only the program gives out names; nothing of the editors' may stand there. */
export const isKept = (address: string): boolean => taken.has(firstWord(address)) && !ofContent.has(firstWord(address));

const byFolder: Record<string, Linkable> = {
  'chu-de': 'explainers',
  'hoi-dap': 'questions',
  'huong-dan': 'guides',
  'tin-phuong': 'news',
  'van-ban': 'laws',
  phuong: 'wards',
  'to-roi': 'leaflets',
  'thu-tuc': 'procedures',
};

/** Reads what editors write, `huong-dan/tra-cuu-ho-so`: the folder in `content/`, then the file's name. */
export function parsePageReference(reference: string): { collection: Linkable; id: string } | undefined {
  const slash = reference.indexOf('/');
  const folder = reference.slice(0, slash);
  const collection = Object.hasOwn(byFolder, folder) ? byFolder[folder] : undefined;
  return collection && { collection, id: reference.slice(slash + 1) };
}

/** Where a text is told: what makes it a draft, the `_` of its name or its folder's, is taken off then. */
export const toldPath = (path: string): string => path.replace(/(^|\/)_/g, '$1');

/** Whether a path is that of a draft, or of a template. */
export const isDraftPath = (path: string): boolean => toldPath(path) !== path;
