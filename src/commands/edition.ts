import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, parseDocument, type YAMLMap } from 'yaml';
import { printedIn, sheetMark, type Printed } from '../check/editions.ts';
import { nearest } from '../check/nearest.ts';
import type { ContentFile } from '../check/content-file.ts';
import { readContent } from '../check/read.ts';
import { shelve, type Shelf } from '../check/shelf.ts';
import { contentRoot, realPath, refuseStrangers, whereIs } from '../library/content-files.ts';
import { changeRegister } from '../qr/register-changes.ts';
import type { ProcedureData } from '../truth/procedure.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { writeWhole } from '../whole-file.ts';

const usage = [
  'Ra bản mới của một tờ rơi:                npm run edition -- <tên-tờ> "đã đổi gì"',
  'Ra bản mới của một tờ giấy cần mang:      npm run edition -- thu-tuc/<tên> "đã đổi gì"',
  'Ra bản mới của một băng rôn, standee, biển:  npm run edition -- in-lon/<tên> "đã đổi gì"',
  'Ra bản mới của mọi tờ đã đổi chữ:         npm run edition -- --changed "đã đổi gì"',
  'Ghi lại dấu chữ, chưa phát tờ:            npm run edition -- --again [<tên-tờ> …]',
  'Cấp mã, bản đầu cho thủ tục chưa có tờ:   npm run edition -- --first [thu-tuc/<tên> …]',
].join('\n');

interface Content {
  root: string;
  files: ContentFile[];
  shelf: Shelf;
}

/**
 * Takes a new edition of a leaflet, an artwork or a procedure's sheet, marks the newest editions afresh while none of their paper has been handed
 * out, or gives sheets their first. Throws a sentence for editors when the words of the command do not say which.
 */
export async function runEdition(words: readonly string[]): Promise<void> {
  const root = contentRoot();
  refuseStrangers();
  const { files } = readContent(root);
  const content = { root, files, shelf: shelve(files) };
  const [first, ...rest] = words;
  if (first === '--again') return markAgain(content, rest);
  if (first === '--first') return firstEditions(content, rest);
  const [changed] = rest;
  if (first === '--changed' && changed) return everyChanged(content, changed);
  if (!first || !changed) throw new Error(usage);
  nextEdition(content, named(content, first), changed);
}

const allPrinted = ({ files, shelf }: Content): Printed[] => files.flatMap((file) => printedIn(file, shelf) ?? []);

function named(content: Content, name: string): Printed {
  const all = allPrinted(content);
  const found = all.find((printed) => printed.name === name);
  if (found) return found;
  const near = nearest(
    name,
    all.map((printed) => printed.name),
  );
  throw new Error(`Không có tờ "${name}" đọc được trong to-roi, in-lon hay thu-tuc.${near ? ` Có phải là: ${near}` : ''}`);
}

function nextEdition({ root }: Content, { file, path, editions, markOn }: Printed, changed: string): void {
  const date = readSiteDay();
  const number = editions.at(-1)!.number + 1;
  edit(root, file, (document) => document.addIn([...path, 'editions'], flow(document, { number, date, text: markOn(date), changed })));
  console.log(`${whereIs()(file.file)}: đã thêm bản ${number}. Xem lại tờ in rồi bỏ các bản cũ.`);
}

/** One changed number stands on many sheets. */
function everyChanged(content: Content, changed: string): void {
  const day = readSiteDay();
  const all = allPrinted(content).filter(({ editions, markOn }) => editions.at(-1)!.date <= day && markOn(day) !== editions.at(-1)!.text);
  for (const printed of all) nextEdition(content, printed, changed);
  if (all.length === 0) console.log('Không tờ nào đổi chữ.');
}

async function markAgain(content: Content, names: readonly string[]): Promise<void> {
  const { isExampleOrigin } = await import('../library/site.ts');
  const chosen = names.length > 0 ? names.map((name) => named(content, name)) : allPrinted(content);
  // On paper that people hold, an edition must keep meaning the words it meant. A sheet of today is in nobody's hands yet.
  const handedOut = isExampleOrigin ? undefined : chosen.find((printed) => !isFirstOfToday(printed));
  if (handedOut) throw new Error(`Trang đã có địa chỉ thật, tờ ${handedOut.name} có thể đã phát nên không ghi lại được. Hãy ra bản mới.`);
  const changed = chosen.filter((printed) => isMarkedAgain(content, printed));
  console.log(`Đã ghi lại dấu chữ của ${changed.length} tờ${changed.map(({ name }) => `\n- ${name}`).join('')}`);
}

const isFirstOfToday = ({ editions }: Printed): boolean => editions.length === 1 && editions[0]!.date === readSiteDay();

function isMarkedAgain({ root }: Content, { file, path, editions, markOn }: Printed): boolean {
  const { date, text } = editions.at(-1)!;
  const mark = markOn(date);
  if (mark === text) return false;
  edit(root, file, (document) => document.setIn([...path, 'editions', editions.length - 1, 'text'], mark));
  return true;
}

/** A code and edition 1 for each procedure that has no sheet yet. */
async function firstEditions({ root, files, shelf }: Content, names: readonly string[]): Promise<void> {
  const waiting = files.filter(({ collection, id, data }) => collection === 'procedures' && data && !shelf.get('procedureSheets', id));
  const chosen = names.length > 0 ? waiting.filter(({ id }) => names.includes(`thu-tuc/${id}`)) : waiting;
  const date = readSiteDay();
  for (const file of chosen) {
    const procedure = file.data as unknown as ProcedureData;
    const placed = `Tờ “Giấy tờ cần mang: ${procedure.title}”, dự kiến đặt ở bộ phận một cửa`;
    const { code } = await changeRegister(root, { kind: 'add', target: `/thu-tuc/${file.id}/`, placed, carrier: 'giay-to', day: date });
    const document = new Document({ code: code.toLowerCase(), editions: [] });
    document.addIn(['editions'], flow(document, { number: 1, date, text: sheetMark(procedure, date, shelf), changed: 'Bản đầu.' }));
    await mkdir(join(root, 'to-giay-to'), { recursive: true });
    writeWhole(join(root, 'to-giay-to', `${file.id}.yaml`), document.toString(yamlForm));
  }
  console.log(`Đã cấp mã và bản đầu cho ${chosen.length} thủ tục${chosen.map(({ id }) => `\n- ${id}`).join('')}`);
}

function flow(document: Document, entry: object): YAMLMap {
  const line = document.createNode(entry) as YAMLMap;
  line.flow = true;
  return line;
}

const yamlForm = { lineWidth: 0, flowCollectionPadding: false };

/** Changes a YAML file and leaves its comments and its other lines as they are. */
function edit(root: string, file: ContentFile, change: (document: Document) => void): void {
  const path = realPath(file.file, root);
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  writeWhole(path, document.toString(yamlForm));
}
