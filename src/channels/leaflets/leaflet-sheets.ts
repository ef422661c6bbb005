import { rootOf } from '../../library/addresses.ts';
import { readContentFile } from '../../library/content-files.ts';
import type { SheetName } from '../../schemas/leaflet.ts';
import type { Printable } from '../../print/printable.ts';
import { sheets } from '../../print/sheets.ts';

const partsOf = (page: string) => page.slice(rootOf('leaflets').length).split('/') as [leaflet: string, sheet: SheetName];

export const leafletSheets: Printable = {
  pages: `${rootOf('leaflets')}*/*/`,
  sheet: (page) => sheets[partsOf(page)[1]],
  shorten(page) {
    const [leaflet, sheet] = partsOf(page);
    const file = `to-roi/${leaflet}.yaml`;
    const lines = (readContentFile(file) ?? '').split('\n');
    return {
      file,
      line: lines.findIndex((line) => line.startsWith('takes:')) + 1,
      mend: `Lấy ít phần hơn cho khổ này, ví dụ bySheet: {${sheet}: {parts: [outline, safety]}}, hoặc viết bài ngắn lại`,
    };
  },
};
