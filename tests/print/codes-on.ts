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
  /** By how much the page is larger than A3, and so is seen from farther, in fewer dots an inch. */
  larger: number;
}

const lookingDpi = 150;
const longestOfA3 = (420 / 25.4) * 72;

/** Every code of a PDF, by the decoder that can read several in one picture. */
export async function codesOn(pdf: PDFDocumentProxy): Promise<CodeOn[]> {
  const found: CodeOn[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const larger = Math.max(1, Math.max(...(await pdf.getPage(page)).view) / longestOfA3);
    const looking = lookingDpi / larger;
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
      found.push({ page, text, modules, module: ((side / modules) * 25.4) / 72, level: ecLevel, box, larger });
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
