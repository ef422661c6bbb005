import { readPhone } from '../../schemas/phone.ts';
import { addressFault, innerAddress, siteAddress } from '../../schemas/address.ts';
import { anchorsOf } from '../../text/anchors.ts';
import { writeDay, type Span } from '../../dates/day.ts';
import type { Kind } from '../../problems/kinds.ts';
import { nearest } from '../nearest.ts';
import { addressesIn, answersAlready, shownDays } from '../pages.ts';
import { error, unique, warning, type Problem } from '../../problems/problem.ts';
import type { Pointer, Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';
import { overlap } from '../spans.ts';

/**
 * Inner links and the targets of printed codes lead to pages that exist, on every day on which the link is shown. `given`: the codes that
 * the ledger knows, which can only be led elsewhere.
 */
export function linkProblems(
  files: readonly ContentFile[],
  proseOf: (file: ContentFile) => Prose,
  shelf: Shelf,
  given: ReadonlySet<string>,
): Problem[] {
  const addresses = addressesIn(files, shelf);
  const origins = originsOf(shelf);

  function dead(from: ContentFile, line: number, written: string): Problem[] {
    const { file } = from;
    const url = innerAddress(written, origins) ?? written;
    const path = pathOf(url);
    if (url.startsWith('#')) return deadAnchor(file, line, url, from);
    if (!siteAddress.test(url)) {
      const fault = addressFault(url);
      if (!fault) return deadNumber(file, line, url);
      // Of what is written in a strange way or leads astray, the body rule has spoken.
      if (fault.kind !== 'relative-link') return [];
      const near =
        !url.startsWith('//') &&
        nearest(
          path.slice(path.lastIndexOf('/') + 1),
          [...addresses.keys()].map((each) => each.split('/').at(-2) ?? ''),
        );
      const address = near && [...addresses.keys()].find((each) => each.endsWith(`/${near}/`));
      return [error(file, line, fault.kind, fault.found, address || fault.mend)];
    }
    if (addresses.has(path)) return deadAnchor(file, line, url, addresses.get(path));
    const near = nearest(path, [...addresses.keys()]);
    const mend = near ? `Có phải là: ${near}` : 'Sửa lại hoặc bỏ đường dẫn';
    return [error(file, line, 'dead-link', `Đường dẫn ${url} không mở trang nào`, mend)];
  }

  function deadAnchor(file: string, line: number, url: string, target: ContentFile | undefined): Problem[] {
    const [path, anchor] = url.split('#');
    if (!anchor || !target?.tree) return [];
    const known = anchorsOf(target.tree);
    if (known.has(decoded(anchor))) return [];
    const near = nearest(anchor, [...known]);
    const mend = near ? `Có phải là: ${path}#${near}` : `Các chỗ có trên trang: ${[...known].join(', ')}`;
    return [error(file, line, 'dead-anchor', `Trang ${path || 'này'} không có chỗ #${anchor}`, mend)];
  }

  function outOfTime(file: ContentFile, link: Pointer, shown: Span | undefined): Problem[] {
    const target = addresses.get(pathOf(innerAddress(link.target, origins) ?? link.target));
    const here = shown && overlap(shown, link.span);
    if (!target || !here) return [];
    return timeProblems(file.file, link, here, shownDays(target, proseOf(target), shelf));
  }

  /** On paper already, perhaps: mending the file alone would leave it at odds with its ledger. */
  function deadCode(file: ContentFile): Problem[] {
    const { code, target } = file.data as { code: string; target: string };
    return dead(file, file.lineOf(['target']), target).map((problem) => {
      if (!given.has(code)) return problem;
      const near = nearest(pathOf(target), [...addresses.keys()]) ?? '/…/';
      return { ...problem, mend: `npm run code -- move ${code} ${near} --reason "Vì sao đổi, một câu"` };
    });
  }

  /** An old address leads on only while no page of its own answers there. */
  function movedOnto(file: ContentFile): Problem[] {
    const from = String(file.data?.['from']);
    if (!addresses.has(from) && !answersAlready(from, files)) return [];
    const found = `${from} không phải địa chỉ cũ: vẫn có trang ở đó`;
    return [
      error(file.file, file.lineOf(['from']), 'moved-onto-page', found, 'Xóa tệp này, hoặc sửa "from" thành địa chỉ không còn trang'),
    ];
  }

  return files.flatMap((file) => {
    if (file.collection === 'moves') return movedOnto(file);
    if (file.collection === 'codes' && file.data) return deadCode(file);
    const prose = proseOf(file);
    const shown = file.data && shownDays(file, prose, shelf);
    return unique(prose.links.flatMap((link) => [...dead(file, link.line, link.target), ...outOfTime(file, link, shown)]));
  });
}

/** A link that calls: to a number that can be dialled. */
function deadNumber(file: string, line: number, url: string): Problem[] {
  if (!/^(?:tel|sms):/.test(url)) return [];
  const [scheme = '', typed = ''] = decoded(url.replace(/\?.*$/, '')).split(':');
  // A value by its name is told of by the rule of values.
  const reading = typed.includes('[[') ? undefined : readPhone(typed);
  if (!reading || !('why' in reading)) return [];
  const [number] = reading.instead;
  const mend = number ? `${scheme}:${number.replace(/\D/g, '')}` : 'Ghi số vào content/du-kien rồi viết [[tên-tệp]]: trang tự làm nút gọi';
  return [error(file, line, 'unclear-phone', `Đường dẫn ${url}: ${reading.why}`, mend)];
}

/** Where this site answers, by its own words or by those of whoever builds it. */
function originsOf(shelf: Shelf): string[] {
  const written = [shelf.site['origin'], process.env['SITE_URL']];
  return written.filter((origin): origin is string => typeof origin === 'string' && URL.canParse(origin));
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
