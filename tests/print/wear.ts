import sharp, { type Sharp } from 'sharp';
import { seeded } from '../../src/channels/quiz/seeded.ts';
import type { Picture } from './pdf.ts';

/** What happens to paper between the printer and a phone. Each takes the picture of one code, white border included, at `dpi`. */
export type Wear = (picture: Picture, dpi: number) => Promise<Picture>;

const asSharp = ({ data, width, height }: Picture) => sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' });

async function asPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** Each pixel's grey, changed by `change`. */
function eachPixel({ data, width, height }: Picture, change: (grey: number, x: number, y: number) => number): Picture {
  const changed = new Uint8ClampedArray(data);
  for (let at = 0; at < data.length; at += 4) {
    const pixel = at / 4;
    changed.fill(change(data[at]!, pixel % width, Math.floor(pixel / width)), at, at + 3);
  }
  return { data: changed, width, height };
}

/** A lens out of focus, or ink that bleeds: a tenth of a millimetre. */
export const blurred: Wear = (picture, dpi) => asPicture(asSharp(picture).blur(Math.max(0.5, (0.1 / 25.4) * dpi)));

/** A dark room: grain of a quarter of the whole range. */
export const noisy: Wear = async (picture) => {
  const random = seeded(98);
  return eachPixel(picture, (grey) => grey + (random() + random() + random() - 1.5) * 64);
};

/** A photocopier: it sees a little out of focus, adds grain, and knows only black and white. */
export const photocopied: Wear = async (picture) => {
  const random = seeded(260);
  const seen = await asPicture(asSharp(picture).blur(0.6));
  return eachPixel(seen, (grey) => (grey + (random() - 0.5) * 60 > 140 ? 255 : 0));
};

/** The copy is copied, this time lying half a degree askew, at 99 %. */
export const copiedTwice: Wear = async (picture, dpi) => {
  const first = await photocopied(picture, dpi);
  const laid = asSharp(first)
    .rotate(0.5, { background: '#fff' })
    .resize({ width: Math.round(picture.width * 0.99) });
  return photocopied(await asPicture(laid), dpi);
};

export const askew: Wear = (picture) => asPicture(asSharp(picture).rotate(7, { background: '#fff' }));

export const asJpeg: Wear = async (picture) => asPicture(sharp(await asSharp(picture).jpeg({ quality: 40 }).toBuffer()));

/**
 * A round mark over 8 % of the symbol, in its middle, off the finder patterns. `border` is the white around the symbol, as a part
 * of the picture's width. A `stain` of coffee darkens paper and leaves ink black; what is `covered` is lost.
 */
export function marked(border: number, kind: 'stain' | 'covered'): Wear {
  return async (picture) => {
    const side = picture.width * (1 - 2 * border);
    const radius = side * Math.sqrt(0.08 / Math.PI);
    const middle = picture.width / 2;
    const under = (grey: number) => (kind === 'stain' ? grey * 0.5 : 40);
    return eachPixel(picture, (grey, x, y) => (Math.hypot(x - middle, y - middle) < radius ? under(grey) : grey));
  };
}

/** The code as few pixels as a phone far away sees of it. */
export async function fromAfar(picture: Picture, width: number): Promise<Picture> {
  return asPicture(asSharp(picture).resize({ width, kernel: 'cubic' }).blur(0.5));
}
