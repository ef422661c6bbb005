import { isOfList } from '../library/content-files.ts';
import { ledgerFile } from '../qr/ledger.ts';
import { registerFolders, textFolders } from '../schemas/collections.ts';
import { searchFiles } from '../schemas/search.ts';
import { picture } from '../text/picture.ts';
import { nearest } from './nearest.ts';
import { error, type Problem } from '../problems/problem.ts';

/** What is read by its own name, or written for editors. */
const single = ['site.yaml', 'danh-muc.yaml', 'dia-phuong.txt', 'README.md', 'tra-cuu.md', 'loi-thuong-gap.md', ledgerFile];

/** Words that are right as they stand: in one file, or in several of that folder. */
export const ownWords = /^tu-rieng(?:\/[^/]+)?\.txt$/;

const lists = ['tu-dien', ...Object.keys(searchFiles).map((name) => `tim-kiem/${name}`)];

const texts = Object.values(textFolders).map(({ folder }) => ({ folder, ending: /\.mdx?$/, called: '.mdx (hoặc .md)' }));
const registers = [...Object.values(registerFolders), { folder: 'chuyen-huong' }].map(({ folder }) => ({
  folder,
  ending: /\.yaml$/,
  called: '.yaml',
}));
const places = [...texts, ...registers];

/** A picture may lie beside its text, the sign of the office (`logo`) beside site.yaml; anything else that nothing reads was meant to be read. */
export function unreadFiles(paths: readonly string[], logo?: unknown): Problem[] {
  return paths
    .filter((path) => !single.includes(path) && path !== logo && !lists.some((list) => isOfList(list, path)) && !ownWords.test(path))
    .flatMap(unread);
}

function unread(path: string): Problem[] {
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  const place = places.find((each) => each.folder === folder);
  if (place && (place.ending.test(path) || picture.test(path))) return [];
  if (place) {
    const found = `Tệp trong content/${folder} phải có đuôi ${place.called}; tệp này không được đọc`;
    return [error(path, 1, 'unread-file', found, mendEnding(path, place))];
  }
  if (!folder && isLogo.test(path)) {
    const found = 'Không có gì gọi hình này';
    return [
      error(
        path,
        1,
        'unread-file',
        found,
        `Nếu là dấu hiệu của cơ quan thì thêm vào site.yaml dòng: logo: ${path}. Nếu không thì xóa tệp này`,
      ),
    ];
  }
  const found = folder ? `Không có gì đọc thư mục content/${folder}` : 'Không có gì đọc tệp này';
  const better = meant(path, folder);
  const mend = better ? `Có phải là: content/${better}` : 'Chuyển vào đúng thư mục, hoặc thêm _ vào đầu tên nếu chưa muốn đăng';
  return [error(path, 1, 'unread-file', found, mend)];
}

const isLogo = /^[a-z0-9-]+\.(?:svg|png)$/;

/** The path that a mistyped one most likely meant. */
function meant(path: string, folder: string): string | undefined {
  const file = nearest(path, [...single, ...lists.map((list) => `${list}.yaml`)]);
  if (file || !folder) return file;
  const near = nearest(folder, [...places.map((each) => each.folder), 'tim-kiem']);
  return near && `${near}${path.slice(folder.length)}`;
}

/** What a file of another program is worth here. Renaming it would make letters of its bytes. */
function mendEnding(path: string, { ending, called }: (typeof places)[number]): string {
  const isText = called.startsWith('.md');
  // Notepad puts .txt behind whatever name it is given.
  const bare = path.replace(/(?:\.txt)+$/i, '');
  const right = [
    bare,
    bare.replace(/\.markdown$/i, '.md'),
    bare.replace(/\.ya?ml$/i, '.yaml'),
    bare.replace(/\.mdx?$/i, (end) => end.toLowerCase()),
  ];
  const renamed = right.find((each) => each !== path && ending.test(each));
  if (renamed) return `Đổi tên tệp thành: ${renamed}`;
  const into = isText ? 'một tệp .md' : 'một tệp .yaml';
  if (/\.(?:docx?|odt|rtf|pages|pdf|html?|xlsx?|ods|csv|pptx?|gdoc)$/i.test(path))
    return `Mở tệp ấy, chép chữ vào ${into} (npm run new -- ${path.split('/')[0]!} "Tên"), rồi xóa tệp này`;
  if (/\.(?:heic|heif|jfif|gif|bmp|tiff?|jp2|ico|psd|jpe)$/i.test(path)) return 'Mở hình ấy, lưu lại kiểu JPEG hoặc PNG, rồi xóa tệp này';
  if (/\.(?:mp4|mov|avi|mkv|3gp|mp3|m4a|wav|zip|rar|7z)$/i.test(path)) return 'Xóa tệp này: trang không đăng phim, tiếng, tệp nén';
  if (/\.txt$/i.test(path)) return `Đổi tên tệp thành: ${bare}${isText ? '.md' : '.yaml'}`;
  return `Đổi đuôi thành ${called}, hoặc thêm _ vào đầu tên nếu chưa muốn đăng`;
}
