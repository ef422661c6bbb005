/**
 * Where each kind of page answers and what editors call it. Printed paper depends on these: change none without a redirect.
 * Knows nothing of site.yaml, so that the check can read a folder whose site.yaml is broken; `addresses.ts` is bound to the site.
 */
export const linkable = ['explainers', 'questions', 'guides', 'news', 'laws', 'wards', 'leaflets'] as const;
export type Linkable = (typeof linkable)[number];

const roots: Record<Exclude<Linkable, 'explainers'>, string> = {
  questions: '/hoi-dap/',
  guides: '/huong-dan/',
  news: '/tin-phuong/',
  laws: '/van-ban/',
  wards: '/tin-phuong/',
  leaflets: '/to-roi/',
};

/** Where a section begins; the explainers' part of the address is the campaign's own. */
export function rootIn(collection: Linkable, explainersPath: string): string {
  return collection === 'explainers' ? `/${explainersPath}/` : roots[collection];
}

/** Pages of their own, outside the sections, with their names. */
export const desks = {
  '/tim-kiem/': 'Tìm kiếm',
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
} as const;

const byFolder: Record<string, Linkable> = {
  'chu-de': 'explainers',
  'hoi-dap': 'questions',
  'huong-dan': 'guides',
  'tin-phuong': 'news',
  'van-ban': 'laws',
  phuong: 'wards',
  'to-roi': 'leaflets',
};

/** Reads what editors write, `huong-dan/tra-cuu-ho-so`: the folder in `content/`, then the file's name. */
export function parsePageReference(reference: string): { collection: Linkable; id: string } | undefined {
  const slash = reference.indexOf('/');
  const collection = byFolder[reference.slice(0, slash)];
  return collection && { collection, id: reference.slice(slash + 1) };
}
