import sharp from 'sharp';
import { expect, test } from 'vitest';
import { takePhoto } from '../../src/edit/photos.ts';
import { pixelFault } from '../../src/text/picture-pixels.ts';

const words = 'Người dân nhận thẻ Đoàn ở phường';

/** As a phone takes it: on its side, with the place where it stood. */
function photo(width: number, height: number, orientation = 1) {
  const noise = sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 6 } } });
  return noise
    .jpeg({ quality: 90 })
    .withExif({
      IFD0: { Make: 'Apple', Model: 'iPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 40/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer();
}

test('a photo of a phone is turned, small, and says nothing of where it was taken', async () => {
  const taken = await photo(2400, 1600, 6);
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Apple');
  const { file, bytes } = await takePhoto(taken, 'IMG_0001.JPG', words);
  expect(file).toBe('nguoi-dan-nhan-the-doan-o-phuong.webp');
  const { width, height, format, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 1800, format: 'webp' });
  expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(bytes.toString('latin1')).not.toMatch(/Apple|GPS|Exif/);
  expect(bytes.length).toBeLessThan(300_000);
  expect(await pixelFault(file, bytes)).toBeUndefined();
});

test('small pictures of each kind stay as large as they are, and long ones are within what a phone holds', async () => {
  const drawn = sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 200, g: 20, b: 20, alpha: 0.5 } } });
  for (const picture of [await drawn.png().toBuffer(), await drawn.webp().toBuffer(), await drawn.jpeg().toBuffer()]) {
    const { bytes } = await takePhoto(picture, 'C:\\Users\\Lan\\a b.png', words);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 200, format: 'webp' });
  }
  const long = await sharp({ create: { width: 1000, height: 9000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect((await sharp((await takePhoto(long, 'man-hinh.png', words)).bytes).metadata()).height).toBe(4096);
});

test('what is no picture, or cannot be one here, is refused with what to do', async () => {
  const refused = (bytes: Buffer, name: string, text = words) =>
    takePhoto(bytes, name, text).then(
      () => 'taken',
      (fault: Error) => fault.message,
    );
  const jpeg = await photo(400, 300);
  expect(await refused(Buffer.alloc(0), 'z5512_a.jpg')).toBe('Tệp hình z5512_a.jpg rỗng. Sửa: Chép lại hình từ máy ảnh hoặc điện thoại');
  expect(await refused(Buffer.from('<!doctype html>'), 'a.jpg')).toMatch(/bên trong không phải hình. Sửa: .*JPEG/);
  expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'a.svg')).toMatch(
    /không phải hình đọc được/,
  );
  expect(
    await refused(Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]), 'IMG_1.HEIC'),
  ).toMatch(/IMG_1.HEIC kiểu HEIC của iPhone. Sửa: Lưu lại kiểu JPEG/);
  expect(await refused(jpeg.subarray(0, 4000), 'a.jpg')).toMatch(/hỏng hoặc thiếu một phần/);
  expect(await refused(Buffer.alloc(31_000_000), 'phim.jpg')).toMatch(/nặng 31 MB/);
  for (const none of ['', '  ', '123', 'a.jpg']) expect(await refused(jpeg, 'a.jpg', none)).toMatch(/chưa có lời tả. Sửa: Ghi một câu/);
});

test('a picture of few bytes and millions of pixels is refused by what its beginning says', async () => {
  // 40,000 by 40,000 points, as its first bytes say, and nothing more.
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.from('00009c4000009c400802000000', 'hex');
  const bytes = Buffer.concat([head, size, Buffer.from('00000000', 'hex'), Buffer.from('0000000049444154', 'hex'), Buffer.alloc(4)]);
  await expect(takePhoto(bytes, 'a.png', words)).rejects.toThrow(
    /rộng 40000, cao 40000 điểm, lớn quá. Sửa: Thu hình|không phải hình đọc được/,
  );
});
