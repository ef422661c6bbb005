import { leastSize, type Surface } from '../qr/distance.ts';
import { drawSymbol, quietZone } from '../qr/symbol.ts';
import type { SheetName } from '../schemas/leaflet.ts';

/** One kind of paper. Lengths in millimetres, type in points. */
export interface Sheet {
  /** As clerks call it. */
  name: string;
  /** What to put into the printer. */
  paper: 'A3' | 'A4' | 'A5' | 'nhà in';
  /** Page of the PDF. */
  width: number;
  height: number;
  /** Printed sides at most: text that needs more stops the build. */
  sides: number;
  /** Body type: never less than the first, and as much of the second as the text leaves room for. */
  type: readonly [least: number, most: number];
  /** A module of the printed code; 0.8 mm is the least that was seen to survive two photocopies. */
  module: number;
  /** The code is at least so wide, without its white border: it is there to be read from afar. */
  code?: number;
  /** Where the farthest reader of its code stands, in metres, and what it is printed on: the code is as large as that asks. */
  seen?: { metres: number; surface: Surface };
  /** The edge over which the printer turns the paper. */
  flip: 'long' | 'short';
  /** Panels between folds, so that no side can be added. */
  folded?: true;
  /** Steps may be told by their first sentences where they do not fit whole. */
  brief?: true;
  /** Each side stands twice on the paper, to be cut in the middle. */
  twin?: true;
  /** Where a print shop cuts, measured from the edge of the page, and how far colour runs on beyond; what an office prints is not cut. */
  cut?: { at: number; bleed: number };
  /** Its picture, where that is not the small grey one of leaflets. */
  picture?: { width: number; as?: 'coloured' };
  /** The files beside the sheet's page, the usual one first. */
  files: readonly SheetFile[];
}

export interface SheetFile {
  name: string;
  /** For staff, on the button that downloads it. */
  what: string;
  /** How it differs from the sheet as its page shows it. */
  as?: 'coloured' | 'stitched';
}

export const pdf = (name: string, what = 'Tệp PDF đen trắng', as?: SheetFile['as']): SheetFile => ({
  name: `${name}.pdf`,
  what,
  ...(as && { as }),
});

/** A ward of today on a sheet that tells whom to ask in each; `file` where its own copy is made too. */
export interface WardCopy {
  id: string;
  name: string;
  file?: string | undefined;
}

/** What a ward's own copy of a sheet is called: `a4-dien-hong.pdf`. */
export const wardFile = ({ files }: Sheet, ward: string): string => files[0]!.name.replace(/\.pdf$/, `-${ward}.pdf`);

/** The kinds of paper that we print on. */
export const sheets: Record<SheetName, Sheet> = {
  a4: { name: 'A4', paper: 'A4', width: 210, height: 297, sides: 2, type: [13, 15], module: 0.95, flip: 'long', files: [pdf('a4')] },
  'a4-chu-lon': {
    name: 'A4 chữ lớn',
    paper: 'A4',
    width: 210,
    height: 297,
    sides: 4,
    type: [16, 20],
    module: 0.95,
    flip: 'long',
    files: [pdf('a4-chu-lon')],
  },
  a5: {
    name: 'A5',
    paper: 'A5',
    width: 148,
    height: 210,
    sides: 2,
    type: [13, 15],
    module: 0.9,
    flip: 'long',
    brief: true,
    files: [pdf('a5')],
  },
  a5x2: {
    name: 'Hai tờ A5 trên một tờ A4',
    paper: 'A4',
    width: 297,
    height: 210,
    sides: 2,
    type: [13, 15],
    module: 0.9,
    flip: 'short',
    brief: true,
    twin: true,
    files: [pdf('a5x2')],
  },
  'gap-ba': {
    name: 'A4 gấp ba',
    paper: 'A4',
    width: 297,
    height: 210,
    sides: 2,
    type: [13, 17],
    module: 1,
    flip: 'short',
    folded: true,
    files: [pdf('gap-ba')],
  },
  a3: {
    name: 'A3 dán bảng tin',
    paper: 'A3',
    width: 297,
    height: 420,
    sides: 1,
    type: [18, 32],
    module: 2,
    code: 102,
    flip: 'long',
    files: [pdf('a3'), pdf('a3-mau', 'Tệp PDF có màu', 'coloured')],
  },
  'so-tay': {
    name: 'Sổ tay A5',
    paper: 'A5',
    width: 148,
    height: 210,
    sides: 80,
    type: [13, 13],
    module: 1,
    flip: 'short',
    files: [pdf('so-tay', 'Tệp PDF để đọc'), pdf('so-tay-in', 'Tệp PDF để in và ghim giữa (giấy A4, lật cạnh ngắn)', 'stitched')],
  },
};

/** A module of a sheet's code, in millimetres. */
export function moduleOf({ module, code = 0, seen }: Sheet, payload: string): number {
  const { modules } = drawSymbol(payload);
  return Math.max(module, code / (modules - 2 * quietZone), seen ? leastSize({ ...seen, modules, pitch: 1 }).module : 0);
}
