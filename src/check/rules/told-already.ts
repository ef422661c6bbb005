import type { z } from 'astro/zod';
import type { unwritten } from '../../schemas/search.ts';
import { plainWords } from '../../search/rank/fold.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** What search calls untold and has become the name of a page: search leaves that out by itself, and the line is only in the way. */
export function toldAlreadyProblems(files: readonly ContentFile[]): Problem[] {
  const lists = files.filter(({ collection, id, data }) => collection === 'search' && id === 'chua-co-bai' && data);
  if (lists.length === 0) return [];
  const named = new Map(files.flatMap((page) => namesOf(page).map((name) => [plainWords(name), page] as const)));
  return lists.flatMap((file) =>
    (file.data as unknown as z.output<typeof unwritten>).flatMap(({ viec, hoi }, index) => {
      const page = [viec, ...hoi].flatMap((said) => named.get(plainWords(said)) ?? [])[0];
      if (!page) return [];
      const elsewhere = page.collection === 'procedures' ? 'searchWords của thủ tục ấy' : 'tim-kiem/dong-nghia.yaml hoặc tra-loi.yaml';
      const mend = `Xóa mục này; cách hỏi nào bài ấy chưa có thì chuyển sang ${elsewhere}`;
      return [warning(file.file, file.lineOf([index]), 'told-already', `"${viec}" đã có bài ở ${page.file}`, mend)];
    }),
  );
}

/** The names under which a page is found: of a procedure also what people type for it, since its sentence is the answer. */
function namesOf({ body, collection, data }: ContentFile): string[] {
  if (!data || !(body || collection === 'procedures')) return [];
  const typed = collection === 'procedures' ? (data['searchWords'] as string[]) : [];
  return [data['title'], data['shortTitle'], ...typed].filter((name) => typeof name === 'string');
}
