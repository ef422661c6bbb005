import { outline, type Step } from '../../qr/files/outline.ts';
import { toPdf, type Shapes } from '../../qr/files/pdf.ts';
import { drawSymbol } from '../../qr/symbol.ts';

type Box = Shapes['boxes'][number];

const [width, height] = [210, 297];
const rule = 0.3;
/** No sheet prints nearer to the edge. */
const edge = 8;
/** The least module of any sheet, in millimetres. */
const module = 0.8;
const millimetresPerPoint = 25.4 / 72;

const words = (text: string, points: number, x: number, y: number): Step[] => outline(text, points * millimetresPerPoint, x, y).steps;
const lines = (texts: readonly string[], points: number, x: number, y: number): Step[] =>
  texts.flatMap((text, index) => words(text, points, x, y + index * points * millimetresPerPoint * 1.45));

/** A page to print before the sheets (A4, both sides): does the printer keep the size, the edges, the code, and turn the right way? Lengths in millimetres. */
export function testPage(payload: string): Buffer {
  return toPdf('Trang thử máy in', [front(payload), back()], width);
}

function front(payload: string): Shapes {
  return {
    width,
    height,
    boxes: [...frame(), ...ruler(30, 84, 'across'), ...ruler(30, 84, 'down'), ...symbol(payload, 118, 96)],
    words: [
      ...words('Trang thử máy in · mặt trước', 24, 20, 28),
      ...lines(['Chọn giấy A4, in hai mặt, lật theo cạnh dài, cỡ 100 % (cỡ thật).', 'Không chọn "vừa trang" hay "thu nhỏ".'], 13, 20, 40),
      ...words('1. Hai thước này dài đúng 100 mm. Lấy thước kẻ đo lại.', 13, 20, 66),
      ...words('0', 11, 29, 81),
      ...words('100', 11, 127, 81),
      ...lines(['2. Quét mã này bằng điện thoại.', 'Không quét được: thay mực,', 'hoặc lau mặt kính máy sao chụp.'], 13, 44, 104),
      ...lines(['3. Khung sát mép giấy (8 mm) phải hiện', 'đủ bốn cạnh. Thiếu cạnh nào, máy cắt', 'mất chữ ở mép ấy.'], 13, 20, 202),
      ...lines(['4. Chữ cỡ 13 điểm như dòng này là cỡ nhỏ nhất', 'của bài trên tờ rơi: đọc được ở tầm tay.'], 13, 20, 232),
    ],
  };
}

function back(): Shapes {
  return {
    width,
    height,
    boxes: frame(),
    words: [
      ...words('Trang thử máy in · mặt sau', 24, 20, 28),
      ...lines(
        [
          '5. Lật tờ giấy như lật trang sách.',
          'Chữ này đứng thuận: máy lật theo cạnh dài, đúng cho tờ A4 và A5.',
          'Chữ này lộn ngược: máy lật theo cạnh ngắn. Kiểu ấy chỉ dùng',
          'cho tờ gấp ba, tờ cắt đôi và sổ tay.',
        ],
        13,
        20,
        48,
      ),
    ],
  };
}

function frame(): Box[] {
  const [across, down] = [width - 2 * edge, height - 2 * edge];
  return [
    { x: edge, y: edge, width: across, height: rule },
    { x: edge, y: height - edge - rule, width: across, height: rule },
    { x: edge, y: edge, width: rule, height: down },
    { x: width - edge - rule, y: edge, width: rule, height: down },
  ];
}

/** 100 mm, a tick a millimetre. */
function ruler(x: number, y: number, way: 'across' | 'down'): Box[] {
  const ticks = Array.from({ length: 101 }, (_, at) => ({ at, long: at % 10 === 0 ? 6 : at % 5 === 0 ? 4 : 2.5 }));
  const line = way === 'across' ? { x, y, width: 100, height: rule } : { x, y, width: rule, height: 100 };
  return [
    line,
    ...ticks.map(({ at, long }) =>
      way === 'across'
        ? { x: x + at - (at === 100 ? rule : 0), y, width: rule / 2, height: long }
        : { x, y: y + at - (at === 100 ? rule : 0), width: long, height: rule / 2 },
    ),
  ];
}

function symbol(payload: string, x: number, y: number): Box[] {
  return drawSymbol(payload).runs.map((run) => ({
    x: x + run.x * module,
    y: y + run.y * module,
    width: run.length * module,
    height: module,
  }));
}
