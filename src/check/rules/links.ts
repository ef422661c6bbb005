import { anchorsOf } from '../../text/anchors.ts';
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

  function dead(from: ContentFile, line: number, url: string): Problem[] {
    const { file } = from;
    const path = pathOf(url);
    if (url.startsWith('#')) return deadAnchor(file, line, url, from);
    if (/^(?:https?:\/\/|mailto:|tel:|sms:)/.test(url)) return [];
    if (!path.startsWith('/')) {
      const near = nearest(
        path.slice(path.lastIndexOf('/') + 1),
        [...addresses.keys()].map((each) => each.split('/').at(-2) ?? ''),
      );
      const address = near && [...addresses.keys()].find((each) => each.endsWith(`/${near}/`));
      const mend = /^www\.|^htt?p?s?:/i.test(url)
        ? `https://${url.replace(/^h?t*p?s?:?\/*/i, '')}`
        : (address ?? 'Trang của mình: /huong-dan/…/ · trang khác: https://…');
      return [error(file, line, 'relative-link', `Đường dẫn "${url}" không mở đầu bằng / hoặc https://`, mend)];
    }
    if (addresses.has(path)) return deadAnchor(file, line, url, addresses.get(path));
    const near = nearest(path, [...addresses.keys()]);
    const mend = near ? `Có phải là: ${near}` : 'Sửa lại hoặc bỏ đường dẫn';
    return [error(file, line, 'dead-link', `Đường dẫn ${url} không mở trang nào`, mend)];
  }

  function deadAnchor(file: string, line: number, url: string, target: ContentFile | undefined): Problem[] {
    const [path, anchor] = url.split('#');
    if (!anchor || !target?.tree) return [];
    const known = anchorsOf(target.tree, target.format === 'md' ? 'md' : 'mdx');
    if (known.has(decoded(anchor))) return [];
    const near = nearest(anchor, [...known]);
    const mend = near ? `Có phải là: ${path}#${near}` : `Các chỗ có trên trang: ${[...known].join(', ')}`;
    return [error(file, line, 'dead-anchor', `Trang ${path || 'này'} không có chỗ #${anchor}`, mend)];
  }

  function outOfTime(file: ContentFile, link: Pointer, shown: Span | undefined): Problem[] {
    const target = addresses.get(pathOf(link.target));
    const here = shown && overlap(shown, link.span);
    if (!target || !here) return [];
    return timeProblems(file.file, link, here, shownDays(target, proseOf(target), shelf));
  }

  /** An old address leads on only while no page of its own answers there. */
  function movedOnto(file: ContentFile): Problem[] {
    const from = String(file.data?.['from']);
    if (!addresses.has(from)) return [];
    const found = `${from} không phải địa chỉ cũ: vẫn có trang ở đó`;
    return [
      error(file.file, file.lineOf(['from']), 'moved-onto-page', found, 'Xóa tệp này, hoặc sửa "from" thành địa chỉ không còn trang'),
    ];
  }

  return files.flatMap((file) => {
    if (file.collection === 'moves') return movedOnto(file);
    if (file.collection === 'codes' && file.data) return dead(file, file.lineOf(['target']), String(file.data['target']));
    const prose = proseOf(file);
    const shown = file.data && shownDays(file, prose, shelf);
    return unique(prose.links.flatMap((link) => [...dead(file, link.line, link.target), ...outOfTime(file, link, shown)]));
  });
}

/** An anchor with marks may stand as %C3%A1; a lone % means nothing. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
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
