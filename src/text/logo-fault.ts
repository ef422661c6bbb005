import { isDrawing } from './picture-file.ts';
import type { PictureFault } from './picture-fault.ts';

/** In bytes. It goes with every page and every sheet. */
const heaviest = 50_000;
/** Pixels a side: enough for the cover of the book, and far more than the head of a sheet has. */
const fewest = 200;
/** How far from a square. */
const longest = 1.25;

/** What else is wrong with a picture that is to be the sign of an office, beside what is wrong with any picture; undefined when nothing is. */
export function logoFault(path: string, bytes: Uint8Array): PictureFault | undefined {
  const weight = Math.ceil(bytes.length / 1000);
  if (bytes.length > heaviest)
    return {
      kind: 'image-too-big',
      found: `Dấu hiệu ${path} nặng ${weight} kB, quá ${heaviest / 1000} kB, mà nó đi cùng mọi trang`,
      mend: 'Lưu lại kiểu SVG, hoặc kiểu PNG rộng 400 điểm',
    };
  return isDrawing(path) ? drawingFault(path, Buffer.from(bytes).toString('utf8')) : pixelsFault(path, bytes);
}

function drawingFault(path: string, drawing: string): PictureFault | undefined {
  if (/<t(?:ext|span)\b/.test(drawing))
    return {
      found: `Dấu hiệu ${path} có chữ chưa đổi thành nét, nên mỗi máy hiện ra một kiểu chữ`,
      mend: 'Trong chương trình vẽ, chọn chữ, đổi thành nét (Object to Path, Create Outlines), rồi lưu lại',
    };
  const [, wide, high] = /\bviewBox=["'][-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)["']/.exec(drawing) ?? [
    '',
    /^<svg[^>]*\swidth=["']([\d.]+)/m.exec(drawing)?.[1],
    /^<svg[^>]*\sheight=["']([\d.]+)/m.exec(drawing)?.[1],
  ];
  return shapeFault(path, Number(wide), Number(high));
}

function pixelsFault(path: string, bytes: Uint8Array): PictureFault | undefined {
  const mend = `Lưu lại kiểu PNG, rộng và cao từ ${fewest} đến 400 điểm`;
  const head = Buffer.from(bytes.subarray(0, 24));
  if (!head.toString('latin1').startsWith('\x89PNG')) return { found: `Dấu hiệu ${path} bên trong không phải PNG`, mend };
  // The first chunk of a PNG says how large it is.
  const [wide, high] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  if (Math.min(wide, high) < fewest) return { found: `Dấu hiệu ${path} rộng ${wide}, cao ${high} điểm, in ra bị mờ`, mend };
  return shapeFault(path, wide, high);
}

function shapeFault(path: string, wide: number, high: number): PictureFault | undefined {
  if (Math.max(wide / high, high / wide) <= longest) return undefined;
  return {
    found: `Dấu hiệu ${path} rộng ${wide}, cao ${high}: chỗ của nó là một ô vuông`,
    mend: 'Cắt bớt, hoặc thêm khoảng trống quanh hình, cho rộng bằng cao',
  };
}
