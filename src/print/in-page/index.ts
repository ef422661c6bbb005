import { fillFlow } from './fill-flow.ts';
import { fillSheet } from './fill-sheet.ts';
import { finishSheet } from './finish-sheet.ts';
import { fitPoster } from './fit-poster.ts';
import { saddleStitch, spread, twoUp } from './impose.ts';
import { fitWords } from './fit-words.ts';
import { leaveOut } from './leave-out.ts';
import { splitParagraph } from './split-paragraph.ts';
import { wholeParts } from './whole-parts.ts';

/** All of this folder as text, to be put before the call of one of them. */
export const inPage = [
  `const wholeParts = ${JSON.stringify(wholeParts)};`,
  ...[splitParagraph, fillFlow, leaveOut, fillSheet, fitPoster, finishSheet, fitWords, spread, twoUp, saddleStitch].map(String),
].join('\n');
