import sharp from 'sharp';
import type { PictureFault } from './picture-fault.ts';

/** Pixels a side. A phone holds four bytes for each, however few the file has: 64 MB at the most. */
const longestSide = 4096;

/**
 * What is wrong with a picture that only its pixels tell: too many of them, or not all there. Its size is read before any is unpacked.
 * Cameras are known to write small faults that every program passes over; so does this.
 */
export async function pixelFault(path: string, bytes: Uint8Array): Promise<PictureFault | undefined> {
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: longestSide ** 2 });
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (Math.max(width, height) > longestSide)
      return {
        kind: 'image-too-big',
        found: `Hình ${path} rộng ${width}, cao ${height} điểm, quá ${longestSide}: điện thoại không mở nổi`,
        mend: 'Thu hình còn rộng nhiều nhất 1200 điểm, lưu kiểu JPEG hoặc WebP',
      };
    await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return undefined;
  } catch {
    return { found: `Hình ${path} hỏng hoặc thiếu một phần, không mở được`, mend: 'Chép lại hình từ máy ảnh hoặc điện thoại' };
  }
}
