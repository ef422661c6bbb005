import { registerFolders, textFolders } from '../schemas/collections.ts';
import { daysBetween, type Day } from '../dates/day.ts';
import { unconfirmed, figureNames, type Figure, type ProcedureData } from '../truth/procedure.ts';
import type { Prose } from './passage.ts';
import type { ContentFile } from './content-file.ts';
import { countSyllables, sentencesIn } from '../text/sentences.ts';

/** How far ahead an editor plans. */
export const planningDays = 60;

/** The state of a content folder in numbers. */
export interface Summary {
  /** How many texts in each collection, and how many entries in the registers. */
  texts: { explainers: number; questions: number; guides: number; news: number };
  entries: number;
  /** Cites in all texts. */
  cites: number;
  /** In tiếng, over all sentences of the texts; 0 when there are none. */
  averageSentence: number;
  /** Procedures: how many, which nobody read a second time, which have no sheet, and how many rest on one copy alone, by what they say. */
  procedures: { all: number; unread: string[]; withoutSheet: number; alone: Record<Figure, number> };
  /** The files to be reviewed within the next 60 days, the first due first. */
  due: { file: string; day: Day }[];
  /** Files whose name still begins with `_`: nobody reads them. */
  drafts: readonly string[];
}

/** Of content that cannot be summed up. */
export const noSummary: Summary = {
  texts: { explainers: 0, questions: 0, guides: 0, news: 0 },
  entries: 0,
  cites: 0,
  averageSentence: 0,
  procedures: { all: 0, unread: [], withoutSheet: 0, alone: { time: 0, fee: 0, papers: 0, where: 0 } },
  due: [],
  drafts: [],
};

export function summarise(
  files: readonly ContentFile[],
  proseOf: (file: ContentFile) => Prose,
  day: Day,
  drafts: readonly string[],
): Summary {
  const texts = files.filter((file) => file.format !== 'yaml');
  const count = (collection: string) => texts.filter((file) => file.collection === collection).length;
  const lengths = texts.flatMap((file) =>
    proseOf(file)
      .passages.filter(({ place }) => place === 'paragraph' || place === 'lead')
      .flatMap(({ text }) => sentencesIn(text).map((sentence) => countSyllables(sentence.text))),
  );
  const due = files.flatMap((file) => {
    const reviewBy = file.data?.['reviewBy'] as Day | undefined;
    const ahead = reviewBy ? daysBetween(day, reviewBy) : -1;
    return reviewBy && ahead >= 0 && ahead <= planningDays ? [{ file: file.file, day: reviewBy }] : [];
  });
  return {
    texts: Object.fromEntries(Object.keys(textFolders).map((name) => [name, count(name)])) as Summary['texts'],
    entries: files.filter(({ collection }) => collection in registerFolders).length,
    cites: texts.reduce((sum, file) => sum + proseOf(file).cites.length, 0),
    averageSentence: lengths.length ? lengths.reduce((sum, length) => sum + length, 0) / lengths.length : 0,
    procedures: summariseProcedures(files),
    due: due.sort((a, b) => a.day.localeCompare(b.day)),
    drafts,
  };
}

function summariseProcedures(files: readonly ContentFile[]): Summary['procedures'] {
  const procedures = files.filter(({ collection, data }) => collection === 'procedures' && data);
  const dataOf = ({ data }: ContentFile) => data as unknown as ProcedureData;
  const printed = new Set(files.flatMap(({ collection, id }) => (collection === 'procedureSheets' ? [id] : [])));
  const alone = procedures.flatMap((file) => unconfirmed(dataOf(file)));
  return {
    all: procedures.length,
    unread: procedures.filter((file) => !dataOf(file).readAgain).map(({ id }) => id),
    withoutSheet: procedures.filter(({ id }) => !printed.has(id)).length,
    alone: Object.fromEntries(
      (Object.keys(figureNames) as Figure[]).map((figure) => [figure, alone.filter((each) => each === figure).length]),
    ) as Record<Figure, number>,
  };
}
