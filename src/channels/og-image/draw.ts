import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { look } from '../../library/look.ts';
import { origin, site } from '../../library/site.ts';
import { brushFor, colours, type Brush } from './brush.ts';
import type { Card, Look } from './card.ts';
import { fitText, type Box } from './fit.ts';

/** Wide is what Facebook, X and most others show beside a link; Zalo and print shops take a square. Pixels, with the sizes of titles. */
export const shapes = {
  wide: { width: 1200, height: 630, sizes: [104, 96, 88, 80, 72, 66, 60, 54, 48] },
  square: { width: 1080, height: 1080, sizes: [128, 116, 104, 96, 88, 80, 72, 66, 60] },
} as const;
export type Shape = keyof typeof shapes;

interface Tone {
  ground: string;
  text: string;
  soft: string;
  rule: string;
  accent: string;
  edge: string;
}
const onPaper = { ground: colours.paper, text: colours.ink, soft: colours.soft, rule: colours.rule };
const tones: Record<Look, Tone> = {
  guide: { ...onPaper, accent: colours.official, edge: colours.official },
  question: { ...onPaper, accent: colours.official, edge: colours.official },
  news: { ...onPaper, accent: colours.ink, edge: colours.ink },
  register: { ...onPaper, accent: colours.soft, edge: colours.soft },
  official: {
    ground: colours.official,
    text: colours.white,
    soft: look.softOnOfficial,
    rule: look.ruleOnOfficial,
    accent: colours.white,
    edge: colours.mark,
  },
};

/** White beside everything and above it, the badge, and the strip at the foot, in pixels. */
const edge = 72;
const head = 58;
const badge = 72;
const foot = 104;

export const canvasFor = (shape: Shape): Canvas => createCanvas(shapes[shape].width, shapes[shape].height);

/**
 * Draws the picture of a page over whatever is on the canvas. `trial`: it may not be passed on as official yet, and says so.
 */
export function drawCard(card: Card, shape: Shape, trial: boolean, canvas = canvasFor(shape)): Canvas {
  const { width, height } = canvas;
  const brush = brushFor(canvas.getContext('2d'));
  const tone = tones[card.look];
  const inner = width - 2 * edge;
  brush.fill(tone.ground, 0, 0, width, height);
  if (card.look === 'question')
    brush.write('?', { x: width - 40, y: height - foot - 10, size: height * 0.95, weight: 700, colour: '#f3eee1', align: 'right' });
  brush.fill(tone.edge, 0, 0, width, 14);

  brush.badge(edge, head, badge, card.look === 'official');
  brush.write(site.name, { x: edge + badge + 22, y: head + 50, size: 38, weight: 700, colour: tone.text });
  if (trial) brush.stamp('BẢN THỬ', width - edge, head + 9, card.look === 'official' ? colours.white : colours.official);

  const top = head + badge + (shape === 'wide' ? 42 : 96);
  drawWords(brush, card, shape, tone, top, { width: inner, height: height - foot - top });

  brush.fill(tone.rule, edge, height - foot, inner, 3);
  const footline = { y: height - foot + 56, size: 32, colour: tone.text } as const;
  if (card.when) brush.write(card.when, { x: edge, weight: 400, ...footline });
  brush.write(new URL(origin).host, { x: width - edge, weight: 700, align: 'right', ...footline });
  return canvas;
}

/** From `top` on, within `box`: where the page belongs, its title, a line more. */
function drawWords(brush: Brush, card: Card, shape: Shape, tone: Tone, top: number, box: Box): void {
  brush.fill(colours.mark, edge, top, 96, 10);
  const section = fitText(card.section, { width: box.width, height: 60 }, [36, 32, 28], brush.widthIn(700));
  brush.write(section.lines[0] ?? '', { x: edge, y: top + 56, size: section.size, weight: 700, colour: tone.accent });
  let base = top + (shape === 'wide' ? 84 : 100);
  const bottom = top + box.height - 16;
  const titleBox = { width: box.width, height: (bottom - base) * (card.line ? 0.64 : 1) };
  const title = fitText(card.title, titleBox, shapes[shape].sizes, brush.widthIn(700));
  for (const line of title.lines) {
    base += title.step;
    // The marks of capitals stand above the letters and that of ạ below, all within the line.
    brush.write(line, { x: edge - title.size * 0.05, y: base - title.size * 0.27, size: title.size, weight: 700, colour: tone.text });
  }
  if (!card.line) return;
  base += 12;
  const more = fitText(card.line, { width: box.width, height: bottom - base }, [42, 38, 34], brush.widthIn(400));
  for (const line of more.lines) {
    base += more.step;
    brush.write(line, { x: edge, y: base - more.size * 0.3, size: more.size, weight: 400, colour: tone.soft });
  }
}
