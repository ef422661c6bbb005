import { artworkAddress } from '../../library/artworks.ts';
import { readContentFile } from '../../library/content-files.ts';
import { knownPages } from '../../library/known-pages.ts';
import type { Library, Text } from '../../library/library.ts';
import { artworkKinds, type Artwork, type ArtworkKind } from '../../schemas/artwork.ts';
import type { Printable } from '../../print/printable.ts';
import { codedFacts, type SheetFacts } from '../../print/sheet-facts.ts';
import { pdf, type Sheet } from '../../print/sheets.ts';
import type { Surface } from '../../qr/distance.ts';
import { targetOn } from '../../qr/landing.ts';

interface Kind {
  /** As it hangs, in millimetres. */
  width: number;
  height: number;
  bleed: number;
  /** From the cut to the edge of the file, where the marks stand. */
  margin: number;
  /** How far from the cut all that must not be lost stays. */
  safe: number;
  /** Where the farthest reader of its code stands, in metres, and what it is printed on. */
  code: { metres: number; surface: Surface };
  /** Pixels across its picture: all of them come over somebody's office line at once. */
  picture: number;
  /** For clerks. */
  size: string;
  cloth: string;
}

export const kinds: Record<ArtworkKind, Kind> = {
  'bang-ron': {
    width: 3000,
    height: 700,
    bleed: 10,
    margin: 20,
    safe: 30,
    code: { metres: 4, surface: 'cloth' },
    picture: 400,
    size: '3 × 0,7 m',
    cloth: 'bạt hoặc vải',
  },
  standee: {
    width: 800,
    height: 1800,
    bleed: 10,
    margin: 20,
    safe: 30,
    code: { metres: 2.5, surface: 'board' },
    picture: 150,
    size: '0,8 × 1,8 m',
    cloth: 'bạt hoặc giấy ảnh phẳng',
  },
  'bien-quay': {
    width: 210,
    height: 148,
    bleed: 3,
    margin: 10,
    safe: 7,
    code: { metres: 0.9, surface: 'board' },
    picture: 240,
    size: 'A5 nằm ngang',
    cloth: 'giấy cứng hoặc mica',
  },
};

/** The paper of one artwork. Its files bear its own name, for that is what the print shop gets. */
function artworkSheet(id: string, kind: ArtworkKind): Sheet {
  const { width, height, bleed, margin, picture, size, code } = kinds[kind];
  return {
    name: `${artworkKinds[kind]} ${size}`,
    paper: 'nhà in',
    width: width + 2 * margin,
    height: height + 2 * margin,
    sides: 1,
    type: [13, 13],
    module: 0.8,
    seen: code,
    flip: 'long',
    cut: { at: margin, bleed },
    picture: { width: picture, as: 'coloured' },
    files: [pdf(`${id}-mau`, 'PDF hai màu', 'coloured'), pdf(id, 'PDF đen trắng')],
  };
}

/** An artwork as it can be printed today. */
export interface PrintedArtwork {
  id: string;
  artwork: Artwork;
  sheet: Sheet;
  address: string;
  facts: SheetFacts;
  /** What its code opens, and the text behind that if it is one. */
  target: { address: string; name: string };
  text: Text | undefined;
}

/** All that can be printed on the library's day, in the order of the pages that codes open: those must be told. Codes of the others answer all the same. */
export function artworksToPrint(library: Library): PrintedArtwork[] {
  const pages = knownPages(library);
  const place = ({ text }: PrintedArtwork) => (text ? library.texts.indexOf(text) : Infinity);
  const printed = [...library.artworks].flatMap(([id, artwork]): PrintedArtwork[] => {
    const code = library.codes.get(artwork.code)!;
    const address = targetOn(code, library.day);
    const name = pages.get(address);
    if (name === undefined || (code.retired && code.retired.on <= library.day)) return [];
    const facts = codedFacts(library, artwork, '');
    return [
      {
        id,
        artwork,
        sheet: artworkSheet(id, artwork.kind),
        address: artworkAddress(id, artwork),
        facts,
        target: { address, name },
        text: library.texts.find(({ url }) => url === address),
      },
    ];
  });
  return printed.sort((a, b) => (place(a) === place(b) ? a.id.localeCompare(b.id) : place(a) - place(b)));
}

/** Those whose code opens a text. */
export const artworksOf = (printed: readonly PrintedArtwork[], text: Text): PrintedArtwork[] =>
  printed.filter((each) => each.text?.url === text.url);

const partsOf = (page: string) => page.split('/').slice(2, 4) as [kind: ArtworkKind, id: string];

export const artworkSheets: Printable = {
  pages: '/ma-qr/*/*/',
  sheet(page) {
    const [kind, id] = partsOf(page);
    return artworkSheet(id, kind);
  },
  shorten(page, { longest }) {
    const file = `in-lon/${partsOf(page)[1]}.yaml`;
    const lines = (readContentFile(file) ?? '').split('\n');
    const words = longest.slice(0, 12);
    const line = lines.findIndex((each) => each.includes(words)) + 1;
    return { file, line: Math.max(line, 1), mend: 'Bỏ bớt chữ, chọn chữ ngắn hơn mà người dân vẫn nói, hoặc chia thành hai dòng' };
  },
};
