import { encodePng } from '../../png.ts';
import { payloadFor, spokenAddress } from '../payload.ts';
import type { Run } from '../symbol.ts';
import { drawOnCanvas } from './canvas.ts';
import type { Format } from './formats.ts';
import { toPdf } from './pdf.ts';
import { drawPicture } from './picture.ts';
import { toSvg } from './svg.ts';

/** As the file is opened; every format but PNG scales without loss. */
export const millimetres = 100;
/** Whole pixels a module, or edges blur: 33 modules make a picture of 1,980 pixels, 168 mm at 300 dpi. */
const pixelsPerModule = 60;

/** The file `/ma-qr/<code>.<format>`. A `draft` says in large letters that it must not be printed. */
export async function codeFile(code: string, format: Format, draft: boolean): Promise<Uint8Array> {
  const address = spokenAddress(code);
  const picture = drawPicture(`Mã ${code}: ${address}`, payloadFor(code), [address, ...(draft ? ['BẢN THỬ, chưa dùng'] : [])]);
  if (format === 'svg') return Buffer.from(toSvg(picture, millimetres, 'mm'));
  if (format === 'pdf') return toPdf(picture.title, [{ ...picture, boxes: picture.runs.map(asBox) }], millimetres);
  return encodePng(drawOnCanvas(picture, pixelsPerModule), 300);
}

const asBox = ({ x, y, length }: Run) => ({ x, y, width: length, height: 1 });
