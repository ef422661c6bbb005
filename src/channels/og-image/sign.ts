import { loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { logo } from '../../library/logo.ts';

/** Pixels a side: as large as the cover of the book has it. */
const side = 300;

/** The office's own sign for pictures that are drawn, with nothing around it. */
export const sign =
  logo &&
  (await loadImage(await sharp(logo.bytes, { density: 300 }).resize(side, side, { fit: 'contain', background: '#fff0' }).png().toBuffer()));
