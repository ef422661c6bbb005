import type { Audience } from '../schemas/kinds.ts';

/** The readers as pages name them. */
export const audienceNames: Record<Audience, string> = {
  'nguoi-dan': 'người dân',
  'ho-kinh-doanh': 'hộ kinh doanh',
  'doanh-nghiep': 'doanh nghiệp',
  'can-bo': 'cán bộ',
};
