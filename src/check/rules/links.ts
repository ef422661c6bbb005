import { writeDay, type Span } from '../../truth/day.ts';
import type { Kind } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { addressesIn, shownDays } from '../pages.ts';
import { error, unique, warning, type Problem } from '../problem.ts';
import type { Pointer, Prose } from '../prose.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';
import { overlap } from '../spans.ts';

/** Inner links and the targets of printed codes lead to pages that exist, on every day on which the link is shown. */
export function linkProblems(files: readonly ContentFile[], proseOf: (file: ContentFile) => Prose, shelf: Shelf): Problem[] {
  const addresses = addressesIn(files, shelf);

  function dead(file: string, line: number, url: string): Problem[] {
    const path = pathOf(url);
    if (!path.startsWith('/') || addresses.has(path)) return [];
    const near = nearest(path, [...addresses.keys()]);
    const mend = near ? `Có phải là: ${near}` : 'Sửa lại hoặc bỏ đường dẫn';
    return [error(file, line, 'dead-link', `Đường dẫn ${url} không mở trang nào`, mend)];
  }

  function outOfTime(file: ContentFile, link: Pointer, shown: Span | undefined): Problem[] {
    const target = addresses.get(pathOf(link.target));
    const here = shown && overlap(shown, link.span);
    if (!target || !here) return [];
    return timeProblems(file.file, link, here, shownDays(target, proseOf(target), shelf));
  }

  return files.flatMap((file) => {
    if (file.collection === 'codes' && file.data) return dead(file.file, file.lineOf(['target']), String(file.data['target']));
    const prose = proseOf(file);
    const shown = file.data && shownDays(file, prose, shelf);
    return unique(prose.links.flatMap((link) => [...dead(file.file, link.line, link.target), ...outOfTime(file, link, shown)]));
  });
}

const pathOf = (url: string) => url.replace(/[#?].*$/, '');

/** Where a link stands on a day on which its target does not. */
function timeProblems(file: string, { target, line }: Pointer, here: Span, there: Span | undefined): Problem[] {
  const kind: Kind = 'link-out-of-time';
  if (!there) return [warning(file, line, kind, `Đường dẫn ${target} mở một trang không hiện ngày nào`, 'Bỏ đường dẫn này')];
  const problems: Problem[] = [];
  if (there.from && (here.from === undefined || here.from < there.from)) {
    const since = here.from ? `từ ${writeDay(here.from)}` : 'từ đầu';
    const found = `Đoạn này hiện ${since}, nhưng trang ${target} chỉ có từ ${writeDay(there.from)}`;
    problems.push(warning(file, line, kind, found, `Bọc đường dẫn: <From day="${there.from}">…</From>`));
  }
  if (there.to && (here.to === undefined || here.to > there.to)) {
    const found = `Đoạn này còn hiện sau ${writeDay(there.to)}, ngày cuối của trang ${target}`;
    problems.push(warning(file, line, kind, found, `Bọc đường dẫn: <Until day="${there.to}">…</Until>`));
  }
  return problems;
}
