import { site } from './site.ts';

/** Where things answer. Printed paper depends on these: change none without a redirect. */
export type Linkable = 'explainers' | 'questions' | 'guides' | 'news' | 'laws' | 'wards' | 'leaflets';

const roots: Record<Linkable, string> = {
  explainers: `/${site.explainersPath}/`,
  questions: '/hoi-dap/',
  guides: '/huong-dan/',
  news: '/tin-phuong/',
  laws: '/van-ban/',
  wards: '/tin-phuong/',
  leaflets: '/to-roi/',
};

export const rootOf = (collection: Linkable): string => roots[collection];
export const addressOf = (collection: Linkable, id: string): string => `${roots[collection]}${id}/`;

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
