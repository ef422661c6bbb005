import type { Library, Text } from '../../library/library.ts';
import { bannersOf } from '../../library/page-facts.ts';
import { lawState, lawStateNames, type Banner } from '../../truth/status.ts';
import { wardsOn } from '../../truth/wards.ts';

// A result says in two or three words what the page's banner says in full, so that nobody follows an old page unwarned.

const overdue = 'quá hạn đối chiếu';

export const textNotice = (library: Library, text: Text): string => bannerNotice(bannersOf(library, text));

export function bannerNotice(banners: readonly Banner[]): string {
  if (banners.some(({ kind }) => kind === 'review')) return overdue;
  if (banners.some(({ kind }) => kind === 'value')) return 'có số liệu hết hạn';
  return '';
}

export function wardNotice({ wards, day }: Library, id: string): string {
  const now = wardsOn(wards, id, day);
  const names = now.map((each) => wards.get(each)?.name).join(' và ');
  if (now.length > 1) return `nay chia về ${names}`;
  if (now[0] !== id) return `nay thuộc ${names}`;
  return (wards.get(id)?.reviewBy ?? day) < day ? overdue : '';
}

export function lawNotice({ laws, day }: Library, id: string): string {
  const law = laws.get(id)!;
  const state = lawState(law, day);
  if (!['in-force', 'none', 'unknown'].includes(state)) return lawStateNames[state].toLowerCase();
  return law.reviewBy < day ? overdue : '';
}
