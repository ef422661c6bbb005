import { outline } from '../qr/files/outline.ts';

const side = 32;
/** Of the badge's letters. */
const largest = 19;
/** Above the yellow line. */
const room = { width: 25, height: 19, middle: 13.5 };

/** The icon of the site in a browser's tabs: the badge as it stands in the head of every page, or lines of text where there is none. */
export function siteIcon(badge: string, colour: string): string {
  const words = badge.trim();
  const sign = words ? `<path d="${letters(words)}" fill="#fff"/>` : '<path d="M7 9h18M7 15h18M7 21h11" stroke="#fff" stroke-width="3"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" rx="5" fill="${colour}"/>${sign}<path d="M7 27h18" stroke="#f7c948" stroke-width="3"/></svg>\n`;
}

/** As outlines: nobody's fonts are known to an icon. */
function letters(words: string): string {
  const { steps, width } = outline(words, 1, 0, 0);
  const heights = steps.flatMap(([, ...places]) => places.filter((_, index) => index % 2 === 1));
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const size = Math.min(largest, room.width / width, room.height / (bottom - top));
  const baseline = room.middle - (size * (top + bottom)) / 2;
  return outline(words, size, (side - size * width) / 2, baseline)
    .steps.map(([command, ...places]) => command + places.map((place) => place.toFixed(2)).join(' '))
    .join('');
}
