import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// In Node the decoder cannot fetch its program: it is handed over.
const program = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: program.buffer as ArrayBuffer } });

/** Opens a PDF, or the bytes of one, as a reader would, with the fonts that are in the file and no others. */
export async function openPdf(pdf: string | Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(typeof pdf === 'string' ? await readFile(pdf) : pdf), useSystemFonts: false, verbosity: 0 })
    .promise;
}

/** All words of the file, in the order in which they are copied out. */
export async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await textOfPage(pdf, number));
  return pages.join('\n');
}

export async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

export interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** A page as a scanner sees it at `dpi` dots an inch. */
export async function pictureOf(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<Picture> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: 'white' }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { data: new Uint8ClampedArray(data), width, height };
}

/** What two decoders that know nothing of each other read; undefined where one reads nothing. */
export async function decode(picture: Picture): Promise<{ jsqr: string | undefined; zxing: string | undefined }> {
  const { data, width, height } = picture;
  const [found] = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] });
  return { jsqr: jsQR(data, width, height)?.data, zxing: found?.text };
}
