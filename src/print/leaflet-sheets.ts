import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootOf } from '../addresses.ts';
import type { SheetName } from '../schemas/leaflet.ts';
import { contentDir } from '../site.ts';
import type { Printable } from './printable.ts';
import { sheets } from './sheets.ts';

const partsOf = (page: string) => page.slice(rootOf('leaflets').length).split('/') as [leaflet: string, sheet: SheetName];

export const leafletSheets: Printable = {
  pages: `${rootOf('leaflets')}*/*/`,
  sheet: (page) => sheets[partsOf(page)[1]],
  shorten(page) {
    const [leaflet, sheet] = partsOf(page);
    const file = `to-roi/${leaflet}.yaml`;
    const lines = readFileSync(join(contentDir, file), 'utf8').split('\n');
    return {
      file,
      line: lines.findIndex((line) => line.startsWith('takes:')) + 1,
      mend: `Lấy ít phần hơn cho khổ này, ví dụ bySheet: {${sheet}: {parts: [outline, safety]}}, hoặc viết bài ngắn lại`,
    };
  },
};
