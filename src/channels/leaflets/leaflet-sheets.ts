import { rootOf } from '../../library/addresses.ts';
import { readContentFile } from '../../library/content-files.ts';
import type { SheetName } from '../../schemas/leaflet.ts';
import type { Printable } from '../../print/printable.ts';
import { sheets } from '../../print/sheets.ts';

const partsOf = (page: string) => page.slice(rootOf('leaflets').length).split('/') as [leaflet: string, sheet: SheetName];

export const leafletSheets: Printable = {
  pages: `${rootOf('leaflets')}*/*/`,
  sheet: (page) => sheets[partsOf(page)[1]],
  shorten(page, excess) {
    const [leaflet, sheet] = partsOf(page);
    const file = `to-roi/${leaflet}.yaml`;
    const lines = (readContentFile(file) ?? '').split('\n');
    const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
    if (excess.letters !== undefined)
      return {
        file,
        line: lineOf(excess.longest) || lineOf('poster:'),
        mend: 'Tìm chữ ngắn hơn mà người ta hay nói, hoặc tách làm hai dòng; chữ áp phích không thu nhỏ',
      };
    if (sheet === 'a3') return { file, line: lineOf('poster:'), mend: 'Rút "then" ngắn lại, hoặc bớt một dòng ở "hook" hay "lines"' };
    return {
      file,
      line: lineOf('takes:'),
      mend: `Lấy ít phần hơn cho khổ này, ví dụ bySheet: {${sheet}: {parts: [outline, safety]}}, hoặc viết bài ngắn lại`,
    };
  },
};
