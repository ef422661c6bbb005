import { registerFolders, textFolders } from '../schemas/collections.ts';
import { daysBetween, type Day } from '../truth/day.ts';
import type { Prose } from './prose.ts';
import type { ContentFile } from './read.ts';
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
  /** The files to be reviewed within the next 60 days, the first due first. */
  due: { file: string; day: Day }[];
}

export function summarise(files: readonly ContentFile[], proseOf: (file: ContentFile) => Prose, day: Day): Summary {
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
    due: due.sort((a, b) => a.day.localeCompare(b.day)),
  };
}
