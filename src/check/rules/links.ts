import { visit } from 'unist-util-visit';
import { addressOf, rootOf, type Linkable } from '../../addresses.ts';
import { parseText } from '../../text/parse.ts';
import { error, type Problem } from '../problem.ts';
import { nearest } from '../nearest.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';

const linkable: Linkable[] = ['explainers', 'questions', 'guides', 'news', 'laws', 'wards', 'leaflets'];

/** Inner links and the targets of printed codes lead to pages that exist. */
export function linkProblems(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  const addresses = new Set(['/', '/tu-dien/', '/ra-soat/', '/tim-kiem/', ...linkable.map(rootOf), addressOf('wards', 'chung')]);
  for (const collection of linkable) for (const id of shelf.ids.get(collection) ?? []) addresses.add(addressOf(collection, id));
  const wrong = (file: string, line: number, url: string): Problem[] => {
    const path = url.replace(/[#?].*$/, '');
    if (!path.startsWith('/') || addresses.has(path)) return [];
    const near = nearest(path, [...addresses]);
    return [
      error(file, line, 'dead-link', `Đường dẫn ${url} không mở trang nào`, near ? `Có phải là: ${near}` : 'Sửa lại hoặc bỏ đường dẫn'),
    ];
  };
  return files.flatMap((file) => {
    if (file.collection === 'codes' && file.data) return wrong(file.file, file.lineOf(['target']), String(file.data['target']));
    if (file.format === 'yaml' || !file.body) return [];
    const problems: Problem[] = [];
    try {
      visit(parseText(file.body, file.format), 'link', (link) => {
        problems.push(...wrong(file.file, (link.position?.start.line ?? 1) + file.bodyLine - 1, link.url));
      });
    } catch {
      // Broken MDX is reported by the body rule.
    }
    return problems;
  });
}
