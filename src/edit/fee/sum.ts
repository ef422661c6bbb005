import { isRead, readMoney } from '../../schemas/numbers.ts';

const grouped = new Intl.NumberFormat('vi-VN');

export const writeSum = (sum: number): string => grouped.format(sum);

/** What may be a sum among words: 200.000, 200000 đồng, 200 nghìn, 1,5 triệu, 1 triệu 500 nghìn. */
const step = String.raw`[ \u00a0]?(?:nghìn|ngàn|k|triệu|tr|tỷ|tỉ)(?!\p{L})`;
const digits = String.raw`(?:\d{1,3}(?:[., \u00a0]\d{3})+|\d+(?:,\d{1,2}(?=${step}))?)(?!\d|[.,]\d)`;
const said = new RegExp(String.raw`(?<!\d|\d[.,])${digits}(?:${step}(?: \d{1,3}${step})?)?(?:[ \u00a0]?đồng(?!\p{L}))?`, 'giu');

/** The sums among words, however they are written. One under a thousand only where đồng or nghìn follows. */
function sumsIn(text: string): { index: number; words: string; sum: number }[] {
  return [...text.matchAll(said)].flatMap(({ index, 0: words }) => {
    const reading = readMoney(words);
    return isRead(reading) && (reading.number >= 1000 || /\p{L}/u.test(words)) ? [{ index, words, sum: reading.number }] : [];
  });
}

/** Where words state the sum. */
export const placesOf = (text: string, sum: number): { index: number; words: string }[] => sumsIn(text).filter((each) => each.sum === sum);

export const hasSum = (text: string, sum: number): boolean => placesOf(text, sum).length > 0;

/** Whether words say a sum of which this one is a part: three times 5.000 đồng may be what 15.000 đồng are. */
export const hasMultiple = (text: string, sum: number): boolean => sumsIn(text).some((each) => each.sum > sum && each.sum % sum === 0);

/** The same words with another sum; one that was said in nghìn or triệu is written out. */
export const withSum = (text: string, old: number, fresh: number): string =>
  placesOf(text, old)
    .toReversed()
    .reduce((words, { index, words: was }) => {
      const now = writeSum(fresh) + (/\p{L}/u.test(was) ? ' đồng' : '');
      return words.slice(0, index) + now + words.slice(index + was.length);
    }, text);
