import { nearest } from '../nearest.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile, Pictures } from '../content-file.ts';

/** The sign of the office that `site.yaml` names lies beside it. */
export function logoProblems(files: readonly ContentFile[], pictures: Pictures): Problem[] {
  const site = files.find(({ collection }) => collection === 'site');
  const logo = site?.data?.['logo'];
  if (!site || typeof logo !== 'string' || pictures.has(logo)) return [];
  const near = nearest(
    logo,
    [...pictures.keys()].filter((path) => /^[^/]+\.(?:svg|png)$/.test(path)),
  );
  const mend = near ? `logo: ${near}` : 'Chép hình vào cạnh site.yaml, hoặc xóa dòng này';
  return [error(site.file, site.lineOf(['logo']), 'image-missing', `Không có hình content/${logo}`, mend)];
}
