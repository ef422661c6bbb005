import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readBarcodes } from 'zxing-wasm/reader';
import { quietZone } from '../../src/qr/symbol.ts';
import { pictureOf, type Picture } from './pdf.ts';

/** A code as it lies on paper. */
export interface CodeOn {
  page: number;
  text: string;
  /** Modules along one side, without the quiet zone. */
  modules: number;
  /** Width of a module in millimetres. */
  module: number;
  level: string;
  /** The symbol with its quiet zone, in points from the top left corner. */
  box: { x: number; y: number; side: number };
  /** How much farther away a phone sees it than one of a leaflet, and so in fewer dots an inch: on what hangs, a module looks one millimetre wide. */
  larger: number;
}

const lookingDpi = 150;
const longestOfA3 = (420 / 25.4) * 72;

/** Every code of a PDF, by the decoder that can read several in one picture. */
export async function codesOn(pdf: PDFDocumentProxy): Promise<CodeOn[]> {
  const found: CodeOn[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    // A whole banner at this many dots would have eighty million.
    const looking = lookingDpi / Math.max(1, Math.max(...(await pdf.getPage(page)).view) / longestOfA3);
    const picture = await pictureOf(pdf, page, looking);
    const codes = await readBarcodes({ ...picture, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'], maxNumberOfSymbols: 8 });
    for (const { text, version, ecLevel, position } of codes) {
      const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const side = ((Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)) / 2) * (72 / looking);
      const modules = 17 + 4 * Number(version);
      const border = (side / modules) * quietZone;
      const corner = (places: number[]) => Math.min(...places) * (72 / looking) - border;
      const box = { x: corner(xs), y: corner(ys), side: side + 2 * border };
      const module = ((side / modules) * 25.4) / 72;
      found.push({ page, text, modules, module, level: ecLevel, box, larger: module > 2.1 ? module : 1 });
    }
  }
  return found;
}

/** The code alone as a scanner sees it, with a little of what lies around its white border, so that a border too narrow fails. */
export async function pictureOfCode(pdf: PDFDocumentProxy, { page: number, box, larger }: CodeOn, dpi: number): Promise<Picture> {
  const page = await pdf.getPage(number);
  const scale = dpi / larger / 72;
  const viewport = page.getViewport({ scale, offsetX: -box.x * scale, offsetY: -box.y * scale });
  const side = Math.round(box.side * scale);
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: 'white' }).promise;
  const { data, width, height } = context.getImageData(0, 0, side, side);
  return { data: new Uint8ClampedArray(data), width, height };
}
