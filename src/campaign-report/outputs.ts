import type { Table } from './table.ts';

/** What the built site holds for each channel, by the addresses of its files. */
const channels: readonly [name: string, unit: string, files: RegExp][] = [
  ['Trang web', 'trang', /^(?!q\/|Q\/|tt\/|TT\/|tai-ve\/|404|mat-mang).*\.html$/],
  ['Tờ rơi, áp phích, sổ tay', 'tệp PDF', /^to-roi\/.*\.pdf$/],
  ['Tờ “Giấy tờ cần mang”', 'tệp PDF', /^thu-tuc\/.*\.pdf$/],
  ['Băng rôn, standee, biển, mã để treo', 'tệp PDF', /^ma-qr\/.*\.pdf$/],
  ['Loa phát thanh', 'bài đọc', /^phat-thanh\/.*\.txt$/],
  ['Trang chiếu cho buổi họp', 'bộ', /^trinh-chieu\/[^/]+\/index\.html$/],
  ['Khung hình cho màn hình', 'bộ', /^man-hinh\/[^/]+\/index\.html$/],
  ['Hình cho Facebook, Zalo', 'hình', /^hinh\/.*\.png$/],
  ['Bản tin tháng', 'tệp PDF', /^ban-tin\/.*\.pdf$/],
  ['Đề thi và đáp án', 'tệp PDF', /^do-vui\/.*\.pdf$/],
  ['Sách điện tử', 'cuốn', /^sach\/.*\.epub$/],
  ['Hướng dẫn trong một tệp', 'tệp', /^tai-ve\/.*\.html$/],
  ['Nguồn tin cho trang khác (RSS, JSON)', 'nguồn', /(?:^|\/)(?:rss\.xml|feed\.json)$/],
];

/** What stands ready in each channel, counted in the files of a built site. */
export const outputTable = (files: readonly string[]): Table => ({
  heading: 'Theo kênh: đang có trên trang đã dựng',
  columns: ['Kênh', 'Số lượng', 'Đơn vị'],
  rows: channels.flatMap(([name, unit, pattern]) => {
    const count = files.filter((file) => pattern.test(file)).length;
    return count ? [[name, count, unit]] : [];
  }),
});
