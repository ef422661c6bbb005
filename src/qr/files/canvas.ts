import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Picture } from './picture.ts';

/** The picture in pixels; `pixelsPerModule` is whole, or edges blur. */
export function drawOnCanvas({ width, height, runs, words }: Picture, pixelsPerModule: number): Canvas {
  const canvas = createCanvas(width * pixelsPerModule, Math.round(height * pixelsPerModule));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.scale(pixelsPerModule, pixelsPerModule);
  for (const { x, y, length } of runs) context.fillRect(x, y, length, 1);
  context.beginPath();
  for (const step of words) {
    if (step[0] === 'M') context.moveTo(step[1], step[2]);
    else if (step[0] === 'L') context.lineTo(step[1], step[2]);
    else if (step[0] === 'C') context.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
    else context.closePath();
  }
  context.fill();
  return canvas;
}
