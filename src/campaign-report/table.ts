import type { Day } from '../dates/day.ts';

/** What a report tells of; both days are included. */
export interface Period {
  from: Day;
  to: Day;
}

/** One table of a report, drawn on paper and in a workbook alike. */
export interface Table {
  heading: string;
  /** What the reader must know of its numbers. */
  note?: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}
