import { quietZone } from './symbol.ts';

/** What a code hangs on. Cloth folds and sways: a fifth more. LED can only draw whole dots. */
export const surfaces = { cloth: 'Vải, bạt', board: 'Bảng, giấy', led: 'Màn hình LED' } as const;
export type Surface = keyof typeof surfaces;

/** A code is read from ten times its width: the rule of thumb of the trade. */
const widthsAway = 10;
const clothAllowance = 1.2;

/**
 * A cheap phone: 720 pixels across the narrow side of the finder. Its lens (26 mm on the 24 mm of a small-film frame) sees
 * 24/26 of the distance across. Below three pixels a module decoders start to fail (tests/unit/distance.test.ts).
 */
const finderPixels = 720;
const seenAcross = 24 / 26;
export const leastPixels = 3;

export interface Asked {
  /** How far away the farthest reader stands, in metres. */
  metres: number;
  /** Modules along one side, quiet zone included. */
  modules: number;
  surface: Surface;
  /** From LED dot to LED dot, in millimetres. */
  pitch: number;
}

export interface Size {
  /** Least width of the code with its white border, in millimetres. */
  width: number;
  /** One module, in millimetres. */
  module: number;
  /** Pixels of a cheap phone on one module from that distance. */
  pixels: number;
  /** LED dots along one module. */
  dots?: number;
}

/** The smallest code that is read from so far: distance ÷ 10, and never less than three pixels of a cheap phone a module. */
export function leastSize({ metres, modules, surface, pitch }: Asked): Size {
  const distance = metres * 1000;
  const perPixel = (distance * seenAcross) / finderPixels;
  const byDistance = distance / widthsAway / (modules - 2 * quietZone);
  const needed = Math.max(byDistance, leastPixels * perPixel) * (surface === 'cloth' ? clothAllowance : 1);
  if (surface !== 'led') return { width: needed * modules, module: needed, pixels: needed / perPixel };
  const dots = Math.max(2, Math.ceil(needed / pitch));
  const module = dots * pitch;
  return { width: module * modules, module, pixels: module / perPixel, dots };
}

/** How far away a code on paper is still read, in metres: `leastSize` asked the other way round. */
export function farthest({ modules, module }: Pick<Asked, 'modules'> & Pick<Size, 'module'>): number {
  const byWidth = module * (modules - 2 * quietZone) * widthsAway;
  const byPixels = (module * finderPixels) / leastPixels / seenAcross;
  return Math.min(byWidth, byPixels) / 1000;
}

/** For people: whole centimetres, never rounded down. */
export function writeWidth(millimetres: number): string {
  const centimetres = Math.ceil(millimetres / 10 - 1e-9);
  return centimetres < 100 ? `${centimetres} cm` : `${new Intl.NumberFormat('vi-VN').format(Math.ceil(centimetres / 10) / 10)} m`;
}
