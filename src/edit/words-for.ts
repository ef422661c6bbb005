import { audienceNames } from '../components/audiences.ts';
import { artworkKinds } from '../schemas/artwork.ts';
import { places } from '../schemas/leaflet.ts';
import { handling, timeUnits, ways } from '../schemas/procedure.ts';

/*
 * What editors read in place of keys and of values from lists. Most of it the schemas say themselves (`describe`); here is only what they say
 * to people who write YAML, or not at all.
 */

/** Of keys that mean the same wherever they stand. */
const keyNames: Record<string, string> = {
  address: 'Địa chỉ',
  agency: 'Cơ quan',
  a4: 'Khổ A4',
  'a4-chu-lon': 'Khổ A4 chữ lớn',
  a5: 'Khổ A5',
  a5x2: 'Hai tờ A5 trên một tờ A4',
  asOf: 'Ngày của nguồn',
  because: 'Vì sao',
  changes: 'Trang phải nói khác đi',
  clause: 'Điều, khoản',
  date: 'Ngày',
  from: 'Từ ngày',
  'gap-ba': 'Tờ gấp ba',
  grade: 'Hạng của nguồn',
  guides: 'Nhóm hướng dẫn',
  into: 'Trở thành phường nào',
  kind: 'Loại',
  label: 'Nhãn',
  law: 'Văn bản',
  link: 'Đường dẫn',
  name: 'Tên',
  note: 'Ghi chú',
  procedure: 'Thủ tục',
  since: 'Có từ ngày',
  'so-tay': 'Sổ tay',
  sources: 'Nguồn',
  target: 'Trang',
  text: 'Câu',
  to: 'Đến hết ngày',
  until: 'Đến hết ngày',
  value: 'Giá trị',
  ward: 'Phường',
};

/** Of keys whose own description speaks of how YAML is written; by what stands above them. */
const placeNames: Record<string, string> = {
  'later.value': 'Giá trị mới',
  'ways.time': 'Thời hạn',
  'ways.fee': 'Tiền phải nộp',
  'ways.by': 'Cách nộp',
  'papers.give': 'Nộp thế nào',
  'takes.sections': 'Chỉ lấy các mục này',
  'frames.take': 'Lấy chữ sẵn có của trang',
  '.byWard': 'Khổ có tệp riêng cho từng phường',
  '.grade': 'Hạng của nguồn',
  '.kind': 'Loại',
  '.later': 'Giá trị đổi từ một ngày',
  '.papers': 'Giấy tờ',
  '.ways': 'Cách nộp',
  '.questions': 'Câu hỏi',
  '.poster': 'Chữ của áp phích, khi có khổ A3',
};

const valueNames: Record<string, string> = {
  ...audienceNames,
  ...ways,
  ...handling,
  ...timeUnits,
  ...artworkKinds,
  ...places,
  'khong-ghi': 'nguồn chỉ có số',
  phone: 'Số điện thoại',
  sms: 'Số nhắn tin',
  url: 'Địa chỉ web',
  address: 'Địa chỉ nhà',
  money: 'Số tiền',
  count: 'Số lượng',
  text: 'Chữ',
  A: 'A: cơ quan nhà nước, văn bản',
  B: 'B: báo chí, trang luật lớn',
  C: 'C: trang tổng hợp',
  'uy-ban': 'Ủy ban',
  'cong-an': 'Công an',
  'dich-vu': 'Dịch vụ',
  so: 'Sở',
  'to-chuc': 'Tổ chức',
  'trung-tam': 'Trung tâm',
  xa: 'Cấp xã',
  'khu-vuc': 'Khu vực, nhiều xã',
  tinh: 'Cấp tỉnh',
  'trung-uong': 'Trung ương',
  'ngoai-nha-nuoc': 'Ngoài nhà nước',
  timeline: 'Dòng thời gian',
  bars: 'Cột số liệu',
  chain: 'Chuỗi nối nhau',
  tiles: 'Các ô',
  wards: 'Bảng phường',
  phuong: 'Phường cũ, phường mới',
  title: 'Tên trang',
  steps: 'Các bước',
  urgent: 'Việc phải làm ngay',
  glance: 'Bốn điều cần biết',
  outline: 'Tên các bước',
  opening: 'Đoạn mở đầu',
  answer: 'Trả lời ngắn',
  problems: 'Lỗi hay gặp',
  sections: 'Các mục',
  changed: 'Đã đổi gì',
  ask: 'Hỏi ai',
  safety: 'An toàn',
  a3: 'Khổ A3, áp phích',
  'cuoc-goi-la': 'Cuộc gọi lạ',
  'the-tren-dien-thoai': 'Thẻ trên điện thoại',
  'to-roi': 'Tờ rơi',
  'in-lon': 'Băng rôn, standee, biển quầy làm sẵn',
  'de-thi': 'Đề thi',
  'giay-to': 'Tờ “Giấy tờ cần mang”',
};

/** Where one value means two things, by its key. */
const valueNamesAt: Record<string, string> = { 'carrier.bang-ron': 'Băng rôn, bảng, màn hình' };

/** A value of a list in words; empty where nobody has given it any. */
export const nameOf = (value: string, key: string): string => valueNamesAt[`${key}.${value}`] ?? valueNames[value] ?? keyNames[value] ?? '';

/** What is said to people who look at files: where a list lies, how it is written, what the file of an example is called. */
const forFiles =
  / ?\(content\/[^)]*\)|, theo \w+ trong site\.yaml|, theo thứ tự trên trang|, ví dụ [a-z-]+\/[\w-]+|, trong dấu ngoặc kép|^true khi /g;

/** A beginning that says nothing by itself. */
const empty = /^(?:Một câu|Một, hai câu|Standee|Băng rôn, standee)$/;

/** The name of a field and what else is said of it. */
export function labelOf(key: string, above: string, meaning: string): { label: string; help: string } {
  const plain = capital(meaning.replace(forFiles, ''));
  const own = placeNames[`${above}.${key}`];
  if (own) return { label: own, help: isForFiles(plain) || own === plain ? '' : plain };
  if (!plain) return { label: keyNames[key] ?? '', help: '' };
  const [first = '', ...more] = plain.split(/(?<=[^\d])[;:] /);
  const [label = '', ...rest] = empty.test(first) && more.length > 0 ? [capital(more[0]!), ...more.slice(1)] : [first, ...more];
  const help = rest.join('; ');
  return { label, help: isForFiles(help) ? '' : capital(help) };
}

/** A list of keys or of values says nothing to whoever sees boxes. */
const isForFiles = (text: string): boolean =>
  /[{[]|\b[a-z]+-[a-z-]+\b|\b(?:validFrom|asOf|kind:|true|name|text|by|phone|npm run|need|time|changes|words|lines|then|source|points|phuong là)\b/i.test(
    text,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
