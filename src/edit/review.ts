import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import sharp from 'sharp';
import type { FullVerdict } from '../check/aside.ts';
import { standalone } from '../channels/standalone.ts';
import { xml, type Xml } from '../channels/xml.ts';
import { todayInVietnam, writeDay } from '../dates/day.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { readValues } from '../library/read-values.ts';
import { readContentFile } from '../library/content-files.ts';
import { isDraftPath } from '../routes.ts';
import { fillValues } from '../truth/value.ts';
import { bothOf, changes, type Change } from './changes.ts';
import { compared, type Compared, type Words } from './compare.ts';
import { folderNames } from './entry.ts';
import { repository, type Repository } from './git.ts';
import { choices, entries } from './index.ts';
import type { Known } from './told-fields.ts';
import { shownWords, told } from './told.ts';
import { values } from './tasks.ts';
import { written } from './yaml-change.ts';

const style = readFileSync(new URL('review.css', import.meta.url), 'utf8');

const isPicture = (path: string): boolean => /\.(?:webp|png|jpe?g|avif|gif|svg)$/i.test(path);
const isText = (path: string): boolean => /\.(?:mdx?|yaml|txt)$/.test(path);

/**
 * Everything that is not published yet as one file for whoever must agree to it: read on a phone from a chat, without a network, or printed.
 * All of it is escaped words and small pictures; nothing in it runs.
 */
export async function reviewFile(by: string, verdict: FullVerdict): Promise<{ name: string; html: string }> {
  const repo = repository();
  const known = whatIsKnown();
  const shownPictures = new Set<string>();
  const all = changes();
  const drawn: { change: Change; body: Xml | undefined }[] = [];
  for (const change of all.filter(({ path }) => !isPicture(path)))
    drawn.push({ change, body: await articleOf(repo, change, known, shownPictures) });
  for (const change of all.filter(({ path, place }) => isPicture(path) && !shownPictures.has(place))) {
    const { before, now } = bothOf(repo, change.place);
    const both = [before && (await figure(before, 'Trước')), now && (await figure(now, before ? 'Sau' : 'Hình mới'))];
    drawn.push({ change, body: xml`<div class="both">${both}</div>` });
  }
  const day = todayInVietnam();
  const count = drawn.length;
  const body = xml`<main>
<header>
<p class="site">${siteName()}</p>
<h1>Xin duyệt ${count} thay đổi</h1>
<p>${by && xml`Người gửi: <b>${by}</b> · `}ngày ${writeDay(day)}. Chưa đăng: người dân chưa đọc được.</p>
<p class="key"><ins>Chữ thêm vào</ins> có nền xanh, gạch dưới. <del>Chữ bỏ đi</del> có nền đỏ, gạch ngang.</p>
${checkSays(all, verdict)}
${count > 1 && xml`<ol>${drawn.map(({ change }, at) => xml`<li><a href="#b${at + 1}">${change.title}</a></li>`)}</ol>`}
</header>
${drawn.map(
  ({ change, body: words }, at) => xml`<article id="b${at + 1}">
<h2>${change.title}</h2>
<p class="kind">${kindOf(change)}</p>
${words}
</article>
`,
)}
<footer>
<h2>Ý kiến</h2>
<p>Trả lời người gửi: đồng ý đăng, hay chỗ nào phải sửa. Duyệt trên giấy thì ghi ở đây:</p>
<p class="sign">☐ Đồng ý đăng &#160; ☐ Sửa lại</p>
<p class="sign">Họ tên, ngày:</p>
</footer>
</main>`;
  const title = `Xin duyệt ${count} thay đổi, ${writeDay(day)}`;
  // Signs that turn the order of letters round could make a text read as another.
  const html = standalone({ title, style, body, pictures: true }).replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
  return { name: `duyet-${day}.html`, html };
}

function whatIsKnown(): Known {
  const known = choices(entries());
  try {
    const values = readValues(readSiteDay());
    return { choices: known, fill: (text) => fillValues(text, values) };
  } catch {
    // One of the values cannot be read, which the check says better.
    return { choices: known, fill: (text) => text };
  }
}

const siteName = (): string => {
  const { name } = written(readContentFile('site.yaml') ?? '') as { name?: unknown };
  return typeof name === 'string' ? name : '';
};

function kindOf({ path, state, covers }: Change): string {
  const folder = /^[^/]*(?=\/)/.exec(path)?.[0] ?? '';
  const kind = isPicture(path) ? 'Hình' : (folderNames[folder] ?? folder);
  const isDraft = isDraftPath(path);
  const how = isDraft
    ? 'bản nháp, chưa lên trang'
    : covers
      ? 'bản riêng của đơn vị, sửa từ bản chung'
      : { new: 'mới', changed: 'sửa', gone: 'bỏ khỏi trang' }[state];
  return `${kind} · ${how}`;
}

/** What stands open, of the texts that were changed; faults elsewhere are counted. */
function checkSays(all: readonly Change[], { problems }: FullVerdict): Xml {
  const titles = new Map(all.map(({ path, title }) => [path, title]));
  const own = problems.filter(({ file }) => titles.has(file));
  const errors = problems.filter(({ level }) => level === 'error').length;
  const elsewhere = errors - own.filter(({ level }) => level === 'error').length;
  const rows = own.map(
    ({ level, file, found }) => xml`<li>${level === 'error' && xml`<b>Phải sửa: </b>`}${titles.get(file)!}: ${found}</li>`,
  );
  const head = errors > 0 ? `Máy soát thấy ${errors} lỗi phải sửa trước khi đăng.` : 'Máy soát không thấy lỗi.';
  return xml`<div class="check"><p><b>${head}</b>${elsewhere > 0 && ` Trong đó ${elsewhere} lỗi ở tệp không đổi lần này.`}</p>${rows.length > 0 && xml`<ul>${rows}</ul>`}</div>`;
}

async function articleOf(repo: Repository | undefined, change: Change, known: Known, shown: Set<string>): Promise<Xml | undefined> {
  const { path, place, state, covers } = change;
  if (!isText(path)) return xml`<p class="same">Tệp này không phải chữ hay hình.</p>`;
  const { before, now } = bothOf(repo, place, covers);
  const [was, is] = [before, now].map((bytes) => (bytes ? told(path, bytes.toString(), known) : []));
  const isCompared = before && now;
  // What is all new is read more easily without a mark at each word; of what is gone its name is enough.
  const plain = [...was!, ...is!]
    .filter(({ key, isAside }) => !isAside && key !== 'title' && key !== 'name')
    .slice(0, state === 'gone' ? 1 : undefined);
  const rows: Compared[] = isCompared ? compared(was!, is!) : plain.map((each) => ({ told: each, words: [{ text: each.text }] }));
  const parts: Xml[] = repo ? usesOf(path) : [xml`<p class="same">Máy này không giữ bản trước để so: đây là cả bài như đang có.</p>`];
  let under = '';
  for (const row of rows) {
    if ('same' in row) {
      parts.push(xml`<p class="same">… ${row.same} đoạn giữ nguyên …</p>`);
      continue;
    }
    if (row.told.under && row.told.under !== under && isCompared) parts.push(xml`<p class="under">${row.told.under}</p>`);
    under = row.told.kind === 'heading' ? row.told.text : row.told.under || under;
    parts.push(lineOf(row));
    for (const name of row.told.pictures) {
      const picture = posix.join(posix.dirname(place), name);
      const { before: old, now: fresh } = bothOf(repo, picture);
      shown.add(picture);
      const bytes = fresh ?? old;
      if (bytes) parts.push(await figure(bytes, ''));
    }
  }
  return state === 'gone' ? xml`<div class="gone">${parts}</div><p>Cả bài không còn trên trang.</p>` : xml`${parts}`;
}

/** A number is read on other pages than its own. */
function usesOf(path: string): Xml[] {
  const { uses = [] } = values(entries()).find((each) => each.path === path) ?? {};
  const more = uses.length > 6 ? ` và ${uses.length - 6} chỗ khác` : '';
  const titles = uses.slice(0, 6).map(({ title }) => title);
  return uses.length > 0 ? [xml`<p class="kind">Đổi theo ở: ${titles.join('; ')}${more}.</p>`] : [];
}

const lineOf = ({ told: { label, kind }, words }: Extract<Compared, { words: Words[] }>): Xml => {
  const drawn = words.map(({ text: full, mark }, at) => {
    // The blank that the last word of a line has not.
    const isTight = mark === 'del' && !/\s$/.test(full) && at < words.length - 1;
    const text = shownWords(full, words.length > 1 && mark !== undefined) + (isTight ? ' ' : '');
    return mark === 'ins' ? xml`<ins>${text}</ins>` : mark === 'del' ? xml`<del>${text}</del>` : text;
  });
  return kind === 'heading' ? xml`<h3>${drawn}</h3>` : xml`<p>${label && xml`<b class="label">${label}:</b> `}${drawn}</p>`;
};

/** Small, and drawn anew: what else a file may hold does not come along. */
async function figure(bytes: Buffer, says: string): Promise<Xml> {
  const small = await sharp(bytes, { limitInputPixels: 120_000_000 })
    .autoOrient()
    .resize({ width: 480, height: 480, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 70 })
    .toBuffer()
    .catch(() => undefined);
  if (!small) return xml`<p class="same">Có một hình mà máy không đọc được.</p>`;
  const source = `data:image/jpeg;base64,${small.toString('base64')}`;
  return xml`<figure><img src="${source}" alt="${says || 'Hình trong bài'}" /><figcaption>${says || 'Hình trong bài'}</figcaption></figure>`;
}
