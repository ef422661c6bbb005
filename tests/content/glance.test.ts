import { expect, test } from 'vitest';
import { readContent } from '../../src/check/read.ts';
import { shelve } from '../../src/check/shelf.ts';
import { onDay, type DatedText } from '../../src/dates/day.ts';
import { fillValues } from '../../src/truth/value.ts';

const { files } = readContent('content/quan-10');
const shelf = shelve(files);
const days = ['2024-07-01', '2025-08-01', '2026-07-01', '2026-11-28', '2027-03-01'];

/** Every cell of the four-fact boxes as it stands on one of the days. */
const guides = files.filter(({ collection, file }) => collection === 'guides' && !file.includes('/_'));
const cells = guides.flatMap(({ id, data }) => {
  const { glance, validFrom = days[0]! } = data as unknown as { glance: Record<string, DatedText>; validFrom?: string };
  return days
    .filter((day) => day >= validFrom)
    .flatMap((day) => Object.entries(glance).map(([name, text]) => ({ at: `${id}, ${name}`, words: fillValues(onDay(text, day), shelf.valuesOn(day)) })));
});

test('a cell of the four-fact box is read at a glance', () =>
  expect(cells.filter(({ words }) => words.length > 60)).toEqual([]));

test('no cell confesses that nothing is known: it says what to do', () =>
  expect(cells.filter(({ words }) => /nguồn|không nêu|chưa (?:rõ|có|biết)/iu.test(words))).toEqual([]));
