import { crc32, deflate } from 'node:zlib';
import { promisify } from 'node:util';
import type { Canvas } from '@napi-rs/canvas';

/** Most colours that a palette can hold. */
const most = 256;

/**
 * A drawing of few colours as PNG with a palette (https://www.w3.org/TR/png-3/): a third of the bytes of a full-colour one. sharp makes such
 * files too, but looks for the best palette in ten times as long (`channels/card/README.md`). Shades that no eye tells apart share an entry.
 * `dotsPerInch` is how large programs open it; without it they take their own measure.
 */
export async function encodePng(canvas: Canvas, dotsPerInch?: number): Promise<Uint8Array> {
  const { width, height } = canvas;
  const pixels = new Uint32Array(canvas.data().buffer);
  const { palette, rows } = inPalette(pixels, width, height, 5) ?? inPalette(pixels, width, height, 4) ?? tooMany();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  // Level 6 takes twice the time for a twenty-fifth of the bytes.
  const packed = await promisify(deflate)(rows, { level: 4 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(dotsPerInch ? [chunk('pHYs', density(dotsPerInch))] : []),
    chunk('PLTE', palette),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Whole pixels a metre in both directions. */
function density(dotsPerInch: number): Buffer {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(Math.round(dotsPerInch / 0.0254), 0);
  data.writeUInt32BE(Math.round(dotsPerInch / 0.0254), 4);
  data[8] = 1;
  return data;
}

function tooMany(): never {
  throw new Error(`A picture with more than ${most} shades: a card is drawn in flat colours.`);
}

/**
 * Rows of palette places, each after a zero (no filter); colours count as one that share their first `bits` of red, green and blue, and the
 * one with the longest run stands for them: the even ground, not the soft edge of a letter. Undefined when there are too many.
 */
function inPalette(pixels: Uint32Array, width: number, height: number, bits: number) {
  const places = new Int16Array(1 << (3 * bits)).fill(-1);
  const colours: number[] = [];
  const longest: number[] = [];
  const rows = Buffer.alloc((width + 1) * height);
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const drop = 8 - bits;
  const shadeOf = (pixel: number) =>
    (((pixel & 255) >> drop) << (2 * bits)) | ((((pixel >> 8) & 255) >> drop) << bits) | (((pixel >> 16) & 255) >> drop);

  for (let y = 0; y < height; y += 1) {
    const at = y * width;
    const to = y * (width + 1) + 1;
    // Half of all rows are the row above once more; comparing them whole is a tenth of the time.
    if (y > 0 && bytes.compare(bytes, 4 * (at - width), 4 * at, 4 * at, 4 * (at + width)) === 0) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let x = 0, end; x < width; x = end) {
      const pixel = pixels[at + x]!;
      for (end = x + 1; end < width && pixels[at + end] === pixel;) end += 1;
      const shade = shadeOf(pixel);
      if (places[shade] === -1) {
        if (colours.length === most) return undefined;
        places[shade] = colours.push(pixel) - 1;
        longest.push(0);
      }
      const place = places[shade]!;
      if (end - x > longest[place]!) [longest[place], colours[place]] = [end - x, pixel];
      rows.fill(place, to + x, to + end);
    }
  }
  return { palette: Buffer.from(colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])), rows };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
