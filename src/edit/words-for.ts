import { audienceNames } from '../components/audiences.ts';
import { partRows } from '../schemas/parts.ts';

/*
 * What editors read in place of keys and of values from lists. Most of it the schemas say themselves (`describe`, `choice`); here is only what
 * they say to people who write YAML, or not at all.
 */

/** Of keys that mean the same wherever they stand, and of the values of lists that have no words of their own. */
const names: Record<string, string> = {
  ...audienceNames,
  ...Object.fromEntries(partRows.map(([, { takenAs, name }]) => [takenAs, name])),
  a3: 'Khổ A3, áp phích',
  a4: 'Khổ A4',
  'a4-chu-lon': 'Khổ A4 chữ lớn',
  a5: 'Khổ A5',
  a5x2: 'Hai tờ A5 trên một tờ A4',
  asOf: 'Ngày của nguồn',
  'cuoc-goi-la': 'Cuộc gọi lạ',
  date: 'Ngày',
  from: 'Từ ngày',
  'gap-ba': 'Tờ gấp ba',
  glance: 'Bốn điều cần biết',
  'khong-ghi': 'nguồn chỉ có số',
  law: 'Văn bản',
  note: 'Ghi chú',
  outline: 'Tên các bước',
  phuong: 'Đơn vị cũ, đơn vị mới',
  sections: 'Các mục',
  'so-tay': 'Sổ tay',
  sources: 'Nguồn',
  text: 'Câu',
  'the-tren-dien-thoai': 'Thẻ trên điện thoại',
  title: 'Tên trang',
  to: 'Đến hết ngày',
  until: 'Đến hết ngày',
  urgent: 'Việc phải làm ngay',
};

/** Of keys whose own description speaks of how YAML is written; by what stands above them. */
const placeNames: Record<string, string> = {
  'takes.sections': 'Chỉ lấy các mục này',
  'frames.take': 'Lấy chữ sẵn có của trang',
  '.byWard': 'Khổ có tệp riêng cho từng đơn vị',
  '.later': 'Giá trị đổi từ một ngày',
  '.poster': 'Chữ của áp phích, khi có khổ A3',
};

/** A value of a list in words; empty where nobody has given it any. */
export const nameOf = (value: string): string => names[value] ?? '';

/** What is said to people who look at files: where a list lies, how it is written, what the file of an example is called. */
const forFiles =
  / ?\(content\/[^)]*\)|, theo \w+ trong site\.yaml|, theo thứ tự trên trang|, ví dụ [a-z-]+\/[\w-]+|, trong dấu ngoặc kép|^true khi /g;

/** A beginning that says nothing by itself. */
const empty = /^(?:Một câu|Một, hai câu|Standee|Băng rôn, standee)$/;

/** The name of a field and what else is said of it. */
export function labelOf(key: string, above: string, meaning: string): { label: string; help: string } {
  const instead = placeNames[`${above}.${key}`];
  if (instead) return { label: instead, help: '' };
  const [first = '', ...more] = meaning.replace(forFiles, '').split(/(?<=[^\d])[;:] /);
  const [own = '', ...rest] = empty.test(first) && more.length > 0 ? more : [first, ...more];
  const help = rest.join('; ');
  return { label: own ? capital(own) : nameOf(key), help: isForFiles.test(help) ? '' : capital(help) };
}

/** A list of keys or of values says nothing to whoever sees boxes. */
const isForFiles =
  /[{[·]|\b[a-z]+-[a-z-]+\b|\b(?:validFrom|asOf|kind:|true|name|text|by|phone|npm run|need|time|changes|words|lines|then|source|points|phuong)\b/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
