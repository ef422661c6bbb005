import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { FullVerdict } from '../check/aside.ts';
import { standalone } from '../channels/standalone.ts';
import { xml, type Xml } from '../channels/xml.ts';
import { todayInVietnam, writeDay } from '../dates/day.ts';
import { parsePageReference } from '../routes.ts';
import { bothOf, seenChanges, isPicture, type Change } from './changes.ts';
import { compared, type Compared } from './compare.ts';
import { repository, type Repository } from './git.ts';
import { drawnSmall } from './photos.ts';
import { entries } from './index.ts';
import { values } from './tasks.ts';
import { Teller, type Told } from './told.ts';

const style = readFileSync(new URL('review.css', import.meta.url), 'utf8');

/** What a change says, for whoever looks at it: what went and came, or of a new text all that readers read of it. */
export function toldOf({ path, place, title, covers }: Change, repo = repository(), teller = new Teller()): Compared[] {
  const { before, now } = bothOf(repo, place, covers);
  const [was, is] = [before, now].map((bytes) => (bytes && !bytes.includes(0) ? teller.tell(path, String(bytes)) : []));
  if (before) return now ? compared(was!, is!) : [];
  // What is all new is read more easily without a mark at each word, and without what its headings say already.
  const isSaid = ({ text, under }: Told) => text === title || under.endsWith(` · ${text}`);
  return is!.filter((told) => !told.isAside && !isSaid(told)).map((told) => ({ told, words: [{ text: told.text }] }));
}

/**
 * Everything that is not published yet as one file for whoever must agree to it: read on a phone from a chat, without a network, or printed.
 * All of it is escaped words and small pictures; nothing in it runs.
 */
export async function reviewFile(by: string, verdict: FullVerdict): Promise<{ name: string; html: string }> {
  const repo = repository();
  const teller = new Teller();
  const all = seenChanges();
  const pictures = all.filter(({ path }) => isPicture(path));
  const texts = all.filter((change) => !pictures.includes(change));
  const articles: { change: Change; body: Xml }[] = [];
  for (const change of texts) {
    const raw = String(bothOf(repo, change.place).now ?? '');
    const own = pictures.filter(({ place }) => posix.dirname(place) === posix.dirname(change.place) && raw.includes(posix.basename(place)));
    for (const picture of own) pictures.splice(pictures.indexOf(picture), 1);
    articles.push({ change, body: xml`${wordsOf(change, repo, teller)}${await figures(repo, own)}` });
  }
  for (const change of pictures) articles.push({ change, body: await figures(repo, [change]) });
  const day = writeDay(todayInVietnam());
  const title = `Xin duyệt ${articles.length} thay đổi`;
  const body = xml`<main>
<h1>${title}</h1>
<p class="kind">${String(entries().find(({ path }) => path === 'site.yaml')?.data['name'] ?? '')} · ${by && `${by} gửi `}ngày ${day}. Chưa đăng: người dân chưa đọc được.</p>
<p><ins>Chữ thêm vào</ins> <del>Chữ bỏ đi</del> ${repo ? 'Chỗ giữ nguyên không ghi ở đây.' : 'Máy này không giữ bản trước để so: đây là cả bài như đang có.'}</p>
${articles.length > 1 && xml`<ol>${articles.map(({ change }, at) => xml`<li><a href="#b${at + 1}">${change.title}</a></li>`)}</ol>`}
${articles.map(
  (each, at) => xml`<article id="b${at + 1}">
<h2>${each.change.title}</h2>
<p class="kind">${each.change.kind}</p>
${each.body}
</article>
`,
)}
${checkSays(all, verdict)}
<section>
<h2>Ý kiến</h2>
<p>Trả lời người gửi: đồng ý đăng, hay chỗ nào phải sửa. Duyệt trên giấy thì ghi ở đây:</p>
<p class="sign">☐ Đồng ý đăng &#160; ☐ Sửa lại</p>
<p class="sign">Họ tên, ngày:</p>
</section>
</main>`;
  // Signs that turn the order of letters round could make a text read as another.
  const html = standalone({ title: `${title}, ${day}`, style, body, pictures: true }).replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
  return { name: `duyet-${todayInVietnam()}.html`, html };
}

/** What stands open in these texts; faults elsewhere are counted. */
function checkSays(all: readonly Change[], { problems }: FullVerdict): Xml {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const rows = problems.flatMap(({ level, file, found }) =>
    all
      .filter(({ path }) => path === file)
      .map(({ title }) => xml`<li>${level === 'error' && xml`<b>Phải sửa: </b>`}${title}: ${found}</li>`),
  );
  const said = errors > 0 ? `Còn ${errors} lỗi phải sửa trước khi đăng, ở đây hay ở bài khác.` : 'Máy soát không thấy lỗi.';
  return xml`<section><h2>Máy soát</h2><p>${said}</p>${rows.length > 0 && xml`<ul>${rows}</ul>`}</section>`;
}

function wordsOf(change: Change, repo: Repository | undefined, teller: Teller): Xml {
  const rows = toldOf(change, repo, teller);
  const parts: Xml[] = [];
  let under = '';
  for (const { told, words } of rows) {
    if (told.under !== under && !told.isHeading) parts.push(told.under ? xml`<h3>${told.under}</h3>` : xml`<hr />`);
    under = told.isHeading ? told.text : told.under;
    const drawn = words.map(({ text, mark }, at) => {
      const word = mark === 'ins' ? xml`<ins>${text}</ins>` : mark === 'del' ? xml`<del>${text}</del>` : text;
      return xml`${at > 0 && ' '}${word}`;
    });
    parts.push(told.isHeading ? xml`<h3>${drawn}</h3>` : xml`<p>${told.label && xml`<b>${told.label}:</b> `}${drawn}</p>`);
  }
  const { uses = [] } = values(entries()).find(({ path }) => path === change.path) ?? {};
  const pages = uses.filter(({ path }) => parsePageReference(path.replace(/\.\w+$/, '')));
  const more = pages.length > 6 ? ` và ${pages.length - 6} bài khác` : '';
  const titles = pages.slice(0, 6).map(({ title }) => title);
  if (pages.length > 0) parts.push(xml`<p class="kind">Các bài đổi theo: ${titles.join('; ')}${more}.</p>`);
  return change.state === 'gone' || rows.length > 0 ? xml`${parts}` : xml`<p>Không có chữ nào đổi.</p>`;
}

async function figures(repo: Repository | undefined, pictures: readonly Change[]): Promise<Xml> {
  const all = pictures.flatMap(({ place }) => {
    const { before, now } = bothOf(repo, place);
    return [figure(before, now ? 'Hình trước' : 'Hình bỏ đi'), figure(now, before ? 'Hình sau' : 'Hình mới')];
  });
  return xml`${await Promise.all(all)}`;
}

/** Small, and drawn anew: what else a file may hold does not come along. */
async function figure(bytes: Buffer | undefined, says: string): Promise<Xml> {
  if (!bytes) return xml``;
  const small = await drawnSmall(bytes, 480);
  if (!small) return xml`<p>Có một hình mà máy không đọc được.</p>`;
  const source = `data:image/jpeg;base64,${small.toString('base64')}`;
  return xml`<figure><img src="${source}" alt="${says}" /><figcaption>${says}</figcaption></figure>`;
}
