import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { campaignFiles, campaignFolder, faultOf, officePath, usualBadge, type Answers, type Base } from '../authoring/new-campaign.ts';
import { plainName } from '../check/rules/names.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { contentFolder } from '../library/content-files.ts';

type Question = [key: keyof Answers, question: string, usual?: (before: Answers) => string];

const questions: Question[] = [
  ['unit', 'Loại đơn vị: Phường, Xã hay Đặc khu', () => 'Phường'],
  ['name', 'Tên đầy đủ của đơn vị, ví dụ Phường Bến Mẫu'],
  ['province', 'Thuộc tỉnh, thành phố nào'],
  ['title', 'Tên trang, ở đầu mọi trang', ({ name }) => name],
  ['badge', 'Một đến ba chữ trong ô màu ở góc', usualBadge],
  ['colour', 'Màu của cơ quan, ví dụ #0b5d3b; bỏ trống thì là màu đỏ', () => ''],
  ['origin', 'Địa chỉ trang, ví dụ https://ten-mien.gov.vn; chưa có thì bỏ trống', () => ''],
  ['publisher', 'Cơ quan đã đồng ý phát hành; chưa có thì bỏ trống, mọi trang ghi "Bản thử"', () => ''],
  ['address', 'Địa chỉ nơi nhận hồ sơ (Trung tâm Phục vụ hành chính công); chưa có nguồn thì bỏ trống', () => ''],
];

const hotlineQuestion: Question = ['hotline', 'Số để người dân gọi hỏi'];

const sourceQuestions: Question[] = [
  ['sourceAddress', 'Địa chỉ trang đã công bố số gọi, địa chỉ ấy; chỉ có trên giấy thì bỏ trống', () => ''],
  ['sourceTitle', 'Tên trang hoặc tên văn bản ấy', () => ''],
];

const all = [...questions, hotlineQuestion, ...sourceQuestions];

/**
 * `npm run new-campaign`: the folder of another unit beside those that are there, resting on the texts of its province, where there are any, and
 * on those of the whole country. Asks for what the command line does not say (`--name "Xã …"`), and writes all or nothing.
 */
export async function runNewCampaign(words: string[]): Promise<void> {
  const options = Object.fromEntries(all.map(([key]) => [key, { type: 'string' as const }]));
  const { values: said } = parseArgs({ args: words, options });
  const beside = dirname(contentFolder());
  const asking = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const answers = { hotline: '', sourceAddress: '', sourceTitle: '' } as Answers;
  const fill = async ([key, question, usual]: Question) => {
    const instead = usual?.(answers);
    const typed = async () =>
      (asking ? (await asking.question(`${question}${instead ? ` [${instead}]` : ''}: `)).trim() : '') || (instead ?? '');
    answers[key] = whole(key, await answerTo(key, said[key], typed));
  };
  try {
    for (const question of questions) await fill(question);
    const folder = join(beside, campaignFolder(answers.name));
    if (existsSync(folder)) throw new Error(`Đã có thư mục ${folder}. Chọn tên khác, hoặc sửa các tệp trong đó.`);
    const bases = basesFor(beside, answers.province);
    if (!bases.some(({ hasHotline }) => hasHotline)) await fill(hotlineQuestion);
    if (answers.hotline || answers.address) for (const question of sourceQuestions) await fill(question);
    const files = campaignFiles(answers, bases, readSiteDay());
    writeAll(folder, files);
    console.log(next(folder, [...files.keys()], bases));
  } finally {
    asking?.close();
  }
}

/** People answer `xã` as readily as `Xã`. */
const whole = (key: keyof Answers, answer: string): string => (key === 'unit' ? answer[0]!.toUpperCase() + answer.slice(1) : answer);

/** What was said or is answered; asked again while it does not fit, and refused where nobody can be asked again. */
async function answerTo(key: keyof Answers, said: string | undefined, ask: () => Promise<string>): Promise<string> {
  for (;;) {
    const answer = said ?? (await ask());
    const fault = faultOf(key, whole(key, answer || ' ').trim());
    if (!fault && (answer || key !== 'hotline')) return answer;
    const sentence = `--${key} "${answer}": ${fault ?? 'chưa ghi gì; trang nào cũng cần một số để hỏi'}`;
    if (said !== undefined || !process.stdin.isTTY)
      throw new Error(
        `${sentence}. Sửa: chạy lại trong cửa sổ lệnh để được hỏi từng điều, hoặc ghi sẵn: ${all.map(([each]) => `--${each} "…"`).join(' ')}`,
      );
    console.log(sentence);
  }
}

/** The folders of shared texts: the province's, where there is one, then the country's. */
function basesFor(beside: string, province: string): Base[] {
  const shared = readdirSync(beside, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !existsSync(join(beside, entry.name, 'site.yaml')))
    .map(({ name }) => name);
  const places = readFileSync(join(beside, 'chung', 'dia-phuong.txt'), 'utf8').split(/\r?\n/);
  const own = places
    .map((line) => line.split('#').map((part) => part.trim()))
    .find(([key, name]) => [key, name].some((each) => each && plainName(each) === plainName(province)))?.[0];
  return [...shared.filter((name) => name === own), 'chung'].map((folder) => ({
    folder,
    hasHotline: existsSync(join(beside, folder, 'du-kien', 'hotline.yaml')),
    office: textOf(join(beside, folder, officePath)),
  }));
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** A power cut in the middle leaves a folder that nothing reads, never half a campaign. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const made = join(dirname(folder), `.${folder.split(/[/\\]/).at(-1)!}-${process.pid}`);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), text);
    }
    renameSync(made, folder);
  } catch (fault) {
    rmSync(made, { recursive: true, force: true });
    throw fault;
  }
}

function next(folder: string, files: readonly string[], bases: readonly Base[]): string {
  const at = folder.replaceAll('\\', '/');
  return `✓ ${at}: ${files.join(', ')}
  Bài dùng chung lấy từ: ${bases.map((base) => base.folder).join(', ')}
  Để mọi lệnh làm việc với trang này:  npm pkg set config.content=${at}
  Xem trang trên máy này:              npm start
  Thêm tin, số, tờ rơi:                npm run edit`;
}
