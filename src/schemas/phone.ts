import { plainSigns } from './numbers.ts';

/** A number to call or to write to: as people read it, and its digits alone. Or why the text is none, and what to write instead. */
export type PhoneReading = { phone: string; digits: string } | { why: string; instead: string[] };

const lengths = [3, 4, 8, 9, 10, 11];
/** Words of a line within a house. */
const extension = /^(.*?\d)[ ,(;]*(?:(?:số )?máy lẻ|máy nhánh|máy|nhánh|nội bộ|ext\.?|lẻ|x|#)[ .:]*(\d+)\)?$/iu;
/** `gọi 1022`, and not `1900-VNEID`. */
const amongWords = /^(?:[^\d+]*[\s:])?(\+?[\d(][\d .()-]*\d)(?:[^\d\p{L}-][^\d]*)?$/u;
const severalNumbers = /[/;,]|\s(?:hoặc|và|hay|or)\s|\s-\s/iu;

const lostZero = 'thiếu số 0 ở đầu';

/**
 * A number as it is dialled in Vietnam: a hotline of 3 or 4 digits, or 8 to 11 with what parts their groups. A mobile has 10, a landline 11
 * with its area code; without its first 0, which spreadsheets and YAML drop, it is nobody's number.
 */
export function readPhone(written: string): PhoneReading {
  const text = plainSigns(written);
  const [, number, line] = extension.exec(text) ?? [];
  if (number && line) return refused(`một số, không kèm máy lẻ; ghi "Máy lẻ ${line}" ở "note"`, instead(number));
  if (severalNumbers.test(text) && text.replace(/\D/g, '').length > 6) {
    const numbers = text.split(severalNumbers).flatMap(instead);
    return refused('mỗi tệp chỉ một số; số kia ghi ở tệp khác', numbers);
  }
  if (!/^\+?[\d .()-]+$/.test(text)) return refused('số điện thoại chỉ gồm chữ số', instead(amongWords.exec(text)?.[1] ?? ''));
  const digits = inCountry(text).replace(/\D/g, '');
  if (/^84\d{9,10}$/.test(digits)) return refused('bắt đầu bằng mã nước', instead(`0${digits.slice(2)}`));
  if (inCountry(text).startsWith('+')) return refused('số ở nước khác', []);
  const why = flaw(digits);
  if (why) return refused(why, why === lostZero ? instead(`0${digits}`) : []);
  // Hotlines are said in one breath; longer numbers in the groups in which their author wrote them.
  const phone =
    digits.length <= 4
      ? digits
      : inCountry(text)
          .replace(/[ .()-]+/g, ' ')
          .trim();
  return { phone, digits };
}

/** +84 28 3829 1234, 0084 28…: the same number as people dial it at home. */
const inCountry = (text: string) => text.replace(/^(?:\+ ?|00)84[ .-]*(?:\(0\))?[ .-]*0?/, '0');

function flaw(digits: string): string | undefined {
  const count = digits.length;
  if (!lengths.includes(count)) return `có ${count} chữ số; số điện thoại có 3–4 hoặc 8–11 chữ số`;
  if (count <= 4) return digits.startsWith('0') ? 'số ngắn không bắt đầu bằng 0' : undefined;
  if (/^0[35789]/.test(digits) && count !== 10) return `số di động có 10 chữ số, số này có ${count}`;
  if (/^02/.test(digits) && count !== 11) return `số cố định kể cả mã vùng có 11 chữ số, số này có ${count}`;
  if (!digits.startsWith('0') && count > 8 && !/^1[89]00/.test(digits)) return lostZero;
  return undefined;
}

const refused = (why: string, instead: string[]) => ({ why, instead });

/** The text as a line to paste, where it is a number after all. */
function instead(text: string): string[] {
  const reading = /^[\s\d+().-]*\d[\s\d+().-]*$/.test(text) ? readPhone(text) : undefined;
  return reading && 'phone' in reading ? [`"${reading.phone}"`] : [];
}
