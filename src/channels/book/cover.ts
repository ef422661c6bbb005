import { site } from '../../site.ts';
import { writeDay, type Day } from '../../truth/day.ts';
import { xml, type Xml } from '../xml.ts';

/** Letters on one line of the cover's theme. */
const lineLength = 32;

/** The cover as a drawing: the site's red, its badge, its name, the theme and the day. Words stay words, for whoever listens. */
export function coverDrawing(day: Day): Xml {
  const theme = wrap(`“${site.theme}”`, lineLength);
  const lines = theme.map((line, place) => xml`<tspan x="100" y="${820 + place * 74}">${line}</tspan>`);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600" viewBox="0 0 1200 1600" role="img" aria-label="${site.name}: ${site.subtitle}">
<rect width="1200" height="1600" fill="#fbfaf6"/>
<rect width="1200" height="560" fill="#a3161b"/>
<rect x="100" y="120" width="150" height="150" rx="22" fill="#fff"/>
<g font-family="Be Vietnam Pro, Roboto, Noto Sans, Arial, sans-serif">
<text x="175" y="222" font-size="84" font-weight="700" text-anchor="middle" fill="#a3161b">${site.badge}</text>
<text x="100" y="400" font-size="98" font-weight="700" fill="#fff">${site.name}</text>
<text x="100" y="490" font-size="46" fill="#fff">${site.subtitle}</text>
<rect x="100" y="690" width="220" height="16" fill="#f7c948"/>
<text font-size="54" fill="#1c1a17">${lines}</text>
<text x="100" y="1480" font-size="44" fill="#5b564e">Bản ngày ${writeDay(day)}</text>
</g>
</svg>`;
}

function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
