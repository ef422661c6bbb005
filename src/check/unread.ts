import { ledgerFile } from '../qr/ledger.ts';
import { registerFolders, textFolders } from '../schemas/collections.ts';
import { searchFiles } from '../schemas/search.ts';
import { picture } from '../text/picture.ts';
import { nearest } from './nearest.ts';
import { error, type Problem } from '../problems/problem.ts';

/** What is read by its own name, or written for editors. */
const single = [
  'site.yaml',
  'tu-dien.yaml',
  'tu-rieng.txt',
  'README.md',
  'loi-thuong-gap.md',
  ledgerFile,
  ...Object.keys(searchFiles).map((name) => `tim-kiem/${name}.yaml`),
];

const texts = Object.values(textFolders).map(({ folder }) => ({ folder, ending: /\.mdx?$/, called: '.mdx (hoặc .md)' }));
const registers = [...Object.values(registerFolders), { folder: 'chuyen-huong' }].map(({ folder }) => ({
  folder,
  ending: /\.yaml$/,
  called: '.yaml',
}));
const places = [...texts, ...registers];

/** A picture may lie beside its text; anything else that nothing reads was meant to be read. */
export function unreadFiles(paths: readonly string[]): Problem[] {
  return paths.filter((path) => !single.includes(path)).flatMap(unread);
}

function unread(path: string): Problem[] {
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  const place = places.find((each) => each.folder === folder);
  if (place && (place.ending.test(path) || picture.test(path))) return [];
  if (place) {
    const found = `Tệp trong content/${folder} phải có đuôi ${place.called}; tệp này không được đọc`;
    return [error(path, 1, 'unread-file', found, `Đổi đuôi thành ${place.called}, hoặc thêm _ vào đầu tên nếu chưa muốn đăng`)];
  }
  const found = folder ? `Không có gì đọc thư mục content/${folder}` : 'Không có gì đọc tệp này';
  const better = meant(path, folder);
  const mend = better ? `Có phải là: content/${better}` : 'Chuyển vào đúng thư mục, hoặc thêm _ vào đầu tên nếu chưa muốn đăng';
  return [error(path, 1, 'unread-file', found, mend)];
}

/** The path that a mistyped one most likely meant. */
function meant(path: string, folder: string): string | undefined {
  const file = nearest(path, single);
  if (file || !folder) return file;
  const near = nearest(folder, [...places.map((each) => each.folder), 'tim-kiem']);
  return near && `${near}${path.slice(folder.length)}`;
}
