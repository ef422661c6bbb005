import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Table } from './table.ts';

const el = (tagName: string, children: ElementContent[] | string, properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
});

// The file is opened from a folder and printed: it has no other file to take its style from.
const style = `
@page { size: A4; margin: 18mm 16mm }
body { font: 11pt/1.45 'Be Vietnam Pro', 'Noto Sans', Arial, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; color: #1a1a1a }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 }
h2 { font-size: 13pt; margin: 1.6em 0 .3em; break-after: avoid }
p { margin: .3em 0 }
table { border-collapse: collapse; width: 100%; margin-top: .5em; font-size: 10pt }
th, td { border: 1px solid #888; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: break-word }
td.short { white-space: nowrap }
th { background: #eee }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
thead { display: table-header-group }
tr { break-inside: avoid }
`;

/** The report as one page to print, which asks for no other file. Whatever words come in stand there as words. */
export function reportPage(title: string, lines: readonly string[], tables: readonly Table[]): string {
  const body = [el('h1', title), ...lines.map((line) => el('p', line)), ...tables.flatMap(drawn)];
  const head = [el('meta', [], { charSet: 'utf-8' }), el('title', title), el('style', style)];
  const page = el('html', [el('head', head), el('body', body)], { lang: 'vi' });
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

function drawn({ heading, note, columns, rows }: Table): Element[] {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? el('td', value.toLocaleString('vi-VN'), { className: ['number'] })
      : el('td', value, { className: value.length < 12 ? ['short'] : [] });
  const table = el('table', [
    el('thead', [
      el(
        'tr',
        columns.map((column) => el('th', column, { scope: 'col' })),
      ),
    ]),
    el(
      'tbody',
      rows.map((row) => el('tr', row.map(cell))),
    ),
  ]);
  return [el('h2', heading), ...(note ? [el('p', note)] : []), rows.length ? table : el('p', 'Không có trong kỳ này.')];
}
