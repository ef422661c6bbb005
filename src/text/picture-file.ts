import type { PictureFault } from './picture-fault.ts';
import { svgFault } from './svg.ts';

const again = 'Mở hình trong một chương trình xem hình, lưu lại kiểu JPEG hoặc PNG';

/** In bytes. What is heavier is not even looked into: a film under the name of a picture. */
export const heaviestFile = 30_000_000;

export const tooHeavy = (path: string, bytes: number): PictureFault => ({
  kind: 'image-too-big',
  found: `Hình ${path} nặng ${Math.round(bytes / 1_000_000)} MB`,
  mend: 'Thu hình còn rộng nhiều nhất 1200 điểm, lưu kiểu JPEG hoặc WebP',
});

/** A drawing of lines, which has no pixels. */
export const isDrawing = (path: string): boolean => /\.svg$/i.test(path);

/** Whether the bytes are what the name says: a picture, and nothing that does more than show. Undefined when they are. */
export function pictureFault(path: string, bytes: Uint8Array): PictureFault | undefined {
  if (bytes.length === 0) return { found: `Tệp hình ${path} rỗng`, mend: 'Chép lại hình từ máy ảnh hoặc điện thoại' };
  if (isDrawing(path)) return svgFault(path, bytes);
  return isPixels(bytes) ? undefined : { found: `Tệp ${path} mang tên một hình mà bên trong không phải hình`, mend: again };
}

/** PNG, JPEG, WebP or AVIF, by their first bytes. Which of them the name says does not matter: they are written anew. */
function isPixels(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return /^(?:\x89PNG\r\n\x1A\n|\xFF\xD8\xFF|RIFF[^]{4}WEBP|[^]{4}ftypavi[fs])/.test(head);
}
