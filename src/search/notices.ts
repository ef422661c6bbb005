import type { Library, Text } from '../truth/library.ts';
import { bannersOf } from '../truth/page-facts.ts';
import { lawState, lawStateNames } from '../truth/status.ts';
import { wardsOn } from '../truth/wards.ts';

// A result says in two or three words what the page's banner says in full, so that nobody follows an old page unwarned.

const overdue = 'quá hạn đối chiếu';

export function textNotice(library: Library, text: Text): string {
  const banners = bannersOf(library, text);
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
  if (state !== 'in-force' && state !== 'unknown') return lawStateNames[state].toLowerCase();
  return law.reviewBy < day ? overdue : '';
}
