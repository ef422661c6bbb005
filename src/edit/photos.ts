import sharp, { type Sharp } from 'sharp';
import { shortSlug } from '../authoring/new-entry.ts';
import { heaviestFile, pictureFault } from '../text/picture-file.ts';

/** A picture as it lies beside a text. */
export interface Photo {
  file: string;
  bytes: Buffer;
}

const widest = 1200;
/** As the check allows a phone to be given. */
const longest = 4096;
const heaviest = 300_000;
/** In pixels: more than any phone takes, and few enough to be unpacked. */
const most = 120_000_000;

/**
 * A photo of a phone as the site shows it: turned upright, small, and without what the camera wrote down, above all where it stood. `words`
 * are what the picture shows; they become its name. Throws a sentence for editors, with the mend.
 */
export async function takePhoto(bytes: Uint8Array, name: string, words: string): Promise<Photo> {
  const title = lastOf(name);
  if (!/\p{L}.*\p{L}/u.test(words) || words.trim() === name.trim())
    throw refused(`Hình ${title} chưa có lời tả`, 'Ghi một câu cho biết hình cho thấy gì, cho người không nhìn thấy hình');
  if (bytes.length > heaviestFile)
    throw refused(
      `Tệp ${title} nặng ${Math.round(bytes.length / 1_000_000)} MB`,
      'Chọn một tấm hình, không phải phim; hình nặng nhất 30 MB',
    );
  if (!isHeic(bytes)) {
    const fault = /\.svg$/i.test(title) ? undefined : pictureFault(title, bytes);
    if (fault) throw refused(fault.found, fault.mend);
  }
  const picture = await opened(bytes, title);
  return { file: `${shortSlug(words, 50) || 'hinh'}.webp`, bytes: await pressed(picture, title) };
}

const refused = (found: string, mend: string): Error => new Error(`${found}. Sửa: ${mend}`);
const lastOf = (name: string): string => name.replace(/^.*[/\\]/, '').slice(0, 80) || 'vừa chọn';
const isHeic = (bytes: Uint8Array): boolean => /^[^]{4}ftyp(?:hei|hev|mif|msf)/.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'));

/** Its size is read before any of it is unpacked. */
async function opened(bytes: Uint8Array, title: string): Promise<Sharp> {
  const heic = refused(
    `Máy này không đọc được hình ${title} kiểu HEIC của iPhone`,
    'Lưu lại kiểu JPEG: mở hình trên điện thoại, gửi qua Zalo hay thư rồi tải về; lần sau vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất',
  );
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head && isHeic(bytes)) throw heic;
  if (!head || !['jpeg', 'png', 'webp', 'heif'].includes(head.format))
    throw refused(`Tệp ${title} không phải hình đọc được`, 'Mở hình trong một chương trình xem hình, lưu lại kiểu JPEG hoặc PNG');
  if (head.width * head.height > most || Math.max(head.width, head.height) > 30_000)
    throw refused(
      `Hình ${title} rộng ${head.width}, cao ${head.height} điểm, lớn quá`,
      'Thu hình còn rộng nhiều nhất 4000 điểm, lưu kiểu JPEG',
    );
  // Colours as every screen shows them, and nothing else of what the file says of itself.
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: most }).autoOrient().toColourspace('srgb');
  const small = await picture
    .resize({ width: widest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch(() => {
      throw isHeic(bytes) ? heic : refused(`Hình ${title} hỏng hoặc thiếu một phần`, 'Chép lại hình từ máy ảnh hoặc điện thoại');
    });
  return sharp(small);
}

/** As good as fits: first by less of what nobody sees, then smaller. */
async function pressed(picture: Sharp, title: string): Promise<Buffer> {
  for (const width of [widest, 900, 600])
    for (const quality of [82, 70, 55, 40]) {
      const bytes = await picture.clone().resize({ width, withoutEnlargement: true }).webp({ quality, effort: 4 }).toBuffer();
      if (bytes.length < heaviest) return bytes;
    }
  throw refused(`Hình ${title} không ép được dưới 300 kB`, 'Cắt bớt hình, chỉ giữ phần cần xem');
}

/** A picture as the editor shows it: small, and drawn anew, so that nothing else of a file reaches the browser. Undefined for what is none. */
export async function thumbnail(bytes: Uint8Array, name: string): Promise<Buffer | undefined> {
  if (pictureFault(name, bytes)) return undefined;
  return drawnSmall(bytes, 640);
}

/** The pixels of a picture and nothing else, in a box of so many; undefined where they cannot be read. */
export const drawnSmall = (bytes: Uint8Array, size: number): Promise<Buffer | undefined> =>
  sharp(bytes, { limitInputPixels: most })
    .autoOrient()
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75 })
    .toBuffer()
    .catch(() => undefined);
