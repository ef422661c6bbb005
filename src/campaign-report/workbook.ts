import writeWorkbook from 'write-excel-file/node';
import type { Table } from './table.ts';

/** A sheet's name in Excel: at most 31 letters, none of these. */
const sheetName = (heading: string) => heading.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31);

/** The tables as a workbook for Excel or LibreOffice, a sheet each. Words are cells of text: none can act as a formula. */
export async function writeReportWorkbook(path: string, tables: readonly Table[]): Promise<void> {
  const sheets = tables.map(({ heading, columns, rows }) => ({
    sheet: sheetName(heading),
    data: [
      columns.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
    ],
    columns: columns.map((_, column) => ({
      width: Math.min(60, Math.max(8, ...[columns, ...rows].map((row) => String(row[column] ?? '').length + 2))),
    })),
    stickyRowsCount: 1,
  }));
  await writeWorkbook(sheets).toFile(path);
}
