const grouped = new Intl.NumberFormat('vi-VN');

export const writeSum = (sum: number): string => grouped.format(sum);

/** A sum as people write it among words: 200.000, 200000, 200 nghìn, 1,5 triệu. One under a thousand only where đồng follows. */
export function sumPattern(sum: number): RegExp {
  const forms = [writeSum(sum).split('.').join('[., \u00a0]?') + (sum < 1000 ? '(?= ?đồng)' : '')];
  if (sum > 0 && sum % 1000 === 0) forms.push(String.raw`${sum / 1000} ?(?:nghìn|ngàn|k)(?!\p{L})(?: đồng)?`);
  if (sum > 0 && sum % 10_000 === 0) forms.push(String.raw`${String(sum / 1_000_000).replace('.', ',')} ?(?:triệu|tr)(?!\p{L})(?: đồng)?`);
  return new RegExp(String.raw`(?<!\d|\d[.,])(?:${forms.join('|')})(?!\d|[.,]\d)`, 'giu');
}

export const hasSum = (text: string, sum: number): boolean => text.search(sumPattern(sum)) >= 0;

/** The same words with another sum; one that was said in nghìn or triệu is written out. */
export const withSum = (text: string, old: number, fresh: number): string =>
  text.replace(sumPattern(old), (found) => writeSum(fresh) + (/\p{L}/u.test(found) ? ' đồng' : ''));
