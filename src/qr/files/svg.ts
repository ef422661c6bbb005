import type { Picture } from './picture.ts';

const short = (value: number) => String(Math.round(value * 100) / 100);

/** The picture as SVG, so wide until somebody scales it. Text is outlines, so it looks the same everywhere. */
export function toSvg({ title, width, height, runs, words }: Picture, wide: number, unit: 'mm' | 'px'): string {
  const symbol = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
  const text = words.map(([kind, ...places]) => kind + places.map(short).join(' ')).join('');
  const size = `width="${wide}${unit}" height="${short((wide * height) / width)}${unit}" viewBox="0 0 ${width} ${short(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`,
    `<path fill="#fff" d="M0 0h${width}v${short(height)}h-${width}z"/>`,
    `<path shape-rendering="crispEdges" d="${symbol}"/><path d="${text}"/></svg>\n`,
  ].join('');
}
