import { createCanvas } from '@napi-rs/canvas';
import { site } from '../../library/site.ts';
import { writeDay, type Day } from '../../dates/day.ts';
import { draftReasons } from '../../library/draft.ts';
import { brushFor, colours } from '../og-image/brush.ts';
import { encodePng } from '../../png.ts';
import { fitText } from '../og-image/fit.ts';

const width = 1200;
const height = 1600;
const edge = 100;

/** The cover as PNG, which every reading program shows: the office's colour, its badge, its name, the theme and the day. */
export function drawCover(day: Day): Promise<Uint8Array> {
  const canvas = createCanvas(width, height);
  const brush = brushFor(canvas.getContext('2d'));
  const inner = width - 2 * edge;
  brush.fill(colours.paper, 0, 0, width, height);
  brush.fill(colours.official, 0, 0, width, 560);
  brush.badge(edge, 120, 150, true);
  const name = fitText(site.name, { width: inner, height: 130 }, [98, 88, 76, 64, 52], brush.widthIn(700));
  brush.write(name.lines[0] ?? '', { x: edge, y: 405, size: name.size, weight: 700, colour: colours.white });
  const subtitle = fitText(site.subtitle, { width: inner, height: 60 }, [46, 40, 34], brush.widthIn(400));
  brush.write(subtitle.lines[0] ?? '', { x: edge, y: 490, size: subtitle.size, weight: 400, colour: colours.white });
  brush.fill(colours.mark, edge, 690, 220, 16);
  const theme = fitText(site.theme ? `“${site.theme}”` : '', { width: inner, height: 600 }, [64, 58, 52, 46, 40], brush.widthIn(400));
  theme.lines.forEach((line, place) =>
    brush.write(line, { x: edge, y: 820 + place * theme.step, size: theme.size, weight: 400, colour: colours.ink }),
  );
  brush.write(`${draftReasons(day).length > 0 ? 'BẢN THỬ · ' : ''}Bản ngày ${writeDay(day)}`, {
    x: edge,
    y: 1480,
    size: 44,
    weight: 400,
    colour: colours.soft,
  });
  return encodePng(canvas);
}
