import { todayInVietnam, type Day } from '../dates/day.ts';
import { lostLedgerLines } from './earlier-ledgers.ts';
import { ledgerFile, readLedger } from '../qr/ledger.ts';
import { guarded, prepared } from './guard.ts';
import { namesIn } from './names.ts';
import { shownDays } from './pages.ts';
import { sorted, unique, withoutEchoes, type Problem } from '../problems/problem.ts';
import type { Prose } from './passage.ts';
import { readProse } from './prose.ts';
import type { ContentPath } from '../library/content-files.ts';
import type { Content, ContentFile } from './content-file.ts';
import { readContent } from './read.ts';
import { baseProblems, listProblems } from './rules/bases.ts';
import { logoProblems } from './rules/logo.ts';
import { acronymProblems, noGlossary, readGlossary } from './rules/acronyms.ts';
import { bodyProblems } from './rules/body.ts';
import { codeProblems } from './rules/codes.ts';
import { datedGapProblems } from './rules/dated-gaps.ts';
import { dateProblems } from './rules/dates.ts';
import { encodingProblems, withOneCrlf } from './rules/encoding.ts';
import { ledgerProblems } from './rules/ledger.ts';
import { leafletProblems } from './rules/leaflets.ts';
import { linkProblems } from './rules/links.ts';
import { nameProblems } from './rules/names.ts';
import { shapeProblems } from './rules/shape.ts';
import { sentenceProblems } from './rules/plain-words.ts';
import { screenProblems } from './rules/screens.ts';
import { procedureProblems } from './rules/procedures.ts';
import { quizProblems } from './rules/quiz.ts';
import { referenceProblems } from './rules/references.ts';
import { synonymProblems } from './rules/synonyms.ts';
import { noVoice, readVoice, spokenFormProblems, spokenProblems } from './rules/spoken.ts';
import { prepareSpelling, spellingProblems } from './rules/spelling.ts';
import { tooEarlyProblems } from './rules/too-early.ts';
import { toldAlreadyProblems } from './rules/told-already.ts';
import { toneProblems } from './rules/tone-marks.ts';
import { uncitedProblems } from './rules/uncited.ts';
import { inferredProblems } from './rules/inferred.ts';
import { besideProblems, gateProblems } from './rules/gates.ts';
import { mergeProblems } from './rules/merge.ts';
import { elsewhereProblems, placeProblems } from './rules/places.ts';
import { pastedProblems } from './rules/pasted.ts';
import { personalProblems } from './rules/personal.ts';
import { sampleProblems } from './rules/samples.ts';
import { headingProblems } from './rules/headings.ts';
import { noteProblems } from './rules/notes.ts';
import { pictureFileProblems, pictureNameProblems, pictureProblems } from './rules/pictures.ts';
import { unfinishedProblems } from './rules/unfinished.ts';
import { valueDayProblems, valueProblems } from './rules/values.ts';
import { shelve } from './shelf.ts';
import { noSummary, summarise, type Summary } from './summary.ts';

export interface Checked {
  problems: Problem[];
  /** What the check could not look at, and why: for editors, and nothing to mend. */
  notes: string[];
  files: ContentFile[];
  summary: Summary;
}

/**
 * Every mistake in the content folder `root`, for a site of `day`. `today` is the calendar's, for dates that cannot lie ahead of it. With
 * files laid over the folder only those are read sentence by sentence: of the others, what they say of each other is looked at, and no more.
 */
export const checkContent = (root: string, day: Day, today: Day = todayInVietnam(), laid?: readonly ContentPath[]): Checked =>
  checkRead(readContent(root, laid), root, { day, today, laid });

/** The same of what was read already, for whoever asks of several days. */
export function checkRead(
  content: Content,
  root: string,
  { day, today, laid }: { day: Day; today: Day; laid?: readonly ContentPath[] },
): Checked {
  const { files, pictures, problems, drafts, ownWords, places, ledger } = content;
  const faults: Problem[] = [];
  const shelf = shelve(files, drafts);
  const values = prepared('site.yaml', faults, () => shelf.valuesOn(day), new Map());
  const nothing: Prose = { passages: [], links: [], cites: [], figures: [] };
  const proses = new Map(files.map((file) => [file, prepared(file.file, faults, () => readProse(file, values), nothing)]));
  const proseOf = (file: ContentFile): Prose => proses.get(file)!;
  const shownOf = (file: ContentFile) => shownDays(file, proseOf(file), shelf);
  const names = namesIn(files, ownWords);
  const glossary = prepared('tu-dien.yaml', faults, () => readGlossary(shelf, names), noGlossary);
  const spelling = prepareSpelling(proses.values(), names);
  const voice = prepared('tu-dien.yaml', faults, () => readVoice(files, shelf, day), noVoice);

  const given = new Set(readLedger(ledger).flatMap(({ event }) => event?.code ?? []));

  type FileRule = (file: ContentFile) => Problem[];
  const ofEach: FileRule[] = [
    (file) => encodingProblems(file),
    (file) => bodyProblems(file, shelf),
    (file) => shapeProblems(file),
    (file) => unfinishedProblems(file),
    (file) => headingProblems(file),
    (file) => noteProblems(file),
    (file) => pictureProblems(file, pictures),
    (file) => gateProblems(file),
    (file) => besideProblems(file),
    (file) => placeProblems(file, shelf, places),
    (file) => elsewhereProblems(file, shownOf(file)),
    (file) => pastedProblems(file),
    (file) => mergeProblems(file),
    (file) => sampleProblems(file, shelf),
    (file) => personalProblems(file, proseOf(file), shelf),
    (file) => valueProblems(file, shelf),
    (file) => dateProblems(file, proseOf(file), shelf, { day, today }),
    (file) => datedGapProblems(file, shownOf(file)),
    (file) => sentenceProblems(file, proseOf(file)),
    (file) => acronymProblems(file, proseOf(file), shownOf(file), glossary),
    (file) => toneProblems(file, proseOf(file)),
    (file) => spellingProblems(file, proseOf(file), spelling),
    (file) => uncitedProblems(file, proseOf(file)),
    (file) => inferredProblems(file, proseOf(file)),
    (file) => spokenProblems(file, proseOf(file), voice),
  ];
  type Rule = (files: readonly ContentFile[]) => Problem[];
  const ofAll: Rule[] = [
    (some) => baseProblems(some, root),
    (some) => listProblems(some),
    (some) => logoProblems(some, pictures),
    (some) => nameProblems(some),
    () => pictureNameProblems(pictures),
    () => pictureFileProblems(pictures),
    (some) => referenceProblems(some, shelf, root),
    (some) => codeProblems(some, shelf),
    (some) => ledgerProblems(some, ledger, today),
    (some) => synonymProblems(some),
    (some) => toldAlreadyProblems(some),
    (some) => spokenFormProblems(some, shelf, day),
    (some) => linkProblems(some, proseOf, shelf, given),
    (some) => screenProblems(some, shelf, day),
    (some) => procedureProblems(some, shelf, day),
    (some) => quizProblems(some, proseOf, shelf),
    (some) => leafletProblems(some, { shelf, shownDays: shownOf, day }),
    (some) => valueDayProblems(some, { shelf, shownDays: shownOf, day }),
    (some) => tooEarlyProblems({ files: some, proseOf, shelf, day }),
  ];
  const read = laid ? files.filter(({ file }) => laid.some(({ path }) => path === file)) : files;
  const found = [
    ...ofAll.flatMap((rule) => guarded(files, rule)),
    ...read.flatMap((file) => ofEach.flatMap((rule) => guarded([file], () => rule(file)))),
  ];
  const remembered = prepared(ledgerFile, faults, () => lostLedgerLines(root, ledger), { problems: [], notes: [] });
  const summary = prepared('site.yaml', faults, () => summarise(files, proseOf, day, drafts), noSummary);
  const all = [...problems, ...remembered.problems, ...faults, ...found];
  return { files, summary, notes: remembered.notes, problems: sorted(withoutEchoes(withOneCrlf(unique(all)))) };
}
