import { deflateSync } from 'node:zlib';
import type { Step } from './outline.ts';

const pointsPerMillimetre = 72 / 25.4;
const short = (value: number) => String(Math.round(value * 1000) / 1000);

/** Black shapes on a page, downwards from the top left corner, in any unit. */
export interface Shapes {
  width: number;
  height: number;
  boxes: readonly { x: number; y: number; width: number; height: number }[];
  words: readonly Step[];
}

/**
 * Pages as a PDF, each `millimetres` wide (ISO 32000): filled outlines only, no font, no date, the same bytes for the same shapes.
 * Written here in full: a few paths need no library, and no browser.
 */
export function toPdf(title: string, pages: readonly Shapes[], millimetres: number): Buffer {
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`);
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (vi) /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    ...pages.flatMap((page, index) => pageObjects(page, millimetres, 4 + 2 * index)),
    `<< /Title <FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex')}> >>`,
  ]);
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function pageObjects({ width, height, boxes, words }: Shapes, millimetres: number, contents: number): string[] {
  const scale = (millimetres * pointsPerMillimetre) / width;
  const size = [short(width * scale), short(height * scale)];
  const filled = boxes.map((box) => `${[box.x, box.y, box.width, box.height].map(short).join(' ')} re`);
  const text = words.map(([kind, ...places]) => `${places.map(short).join(' ')} ${operators[kind]}`);
  // PDF counts upwards from the bottom: the matrix turns the page over.
  const drawing = [`${short(scale)} 0 0 ${short(-scale)} 0 ${size[1]} cm`, ...filled, 'f', ...text, 'f'].join('\n');
  const packed = deflateSync(drawing, { level: 9 }).toString('latin1');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${contents} 0 R /Resources << >> >>`,
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
  ];
}

/** Numbers the objects and lists where each begins. The last one is the file's information. */
function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...places.map((place) => `${place} 00000 n `)];
  const trailer = `trailer\n<< /Size ${table.length} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${table.length}\n${table.join('\n')}\n${trailer}`, 'latin1');
}
