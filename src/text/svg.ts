import type { PictureFault } from './picture-fault.ts';

/*
 * A drawing is copied to the site as it stands, and opened alone it is a document with all the powers of a page. So it may hold shapes, words
 * and colours, and nothing else: no script, no style sheet, nothing fetched, nothing that moves, no remark of whoever drew it.
 */

const shapes = new Set<string>([
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc'],
  ...['defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'marker'],
]);

const namespaces: Record<string, string> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

const declaration = /^<\?xml\s+version=["']1\.[01]["'](?:\s+encoding=["']utf-8["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>/i;
const piece = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const attributes = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Why a drawing must not be published; undefined when it may. */
export function svgFault(path: string, bytes: Uint8Array): PictureFault | undefined {
  const reason = reasonIn(bytes);
  const mend = 'Lưu hình kiểu PNG, hoặc bỏ phần ấy: hình SVG chỉ được có nét vẽ, chữ và màu';
  return reason === undefined ? undefined : { found: `Hình ${path} có ${reason}`, mend };
}

function reasonIn(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'chữ không theo mã UTF-8';
  }
  const drawing = text.replace(declaration, '').trim();
  const open: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < drawing.length) {
    const at = piece.lastIndex;
    const found = piece.exec(drawing);
    if (!found) return `đoạn không phải nét vẽ: ${drawing.slice(at, at + 30).split('\n')[0]}`;
    const [whole, closed, opened, given = '', alone] = found;
    if (closed !== undefined && open.pop() !== closed) return `thẻ đóng lẻ </${closed}>`;
    if (opened === undefined && closed === undefined && !isWords(whole)) return `dấu & lạ: ${whole.trim().slice(0, 30)}`;
    if (opened === undefined) continue;
    if (open.length === 0 && (opened !== 'svg' || at > 0)) return `thẻ ngoài cùng <${opened}>, không phải <svg>`;
    if (at === 0 && !hasSize(given)) return 'khổ không rõ: thẻ <svg> cần viewBox="0 0 rộng cao"';
    const reason = tagReason(opened, given);
    if (reason) return reason;
    if (!alone) open.push(opened);
  }
  return drawing.startsWith('<svg') && open.length === 0 ? undefined : 'thẻ <svg> không trọn';
}

/** Whether the outermost tag says how large the drawing is, in the way that Astro's reader of pictures understands. */
function hasSize(given: string): boolean {
  const {
    width = '',
    height = '',
    viewBox = '',
  } = Object.fromEntries([...given.matchAll(attributes)].map(([, key, a, b]) => [key, a ?? b]));
  const isLength = (text = '') => /^[\d.]*[1-9][\d.]*(?:px|pt|mm|cm|in)?$/.test(text);
  const [, , wide, high, ...more] = viewBox.split(' ');
  return (isLength(width) && isLength(height)) || (isLength(wide) && isLength(high) && more.length === 0);
}

function tagReason(name: string, given: string): string | undefined {
  if (!shapes.has(name)) return `thẻ <${name}>`;
  for (const [, key, quoted, single] of given.matchAll(attributes)) {
    if (!isPlain(key!, quoted ?? single ?? '')) return `${key} trong thẻ <${name}>`;
  }
  return undefined;
}

/** What only says how a shape looks. References stay within the drawing. */
function isPlain(key: string, value: string): boolean {
  if (Object.hasOwn(namespaces, key)) return value === namespaces[key];
  if (key === 'href' || key === 'xlink:href') return /^#[\w.-]+$/.test(value);
  if (!/^(?:xml:(?:space|lang)|(?!on|src$|base$)[a-zA-Z][a-zA-Z0-9-]*)$/i.test(key) || !isWords(value)) return false;
  if (/&|\\|@|script:|data:|expression|behavior|import/i.test(value) && !/^(?:id|aria-label|class)$/.test(key)) return false;
  return !/url/i.test(value.replace(/url\(\s*['"]?#[\w.-]+['"]?\s*\)/g, ''));
}

/** Only the references that every XML knows. */
const isWords = (text: string) => !/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/.test(text) && !text.includes(']]>');
