import { createInterface } from 'node:readline/promises';
import { entryKinds } from '../authoring/entries.ts';
import { newEntry } from '../authoring/new-entry.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { contentFolder, refuseStrangers } from '../library/content-files.ts';

/** `npm run new -- huong-dan "Tên bài"`; asks for what is not said. */
export async function runNew([folder, ...words]: string[]): Promise<void> {
  let kind = folder;
  let name = words.join(' ');
  if (!kind || !name) {
    const asked = createInterface({ input: process.stdin, output: process.stdout });
    console.log(`Các loại: ${entryKinds.map((each) => each.folder).join(', ')}`);
    kind ||= (await asked.question('Thêm vào thư mục nào (tin của một đơn vị thì ghi cả đơn vị, ví dụ tin-phuong/chung)? ')).trim();
    name ||= (await asked.question('Tên, viết có dấu như người đọc sẽ thấy: ')).trim();
    asked.close();
  }
  const code = 'Mã in có lệnh riêng, để sổ cái luôn khớp: npm run code';
  if (kind === 'ma-qr') throw new Error(code);
  refuseStrangers();
  const path = newEntry(contentFolder(), kind, name, readSiteDay());
  console.log(`✓ ${path}\n  Sửa từng dòng theo lời ghi bên trên nó. Xong thì bỏ dấu _ ở đầu tên tệp, rồi chạy: npm run check`);
}
