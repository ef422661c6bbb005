import { resolve } from 'node:path';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { look } from '../../library/look.ts';
import { site } from '../../library/site.ts';
import { sign } from './sign.ts';

// The face of the sheets, and none of the machine's: a picture looks the same wherever it is drawn. Each weight has a name of its own.
for (const weight of [400, 700]) {
  const file = resolve(`src/print/fonts/be-vietnam-pro-${weight}.woff2`);
  if (!GlobalFonts.registerFromPath(file, `card-${weight}`)) throw new Error(`The typeface ${file} cannot be read.`);
}
export type Weight = 400 | 700;

/** The colours of the paper (`styles/base.css`) and of the office. Yellow is a mark, never text. */
export const colours = {
  paper: '#fbfaf5',
  ink: '#1c1a16',
  soft: '#5c564a',
  rule: '#ddd6c6',
  official: look.official,
  white: '#ffffff',
  mark: '#f7c948',
} as const;

export interface Words {
  x: number;
  /** Of the base line. */
  y: number;
  size: number;
  weight: Weight;
  colour: string;
  align?: 'left' | 'right' | 'center';
}

/** What pictures are drawn with; lengths in pixels. */
export function brushFor(context: SKRSContext2D) {
  const fill = (colour: string, x: number, y: number, width: number, height: number, radius = 0): void => {
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fill();
  };
  const choose = (size: number, weight: Weight): void => {
    context.font = `${size}px card-${weight}`;
  };
  const write = (text: string, { x, y, size, weight, colour, align = 'left' }: Words): void => {
    choose(size, weight);
    context.fillStyle = colour;
    context.textAlign = align;
    context.fillText(text, x, y);
  };
  return {
    fill,
    write,
    /** How wide a line comes out; for `fitText`. */
    widthIn: (weight: Weight) => (line: string, size: number) => {
      choose(size, weight);
      return context.measureText(line).width;
    },
    /** The badge or the sign that stands on every page, as a square of `side`. */
    badge(x: number, y: number, side: number, onColour: boolean): void {
      if (sign) {
        const edge = side * 0.06;
        fill(colours.white, x, y, side, side, side * 0.15);
        context.drawImage(sign, x + edge, y + edge, side - 2 * edge, side - 2 * edge);
        return;
      }
      fill(onColour ? colours.white : colours.official, x, y, side, side, side * 0.15);
      const size = side * (site.badge.length > 2 ? 0.38 : 0.52);
      const colour = onColour ? colours.official : colours.white;
      write(site.badge, { x: x + side / 2, y: y + side * 0.67, size, weight: 700, colour, align: 'center' });
      fill(colours.mark, x + side * 0.2, y + side * 0.79, side * 0.6, side * 0.08);
    },
    /** A rubber stamp that ends at `right`. */
    stamp(text: string, right: number, y: number, colour: string): void {
      const width = this.widthIn(700)(text, 30) + 36;
      context.strokeStyle = colour;
      context.lineWidth = 4;
      context.strokeRect(right - width - 2, y, width, 54);
      write(text, { x: right - width / 2 - 2, y: y + 38, size: 30, weight: 700, colour, align: 'center' });
    },
  };
}
export type Brush = ReturnType<typeof brushFor>;
