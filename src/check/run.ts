import { todayInVietnam, type Day } from '../truth/day.ts';
import { lostLedgerLines } from './earlier-ledgers.ts';
import { namesIn } from './names.ts';
import { shownDays } from './pages.ts';
import { sorted, type Problem } from './problem.ts';
import { readProse, type Prose } from './prose.ts';
import { readContent, type ContentFile } from './read.ts';
import { acronymProblems, readGlossary } from './rules/acronyms.ts';
import { bodyProblems } from './rules/body.ts';
import { codeProblems } from './rules/codes.ts';
import { datedGapProblems } from './rules/dated-gaps.ts';
import { dateProblems } from './rules/dates.ts';
import { encodingProblems } from './rules/encoding.ts';
import { ledgerProblems } from './rules/ledger.ts';
import { leafletProblems } from './rules/leaflets.ts';
import { linkProblems } from './rules/links.ts';
import { nameProblems } from './rules/names.ts';
import { shapeProblems } from './rules/shape.ts';
import { sentenceProblems } from './rules/plain-words.ts';
import { screenProblems } from './rules/screens.ts';
import { quizProblems } from './rules/quiz.ts';
import { referenceProblems } from './rules/references.ts';
import { synonymProblems } from './rules/synonyms.ts';
import { prepareSpelling, spellingProblems } from './rules/spelling.ts';
import { toneProblems } from './rules/tone-marks.ts';
import { uncitedProblems } from './rules/uncited.ts';
import { gateProblems } from './rules/gates.ts';
import { headingProblems } from './rules/headings.ts';
import { pictureNameProblems, pictureProblems } from './rules/pictures.ts';
import { unfinishedProblems } from './rules/unfinished.ts';
import { valueProblems } from './rules/values.ts';
import { shelve } from './shelf.ts';
import { summarise, type Summary } from './summary.ts';

export interface Checked {
  problems: Problem[];
  files: ContentFile[];
  summary: Summary;
}

/** Every mistake in the content folder `root`, for a site of `day`. `today` is the calendar's, for dates that cannot lie ahead of it. */
export function checkContent(root: string, day: Day, today: Day = todayInVietnam()): Checked {
  const { files, pictures, problems, ownWords, ledger } = readContent(root);
  const shelf = shelve(files);
  const proses = new Map(files.map((file) => [file, readProse(file, shelf)]));
  const proseOf = (file: ContentFile): Prose => proses.get(file)!;
  const names = namesIn(files, ownWords);
  const glossary = readGlossary(shelf, names);
  const spelling = prepareSpelling(proses.values(), names);

  const inFile = (file: ContentFile): Problem[] => {
    const prose = proseOf(file);
    const shown = shownDays(file, prose, shelf);
    return [
      ...encodingProblems(file),
      ...bodyProblems(file, shelf),
      ...shapeProblems(file),
      ...unfinishedProblems(file),
      ...headingProblems(file),
      ...pictureProblems(file, pictures),
      ...gateProblems(file),
      ...valueProblems(file, shelf),
      ...dateProblems(file, prose, shelf, { day, today }),
      ...datedGapProblems(file, shown),
      ...sentenceProblems(file, prose),
      ...acronymProblems(file, prose, shown, glossary),
      ...toneProblems(file, prose),
      ...spellingProblems(file, prose, spelling),
      ...uncitedProblems(file, prose),
    ];
  };
  return {
    files,
    summary: summarise(files, proseOf, day),
    problems: sorted([
      ...problems,
      ...nameProblems(files),
      ...pictureNameProblems(pictures),
      ...referenceProblems(files, shelf),
      ...codeProblems(files, shelf),
      ...ledgerProblems(files, ledger, today),
      ...lostLedgerLines(root, ledger),
      ...synonymProblems(files),
      ...linkProblems(files, proseOf, shelf),
      ...screenProblems(files, shelf),
      ...quizProblems(files, proseOf, shelf),
      ...leafletProblems(files, { shelf, shownDays: (file) => shownDays(file, proseOf(file), shelf), day }),
      ...files.flatMap(inFile),
    ]),
  };
}
