import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument, type Document, type YAMLMap } from 'yaml';
import { textMark, type Leaflet } from '../check/leaflet-words.ts';
import { nearest } from '../check/nearest.ts';
import { readContent, type ContentFile } from '../check/read.ts';
import { shelve, type Shelf } from '../check/shelf.ts';
import { readSiteDay } from '../truth/site-day.ts';

const usage = [
  'Ra bản mới của một tờ rơi:       npm run edition -- <tên-tờ> "đã đổi gì"',
  'Ghi lại dấu chữ, chưa phát tờ:   npm run edition -- --again [<tên-tờ> …]',
].join('\n');

/**
 * Takes a new edition of a leaflet, or marks the newest editions afresh while none of their paper has been handed out.
 * Throws a sentence for editors when the words of the command do not say which.
 */
export async function runEdition(words: readonly string[]): Promise<void> {
  const root = resolve(process.env['CONTENT_DIR'] ?? 'content');
  const { files } = readContent(root);
  const shelf = shelve(files);
  const leaflets = files.filter((file) => file.collection === 'leaflets' && file.data);
  const named = (slug: string) => {
    const found = leaflets.find((file) => file.id === slug);
    if (found) return found;
    const near = nearest(slug, [...(shelf.ids.get('leaflets') ?? [])]);
    throw new Error(`Không có tờ rơi "${slug}" đọc được trong to-roi.${near ? ` Có phải là: ${near}` : ''}`);
  };
  if (words[0] === '--again') {
    const { isExampleOrigin } = await import('../site.ts');
    const chosen = words.length > 1 ? words.slice(1).map(named) : leaflets;
    // On paper that people hold, an edition must keep meaning the words it meant. A leaflet of today is in nobody's hands yet.
    const handedOut = isExampleOrigin ? undefined : chosen.find((file) => !isFirstOfToday(file.data as unknown as Leaflet));
    if (handedOut) throw new Error(`Trang đã có địa chỉ thật, tờ ${handedOut.id} có thể đã phát nên không ghi lại được. Hãy ra bản mới.`);
    const changed = chosen.filter((file) => markAgain(root, file, shelf));
    console.log(`Đã ghi lại dấu chữ của ${changed.length} tờ${changed.map(({ id }) => `\n- ${id}`).join('')}`);
    return;
  }
  const [slug, changed] = words;
  if (!slug || !changed) throw new Error(usage);
  const file = named(slug);
  const leaflet = file.data as unknown as Leaflet;
  const date = readSiteDay();
  const number = leaflet.editions.at(-1)!.number + 1;
  edit(root, file, (document) => {
    const line = document.createNode({ number, date, text: textMark(shelf, leaflet, date), changed }) as YAMLMap;
    line.flow = true;
    document.addIn(['editions'], line);
  });
  console.log(`content/${file.file}: đã thêm bản ${number}. Xem lại tờ in rồi bỏ các bản cũ.`);
}

const isFirstOfToday = ({ editions }: Leaflet): boolean => editions.length === 1 && editions[0]!.date === readSiteDay();

function markAgain(root: string, file: ContentFile, shelf: Shelf): boolean {
  const leaflet = file.data as unknown as Leaflet;
  const { date, text } = leaflet.editions.at(-1)!;
  const mark = textMark(shelf, leaflet, date);
  if (mark !== text) edit(root, file, (document) => document.setIn(['editions', leaflet.editions.length - 1, 'text'], mark));
  return mark !== text;
}

/** Changes a YAML file and leaves its comments and its other lines as they are. */
function edit(root: string, file: ContentFile, change: (document: Document) => void): void {
  const path = join(root, file.file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
