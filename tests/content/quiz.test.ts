import { expect, test } from 'vitest';
import { shownDays, sourceDay } from '../../src/check/pages.ts';
import { readProse } from '../../src/check/prose.ts';
import { readContent } from '../../src/check/read.ts';
import { shelve } from '../../src/check/shelf.ts';
import { parsePageReference } from '../../src/routes.ts';
import type { RegisterData } from '../../src/schemas/collections.ts';
import { covers } from '../../src/dates/day.ts';

// The campaign's own questions, on the day of the tests.
const day = '2026-11-25';
const { files } = readContent('content/quan-10');
const shelf = shelve(files);
const topics = files.filter(({ collection }) => collection === 'quizzes').map(({ data }) => data as unknown as RegisterData<'quizzes'>);
const questions = topics.flatMap((topic) => topic.questions);

test('there are enough questions for a contest, and some in each topic', () => {
  expect(questions.length).toBeGreaterThanOrEqual(40);
  for (const topic of topics) expect(topic.questions.length, topic.name).toBeGreaterThanOrEqual(5);
});

test('every question can be asked today: its page is told, and cites today every source of the answer', () => {
  const faults = questions.flatMap(({ ask, page, sources, validFrom, validTo }) => {
    const { collection, id } = parsePageReference(page)!;
    const file = shelf.get(collection, id)!;
    const prose = readProse(file, shelf.valuesOn(day));
    const shown = shownDays(file, prose, shelf);
    const cited = [
      ...prose.cites.filter(({ span }) => covers(span, day)).map(({ target }) => target),
      ...((file.data?.['sources'] as string[] | undefined) ?? []),
    ];
    return [
      ...(shown && covers(shown, day) && covers({ from: validFrom, to: validTo }, day) ? [] : [`${ask}: not on ${day}`]),
      ...sources.filter((source) => !cited.includes(source)).map((source) => `${ask}: ${page} does not cite ${source}`),
      ...sources.filter((source) => (sourceDay(shelf, source) ?? '9') > day).map((source) => `${ask}: ${source} is younger`),
    ];
  });
  expect(faults).toEqual([]);
});
