import type { z } from 'astro/zod';
import type { synonyms } from '../../schemas/search.ts';
import { plainWords } from '../../search/rank/fold.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** What a synonym leads to stands on some page: a search for words that nobody wrote finds nothing. Judged without marks and signs. */
export function synonymProblems(files: readonly ContentFile[]): Problem[] {
  const plain = (text: string) => ` ${plainWords(text)} `;
  const told = files.filter(({ collection }) => collection !== 'search' && collection !== 'sources').map(({ raw }) => plain(raw));
  const lists = files.filter(({ collection, id, data }) => collection === 'search' && id === 'dong-nghia' && data);
  return lists.flatMap((file) =>
    (file.data as unknown as z.output<typeof synonyms>).flatMap(({ noi, nghia }, index) =>
      nghia
        .filter((phrase) => !told.some((text) => text.includes(plain(phrase))))
        .map((phrase) =>
          error(
            file.file,
            file.lineOf([index]),
            'unknown-phrase',
            `"${noi}" dẫn đến "${phrase}", mà không trang nào có chữ ấy`,
            'Chọn chữ có thật trên trang, hoặc bỏ dòng này',
          ),
        ),
    ),
  );
}
