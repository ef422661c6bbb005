import { host, isExampleOrigin, origin, site } from '../../library/site.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { standing } from '../../library/publisher.ts';
import { hotlinesOf, type Hotline } from '../data/hotlines.ts';
import { xml, type Xml } from '../xml.ts';
import type { Book } from './book.ts';

/** What a reader must know before trusting a copy that may be old: its day, who made it, where the newest is. */
export function aboutPage(library: Library, book: Book): Xml {
  return xml`
<p>${book.subtitle}. Các bài ở đây lấy nguyên từ trang ${site.name}, đúng theo tình hình ngày <b>${writeDay(library.day)}</b>.</p>
<p>${book.checked}. Ngày đối chiếu là của bài được đọc lại lâu nhất.</p>
<p>${standing(library)}</p>
${isExampleOrigin && xml`<p class="banner">BẢN THỬ: địa chỉ trang còn là địa chỉ mẫu. Chưa dùng để phát.</p>`}
<p>Quy định có thể đổi sau ngày này. Bản mới nhất ở <a href="${origin}/sach/">${host}/sach/</a>. Cuối mỗi bài có nguồn và địa chỉ của bài.</p>`;
}

/** Numbers to call, each with the day of the source that names it. */
export function hotlinePage(library: Library): Xml | undefined {
  const hotlines = hotlinesOf(library);
  if (hotlines.length === 0) return undefined;
  // Reading programs know how to call, but sms: is no registered scheme (EPUBCheck HTM-025).
  const row = ({ number, href, kind, name, asOf, note }: Hotline) => xml`
<dt>${kind === 'phone' ? xml`<a href="${href}">${number}</a>` : `${number} (nhắn tin)`}</dt>
<dd>${name}. Theo nguồn ${asOf.length === 10 && 'ngày '}${writeDay(asOf)}.${note && ` ${note}`}</dd>`;
  return xml`<dl class="hotlines">${hotlines.map(row)}
</dl>`;
}
export const hotlineTitle = 'Số điện thoại, kèm ngày của nguồn';
export const aboutTitle = 'Sách này đúng đến đâu';
