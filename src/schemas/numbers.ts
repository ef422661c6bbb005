/*
 * Numbers as people write them in Vietnamese: dots (or commas, spaces) part thousands, a comma begins decimals, and a sum is often
 * said in nghìn or triệu. What can only mean one number is read. What could mean two is refused with both, so that the author decides:
 * a wrong sum is worse than a question.
 */

/** A number, or why the text is none and what to write instead: lines to paste, the likeliest first. */
export type Reading = { number: number } | { why: string; instead: string[] };

export const isRead = (reading: Reading): reading is { number: number } => 'number' in reading;

/** Signs that look like those of the keyboard: full-width ones of other keyboards, spaces that do not break, dashes for a minus. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Zs}\t\n]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .trim();
}

const plain = /^(?:0|[1-9]\d*)$/;
/** 250.000 · 250,000 · 250 000 · 250_000 · 250'000: one sign throughout, three digits after each. */
const grouped = /^[1-9]\d{0,2}(?:([., _'])\d{3})(?:\1\d{3})*$/;
const twoGroups = /^[1-9]\d{0,2}(?:[., _']\d{3}){2,}$/;
/** 1.000,5 · 1,000.5: groups, then the other sign. */
const groupedDecimal = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?!\1)[.,]\d{1,6}$/;
const decimal = /^(?:0|[1-9]\d*)[.,]\d{1,6}$/;

const digitsOf = (text: string) => text.replace(/\D/g, '');
const whole = (text: string): Reading => {
  const number = Number(digitsOf(text));
  return Number.isSafeInteger(number) ? { number } : { why: 'số dài quá, không có số nào như vậy', instead: [] };
};

/** `1,5` and `1.5` alike. */
const fraction = (text: string) => Number(text.replace(/[^\d]([^.,]*)$/, '.$1').replace(/[^\d.]|\.(?=.*\.)/g, ''));

const steps: Record<string, number> = { k: 3, nghìn: 3, ngàn: 3, tr: 6, triệu: 6, tỷ: 9, tỉ: 9 };
const step = Object.keys(steps).join('|');
const stepped = new RegExp(String.raw`^(\d+(?:[.,]\d+)?) ?(${step})$`, 'iu');
const compound = new RegExp(String.raw`^(\d+) ?(tỷ|tỉ|triệu|tr) (\d{1,3}) ?(triệu|tr|nghìn|ngàn|k)$`, 'iu');

/** 250k, 1,5 triệu, 2 triệu 500 nghìn; undefined when no such word stands in it. */
function readSteps(text: string): Reading | undefined {
  const [, high, highStep, low, lowStep] = compound.exec(text) ?? [];
  if (high && low) {
    const powers = [steps[highStep!.toLowerCase()]!, steps[lowStep!.toLowerCase()]!] as const;
    if (powers[0] - powers[1] === 3) return { number: Number(high) * 10 ** powers[0] + Number(low) * 10 ** powers[1] };
    return undefined;
  }
  const [, amount, name] = stepped.exec(text) ?? [];
  if (!amount || !name) return undefined;
  const power = steps[name.toLowerCase()]!;
  const [before = '', after = ''] = amount.split(/[.,]/);
  const read = Number(before + after) * 10 ** (power - after.length);
  if (after.length <= 2) return { number: read };
  // 1.500 triệu: fifteen hundred million, or one and a half?
  const asGroups = Number(before + after) * 10 ** power;
  return { why: 'đọc được hai cách', instead: [...new Set([String(asGroups), String(read)])] };
}

const currency = String.raw`(?:đồng|dong|đ|d|₫|vnđ|vnd)`;
const currencyAround = new RegExp(String.raw`^(?:(?:₫|vnđ|vnd) ?)?(.*?)(?: ?${currency}\.?)?$`, 'iu');

/** A sum in đồng: 250000, 250.000, 250.000 đồng, 250k, 1,5 triệu. There is nothing smaller than a đồng. */
export function readMoney(written: string): Reading {
  const text = plainSigns(written);
  const sum = currencyAround.exec(text)?.[1]?.trim() ?? text;
  if (plain.test(sum) || grouped.test(sum)) return whole(sum);
  return readSteps(sum) ?? refuseMoney(sum);
}

function refuseMoney(sum: string): Reading {
  const odd = oddNumber(sum);
  if (odd) return odd;
  if (groupedDecimal.test(sum) || decimal.test(sum)) {
    const read = fraction(sum);
    // 250.00 may have lost a 0 as well as gained two.
    return { why: 'số tiền không có phần lẻ của đồng', instead: Number.isInteger(read) && read >= 1000 ? [String(read)] : [] };
  }
  // Whoever says so in words means this number.
  const isFree = /^(?:miễn phí|không mất tiền|không đồng)$/i.test(sum);
  return { why: 'không đọc được thành một số tiền', instead: isFree ? ['0'] : [] };
}

/** How many or how much of anything else. `isMeasure`: of what has fractions (%, km), where 1.500 may be one and a half. */
export function readQuantity(written: string, isMeasure: boolean): Reading {
  const text = plainSigns(written);
  if (plain.test(text) || twoGroups.test(text)) return whole(text);
  const sign = grouped.exec(text)?.[1];
  if (sign && sign !== ',' && !(isMeasure && sign === '.')) return whole(text);
  // A fourth digit says that a comma began decimals, whoever reads.
  if (sign) return { why: 'đọc được hai cách', instead: [digitsOf(text), `"${text.replace(/[.]/, ',')}0"`] };
  if (groupedDecimal.test(text) || decimal.test(text)) return { number: fraction(text) };
  return readSteps(text) ?? oddNumber(text) ?? withUnit(text) ?? { why: 'không đọc được thành một số', instead: [] };
}

/** `109 thủ tục`: the number and its unit have keys of their own. */
function withUnit(text: string): Reading | undefined {
  const [, number, unit] = /^(\d[\d.,]*) ?([\p{L}%°].*)$/u.exec(text) ?? [];
  // In braces a comma would end the value.
  const bare = number?.includes(',') ? `"${number}"` : number;
  return bare ? { why: `chỉ ghi số; "${unit}" ghi ở "unit"`, instead: [bare] } : undefined;
}

/** What programs write and nobody else: signs before the number, leading zeros, powers, other bases. */
function oddNumber(text: string): Reading | undefined {
  const bare = text.replace(/^\+ ?/, '');
  if (bare !== text && (plain.test(bare) || grouped.test(bare))) return { why: 'không ghi dấu + trước số', instead: [digitsOf(bare)] };
  if (/^- ?\d/.test(text)) return { why: 'số này không âm được', instead: [] };
  if (/^0\d+$/.test(text)) return { why: 'số không bắt đầu bằng 0', instead: [String(Number(text))] };
  const isProgrammed = /^(?:0[xob][\da-f_]+|\d[\d.]*e[+-]?\d+)$/i.test(text);
  if (!isProgrammed) return undefined;
  const number = Number(text.replace(/_/g, ''));
  const why = 'chỉ dùng chữ số 0–9';
  return { why, instead: Number.isSafeInteger(number) ? [String(number)] : [] };
}

/** A whole number from `least` to `most`, as for an order or a year. */
export function readWhole(written: string, least: number, most: number): Reading {
  const text = plainSigns(written);
  const reading = plain.test(text) ? whole(text) : readQuantity(text, false);
  const isWhole = isRead(reading) && Number.isInteger(reading.number) && reading.number >= least && reading.number <= most;
  if (isWhole && plain.test(text)) return reading;
  if (isWhole) return { why: 'chỉ ghi chữ số', instead: [String(reading.number)] };
  if (!isRead(reading) && reading.instead.length === 1) return { ...reading, instead: reading.instead.filter((each) => plain.test(each)) };
  return { why: `cần một số nguyên từ ${least} đến ${most}`, instead: [] };
}
