import { describe, expect, it } from 'vitest';
import { drawPaper, paperLength, type Drawable } from '../../src/channels/quiz/draw.ts';
import { paperFacts, paperNumbers, paperOf, papersOf } from '../../src/channels/quiz/papers.ts';
import { anchorOf, askedToday, quizChannel, quizOf } from '../../src/channels/quiz/quiz.ts';
import type { Library, Text } from '../../src/library/library.ts';
import { fillerOf, valuesOn, type ValueEntry } from '../../src/truth/value.ts';

const drawable: Drawable[] = ['an-toan', 'dich-vu', 'dia-ban'].flatMap((topic, at) =>
  Array.from({ length: 12 - at * 4 }, (_, place) => ({ id: `${topic}-${place + 1}`, topic, options: 3 + (place % 2) })),
);

describe('a draw', () => {
  it('gives the same paper for the same number, whatever the order in which the questions come', () => {
    expect(drawPaper(drawable.toReversed(), 3)).toEqual(drawPaper(drawable, 3));
    expect(drawPaper(drawable, 3)).not.toEqual(drawPaper(drawable, 4));
  });
  it('is what it always was: paper that was printed goes on matching the page', () =>
    expect(
      drawPaper(drawable, 1, 4)
        .map(({ id, order }) => `${id}:${order.join('')}`)
        .join(' '),
    ).toMatchInlineSnapshot(`"dich-vu-8:2301 dia-ban-4:1032 dich-vu-1:102 an-toan-5:012"`));
  it('asks no question twice and shows each of its answers once', () => {
    for (let number = 1; number <= 200; number += 1) {
      const paper = drawPaper(drawable, number);
      expect(paper).toHaveLength(paperLength);
      expect(new Set(paper.map(({ id }) => id)).size).toBe(paperLength);
      for (const { id, order } of paper)
        expect(order.toSorted()).toEqual(Array.from({ length: drawable.find((each) => each.id === id)!.options }, (_, place) => place));
    }
  });
  it('gives every topic its share, as far as it has questions', () => {
    const shares = drawPaper(drawable, 7).map(({ id }) => id.replace(/-\d+$/, ''));
    expect(shares.filter((topic) => topic === 'dia-ban')).toHaveLength(4);
    expect(shares.filter((topic) => topic === 'an-toan')).toHaveLength(8);
  });
  it('puts the right answer at each place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let number = 1; number <= 500; number += 1)
      for (const { order } of drawPaper(drawable, number)) if (order.length === 4) places[order.indexOf(0)]! += 1;
    const share = places.map((count) => count / places.reduce((sum, each) => sum + each));
    for (const each of share) expect(each).toBeCloseTo(0.25, 1);
  });
  it('of few questions is a shorter paper, of none an empty one', () => {
    expect(drawPaper(drawable.slice(0, 3), 1)).toHaveLength(3);
    expect(drawPaper([], 1)).toEqual([]);
  });
});

const day = '2026-11-22';
const text = (data: object = {}): Text =>
  ({
    collection: 'guides',
    id: 'goi',
    url: '/huong-dan/goi/',
    sources: ['bao'],
    values: [],
    data: { title: 'Gọi 1022', reviewed: '2026-10-01', reviewBy: '2027-01-01', laws: [], agencies: [], ...data },
  }) as unknown as Text;
const question = (place: number, more: object = {}) => ({
  ask: `Câu ${place}, gọi số nào?`,
  right: '[[so]]',
  wrong: ['156', '5656'],
  because: 'Số [[so]] nhận phản ánh.',
  page: 'huong-dan/goi',
  sources: ['bao'],
  ...more,
});
interface Shelf {
  page?: Text | undefined;
  questions?: object[];
  quiz?: object;
  value?: object;
}
function library({ page = text(), questions = [question(1)], quiz = {}, value = {} }: Shelf): Library {
  const entry = { name: 'Số', kind: 'phone', value: '1022', asOf: '2022', sources: ['bao'], later: [], ...value };
  const values = valuesOn([['so', entry as ValueEntry]], day);
  return {
    day,
    texts: [page],
    laws: new Map(),
    agencies: new Map(),
    codes: new Map(),
    sources: new Map([['bao', { publisher: 'Báo', title: 'Tên bài', published: '2026-03-13', language: 'vi' }]]),
    values,
    fill: fillerOf(values),
    quizzes: new Map([['so-may', { name: 'Số máy', order: 1, reviewed: '2026-11-01', reviewBy: '2027-01-01', questions, ...quiz }]]),
    find: (reference: string) => (reference === 'huong-dan/goi' ? page : undefined),
  } as unknown as Library;
}
const asked = (shelf: Shelf) => askedToday(library(shelf)).map(({ id }) => id);

describe('a question is asked', () => {
  it('with its values filled in, while its page is told', () => {
    const [first] = askedToday(library({}));
    expect(first).toMatchObject({ id: 'so-may-1', options: ['1022', '156', '5656'], because: 'Số 1022 nhận phản ánh.' });
  });
  it('not outside the days on which its answer is right', () => {
    const questions = [question(1, { validTo: '2026-11-21' }), question(2, { validFrom: '2026-11-23' }), question(3, { validTo: day })];
    expect(asked({ questions })).toEqual(['so-may-3']);
  });
  it('not when its page is withdrawn, or overdue', () => {
    expect(asked({ questions: [question(1, { page: 'huong-dan/khong-con' })] })).toEqual([]);
    expect(asked({ page: text({ reviewBy: '2026-11-01' }) })).toEqual([]);
  });
  it('not when its topic is overdue for review itself', () => expect(asked({ quiz: { reviewBy: '2026-11-21' } })).toEqual([]));
  it('not before each of its sources was there', () =>
    expect(asked({ questions: [question(1, { sources: ['bao', 'bao-sau'] })] })).toEqual([]));
  it('not with a value that is over, or not yet true', () => {
    expect(asked({ value: { validTo: '2026-11-21' } })).toEqual([]);
    expect(asked({ value: { validFrom: '2026-11-23' } })).toEqual([]);
  });
  it('and a topic without any question today is not offered', () =>
    expect(quizOf(library({ questions: [question(1, { validTo: '2020-01-01' })] }))).toEqual([]));
});

describe('the staff desk', () => {
  it('leads to the first question about a text, and nowhere for a text without one', () => {
    const shelf = library({});
    expect(quizChannel.address(shelf.texts[0]!, shelf)).toBe('/do-vui/#ve-goi');
    expect(anchorOf({ id: 'chung/tin' } as Text)).toBe('ve-chung-tin');
    const none = library({ questions: [question(1, { page: 'huong-dan/khac' })] });
    expect(quizChannel.address(none.texts[0]!, none)).toBeUndefined();
  });
});

describe('papers', () => {
  const questions = Array.from({ length: 24 }, (_, place) => question(place + 1));
  it('have a key whose letters are those of the right answers', () => {
    for (const paper of papersOf(library({ questions })))
      for (const { shown, rightLetter, options } of paper.questions) {
        expect(shown.find(({ letter }) => letter === rightLetter)?.text).toBe(options[0]);
        expect(shown.map(({ letter }) => letter).join('')).toBe('ABC');
      }
  });
  it('are what the browser draws by the same number', () => {
    const shelf = library({ questions });
    const drawn = drawPaper(
      askedToday(shelf).map(({ id, topic, options }) => ({ id, topic, options: options.length })),
      2,
    );
    expect(paperOf(askedToday(shelf), 2).questions.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
  });
  it('carry a mark that changes with any word', () => {
    const marks = (shelf: Library) => papersOf(shelf).map((paper) => paperFacts(shelf, paper).mark);
    const before = marks(library({ questions }));
    expect(new Set(before).size).toBe(paperNumbers.length);
    expect(marks(library({ questions }))).toEqual(before);
    expect(marks(library({ questions: questions.map((each) => ({ ...each, wrong: ['156', '5657'] })) }))).not.toEqual(before);
  });
  it('are not made of too few questions', () => expect(papersOf(library({ questions: questions.slice(0, 9) }))).toEqual([]));
});
