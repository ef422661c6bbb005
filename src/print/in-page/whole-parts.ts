import { partRows } from '../../schemas/parts.ts';

/** The parts of a text that are never cut, by the classes that they have on paper. */
export const wholeParts = [...new Set(partRows.flatMap(([, { wholeOnPaper }]) => (wholeOnPaper ? [`.${wholeOnPaper}`] : [])))].join(', ');
