import type { Library } from '../../library/library.ts';
import { countSyllables, sentencesIn } from '../../text/sentences.ts';
import { oneOf } from './speech/rule.ts';

/**
 * What of some sentences is for listeners: news of the matter, not of who wrote it, nor of what nobody could find out. What else is
 * kept back takes along what leans on it.
 */
export type Inform = (sentences: readonly string[], isKeptBack?: (sentence: string) => boolean) => string[];

/** The noun for a source, which is also the first half of many other things: nguồn vốn, nguồn lực, tắt nguồn. */
const ofSources =
  /(?<!(?:tắt|bật|cắt|ngắt|cội|bắt|đầu|ngọn|khởi) )nguồn(?! (?:lực|vốn|thu|chi|điện|gốc|nước|nhân lực|cung|tài chính|tài trợ|tài nguyên|lợi|phát|hàng|năng lượng|sống|kinh phí|tiền|ngân sách|khí|sáng|đầu tư|lao động|việc|của cải|cội))/iu;
const ofOurselves =
  /chưa rõ(?! (?:thì|nên|điều|chỗ|gì|cách|nơi))|chưa tìm (?:thấy|được)|chưa đọc được|chưa khớp nhau|suy ra|người viết|chúng tôi|(?:^|[,;] |vì vậy |vì thế |nên )(?:trang|bài) này|(?:bảng|hình|sơ đồ) (?:này|dưới|trên|sau|bên)|phép (?:trừ|cộng)|^báo chí|(?:xem|so|đọc)(?: thêm)? (?:(?:ở|tại) )?(?:trang|bài|mục)(?! (?:của thủ tục|thủ tục|này))|chưa có[^,;:]*(?:kiểm chứng|xác nhận|số liệu|con số|báo cáo)/iu;

/** Of a page and of what is seen on it, of our knowledge and its gaps: a listener can do nothing with it. */
const isOfSources = (clause: string): boolean => ofSources.test(clause) || ofOurselves.test(clause);

const when = String.raw`(?: (?:ngày [\d/]+|(?:đầu |giữa |cuối |khoảng )?(?:tháng|năm) [\d/]+|\d{4}(?:–\d{4})?))*`;
/** Papers and sites by what they are; the registers know them by name. */
const press =
  '(?:các |một |nhiều )?(?:[Tt]rang(?! thiết)|[Bb]áo(?: chí)?(?! (?:cáo|động|hiệu|giá))|[Tt]ờ(?! (?:khai|trình|giấy|rơi|đơn))|[Tt]ạp chí|[Đđ]ài|[Tt]ruyền hình|[Nn]guồn)(?![\\p{L}\\p{N}])';
const tells = 'cho biết(?: rằng)?|viết rằng|viết|đưa tin(?: rằng)?|nói rằng|cho hay(?: rằng)?';

/**
 * Reads as the register of sources knows them. Who is named after `theo` is left out where a paper or an authority stands behind
 * the words. What only a site says may be said with its name alone, and a name that nobody knows is no news: that stays on the page.
 */
export function informer({ sources }: Pick<Library, 'sources'>): Inform {
  const entries = [...sources.values()]
    .map(({ publisher, grade }) => ({ name: nameOf(publisher), grade }))
    .filter(({ name }) => name.length > 1);
  const weak = new Set(entries.filter(({ grade }) => grade === 'C').map(({ name }) => name));
  const isWeak = (source: string) => /^(?:các |một |nhiều )?trang/iu.test(source) || [...weak].some((name) => source.includes(name));
  const named = any(entries.map(({ name }) => name));
  const papers = any(entries.filter(({ grade }) => grade !== 'A').map(({ name }) => name));
  const source = String.raw`((?:${press}(?: [^,;()]*?)??|${named}(?: (?:và|dẫn) [^,;()]*?)?)${when}(?: \([^()]*\))?)`;
  const lead = new RegExp(String.raw`^(?:Cũng )?[Tt]heo ${source}, `, 'u');
  const tail = new RegExp(
    String.raw`(?:,| \()? ?(?<![\p{L}])theo (?:bản |bài |lời |số liệu )?(?:trên |của |ở )?${source}\)?(?=[,.;:]|$)`,
    'u',
  );
  const subject = new RegExp(
    String.raw`^((?:(?:Báo|Tờ|Trang|Tạp chí) (?=\p{Lu})(?:${named}|[\p{L}\p{N}.& ]*?)|${papers})(?:,[^,;]*,)?${when})(?= \p{L})`,
    'u',
  );
  const article = /^(?:Một |Các |Những )?[Bb]ài (?:của|trên|ngày|viết|báo) /u;
  const saying = new RegExp(`^ (?:${tells}) `, 'u');
  const site = new RegExp(String.raw`(?<![\p{L}])[Tt]rang (?:tổng hợp )?${papers}`, 'u');

  /** The sentence without its source; empty where it is nothing without it. */
  const withoutSource = (sentence: string): string => {
    const by = subject.exec(sentence)?.[1];
    if (by !== undefined) {
      const said = saying.exec(sentence.slice(by.length));
      return said && !isWeak(by) ? sentence.slice(by.length + said[0].length) : '';
    }
    let told = sentence;
    for (const form of [lead, tail]) {
      const found = form.exec(told);
      if (!found) continue;
      if (isWeak(found[1]!)) return '';
      told = `${told.slice(0, found.index)}${told.slice(found.index + found[0].length)}`;
    }
    return site.test(told) || article.test(told) ? '' : told;
  };

  const informOf = (sentence: string): string => {
    const clauses = withoutSource(sentence)
      .split(/(?<=;) /)
      .filter((clause) => !isOfSources(clause));
    const kept = clauses.join(' ');
    if (kept === sentence) return sentence;
    // What is left of a sentence may be no more than its subject.
    return countSyllables(kept) < 3 ? '' : ended(kept, sentence);
  };

  return (sentences, isKeptBack = () => false) => {
    const kept: string[] = [];
    let isLost = false;
    for (const sentence of sentences) {
      const told: string = isKeptBack(sentence) || (isLost && leansBack.test(sentence)) ? '' : informOf(sentence);
      // "Đó là phép cộng của người viết" takes back what went before.
      if (told === '' && !isLost && /^(?:Đó|Đây)(?: cũng)? (?:chỉ )?là /u.test(sentence)) kept.pop();
      isLost = told === '';
      if (told) kept.push(told);
    }
    return kept;
  };
}

/** A sentence that points to the one before it, or goes on about the act that was named there. */
const leansBack =
  /(?<!\p{L})(?:này|đó|đây|ấy|nó|vậy|thế|cũng|cả (?:hai|ba))(?!\p{L})|^(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Văn bản|Điểm|Khoản) \p{L}/iu;

const inAct = String.raw`(?:(?:điểm|khoản|mục|chương|phụ lục|điều) |(?:luật|nghị định|nghị quyết|thông tư|quyết định)(?: số)? \d)`;
const placeInAct = new RegExp(String.raw`^[^,;:]* (?:nằm|ghi|nêu) (?:ở|tại|trong) ${inAct}[^,;:]*(?:, bản năm \d{4})?[.]$`, 'iu');

/** Of an article only what it is about; what it asks or allows would be news. */
const articleAbout =
  /^(?:Điều|Khoản|Điểm|Mục) \S+(?: (?:điểm|khoản|Điều) \S+)* (?:quy định|nêu|nói về|liệt kê) (?!.*(?:phải|được|không|cấm|phạt|miễn|\d))[^;:]*\.$/u;

/** Where in an act something stands is for who looks it up, unless that was the question. */
export const isPlaceInAct = (sentence: string): boolean => placeInAct.test(sentence) || articleAbout.test(sentence);

const any = (names: readonly string[]): string => (names.length > 0 ? `(?:${oneOf([...new Set(names)])})(?![\\p{L}\\p{N}])` : '(?!)');

const nameOf = (publisher: string): string => publisher.replace(/\s*\(.*\)$/u, '');

/** The clauses as a sentence again, with a capital and the stop that it had. */
function ended(clauses: string, sentence: string): string {
  const words = clauses.trim();
  if (!/\p{L}/u.test(words)) return '';
  const stop = /[.!?…:]$/.exec(sentence)?.[0] ?? '';
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`.replace(/[;,]$/, stop);
}

/** A line of front matter, as far as it informs; sentence by sentence. */
export const informed = (inform: Inform, line: string): string[] => inform(sentencesIn(line).map(({ text }) => text));
