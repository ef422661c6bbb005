import type { Library } from './library.ts';
import { look } from './look.ts';
import { wardsToday } from './ward-contacts.ts';
import { shortWardName } from './ward-names.ts';

interface Area {
  id: string;
  name: string;
  /** Corners in the picture. */
  corners: [x: number, y: number][];
}

export interface AreaMap {
  areas: Area[];
  width: number;
  height: number;
}

const width = 320;
const margin = 6;

/**
 * The wards of the library's day that have an outline whose source was out by then, neighbours too; undefined where that are not all of them.
 */
export function areaMap(library: Library): AreaMap | undefined {
  const today = wardsToday({ ...library, wards: library.named.wards });
  const outlined = today.flatMap(({ id, ward: { name, outline } }) =>
    outline && library.sources.has(outline.source) ? [{ id, name: shortWardName(name), points: readPoints(outline.points) }] : [],
  );
  if (outlined.length === 0 || outlined.length < today.length) return undefined;
  const all = outlined.flatMap(({ points }) => points);
  const [west, east] = rangeOf(all.map(([longitude]) => longitude));
  const [south, north] = rangeOf(all.map(([, latitude]) => latitude));
  // A degree of longitude is shorter than one of latitude, by the cosine of where it lies.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * shrink);
  const areas = outlined.map(({ id, name, points }) => ({
    id,
    name,
    corners: points.map(([longitude, latitude]): [number, number] => [
      Math.round(margin + (longitude - west) * shrink * scale),
      Math.round(margin + (north - latitude) * scale),
    ]),
  }));
  return { areas, width, height: Math.round((north - south) * scale) + 2 * margin };
}

/** The whole map with one ward picked out: by lines across it, which a copier keeps, and by a thicker border. */
export function drawMap({ areas, width, height }: AreaMap, chosen?: string): string {
  const shapes = areas.map(
    (area) => `<path d="M${area.corners.map((corner) => corner.join(' ')).join('L')}z"${area.id === chosen ? ' class="c"' : ''}/>`,
  );
  // The chosen one last, so that its border lies above those of its neighbours.
  shapes.sort((a, b) => Number(a.includes('class')) - Number(b.includes('class')));
  const names = areas.map(({ name, corners, id }) => {
    const [x, y] = roomiest(corners);
    return `<text x="${x}" y="${y + 5}"${id === chosen ? ' class="b"' : ''}>${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<style>path{fill:#f4efe2;stroke:#5c564a;stroke-width:1.5;stroke-linejoin:round}.c{fill:url(#h);stroke:#1c1a16;stroke-width:3}',
    'text{font:600 15px system-ui,sans-serif;fill:#1c1a16;text-anchor:middle;stroke:#fff;stroke-width:5;stroke-linejoin:round;paint-order:stroke}',
    `.b{font-weight:800;font-size:17px}rect{fill:#fff}line{stroke:${look.link};stroke-width:2}`,
    `@media(prefers-color-scheme:dark){path{fill:#2a261f;stroke:#c2b9a8}.c{fill:url(#h);stroke:#f3eee3}text{fill:#f3eee3;stroke:#211e1a}rect{fill:#211e1a}line{stroke:${look.linkInDark}}}</style>`,
    '<pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7"/><line y2="7"/></pattern>',
    ...shapes,
    ...names,
    '</svg>',
  ].join('');
}

const readPoints = (points: string): [number, number][] =>
  points
    .trim()
    .split(' ')
    .map((point) => point.split(',').map(Number) as [number, number]);

const rangeOf = (numbers: readonly number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];

/** Where an area has most room for its name: of points inside, the one that lies farthest from all borders. */
export function roomiest(corners: Area['corners']): [number, number] {
  const [left, right] = rangeOf(corners.map(([x]) => x));
  const [top, bottom] = rangeOf(corners.map(([, y]) => y));
  const borders = corners.map((corner, index) => [corners.at(index - 1)!, corner] as const);
  let best = { x: left, y: top, room: 0 };
  for (let y = top; y < bottom; y += 4)
    for (let x = left; x < right; x += 4) {
      if (!isInside(borders, x, y)) continue;
      const room = Math.min(...borders.map((border) => distance(border, x, y)));
      if (room > best.room) best = { x, y, room };
    }
  return [best.x, best.y];
}

type Border = readonly [[x: number, y: number], [x: number, y: number]];

/** A ray to the right crosses the border of an area an odd number of times, if it starts inside. */
const isInside = (borders: readonly Border[], x: number, y: number): boolean =>
  borders.filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)).length % 2 === 1;

function distance([[x1, y1], [x2, y2]]: Border, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Stands for a ward in the address of the map with none picked out. */
export const allAreas = 'tat-ca';

/** Where the map lies with `ward` picked out. */
export const mapAddress = (ward: string = allAreas): string => `/ban-do/${ward}.svg`;
