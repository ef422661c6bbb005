import { ending, sentencesIn, shortened } from '../../text/sentences.ts';
import { briefSteps } from './brief-steps.ts';
import { cutFrom } from './cut-from.ts';
import { fillFlow } from './fill-flow.ts';
import { fillSheet } from './fill-sheet.ts';
import { finishSheet } from './finish-sheet.ts';
import { fitPoster } from './fit-poster.ts';
import { fitWords } from './fit-words.ts';
import { fullness } from './fullness.ts';
import { saddleStitch, spread, twoUp } from './impose.ts';
import { keepNumbersWhole } from './keep-numbers-whole.ts';
import { leaveOut } from './leave-out.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { setDigits } from './set-digits.ts';
import { splitAtSentence } from './split-at-sentence.ts';
import { splitParagraph } from './split-paragraph.ts';
import { takeSpare } from './take-spare.ts';
import { wholeParts } from './whole-parts.ts';

const texts = [sentencesIn, sentenceStarts, cutFrom, splitAtSentence, splitParagraph, keepNumbersWhole, briefSteps];
const sheets = [
  fillFlow,
  leaveOut,
  takeSpare,
  fullness,
  fillSheet,
  setDigits,
  fitPoster,
  fitWords,
  finishSheet,
  spread,
  twoUp,
  saddleStitch,
];

/** All of this folder as text, to be put before the call of one of them, with what they use of other rooms. */
export const inPage = [
  `const wholeParts = ${JSON.stringify(wholeParts)}, shortened = ${shortened}, ending = ${ending};`,
  ...[...texts, ...sheets].map(String),
].join('\n');
