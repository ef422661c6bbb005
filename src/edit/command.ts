import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A command of the project, as words that no shell reads. */
export const command = (name: string, ...words: string[]): string[] => [process.execPath, resolve('src/commands/run.mjs'), name, ...words];

/**
 * Runs a command to its end, and no longer than this process or `signal`; `hear` is told the last lines that it wrote, which
 * are also what it throws where it fails.
 */
export function run([program = '', ...words]: readonly string[], signal: AbortSignal, hear: (lines: string[]) => void): Promise<void> {
  return new Promise((done, failed) => {
    // Nobody sits at the window in which git and ssh would ask for a password.
    const silent = { GIT_TERMINAL_PROMPT: '0', SSH_ASKPASS_REQUIRE: 'force', SSH_ASKPASS: process.env['SSH_ASKPASS'] ?? 'false' };
    const env = { ...process.env, ...silent };
    const child = spawn(program, words, { env, signal, stdio: ['ignore', 'pipe', 'pipe'], timeout: 2 * 60 * 60 * 1000 });
    const end = () => void child.kill();
    process.once('exit', end);
    let last: string[] = [];
    const listen = (part: Buffer) => {
      const lines = stripVTControlCharacters(part.toString()).split(/\r?\n/);
      last = [...last, ...lines.filter((line) => line.trim())].slice(-20);
      hear(last);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', failed);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) done();
      else failed(new Error(last.join('\n')));
    });
  });
}

const mends: [wrote: RegExp, mend: string][] = [
  [/would die/, 'Có trang đã đăng mà bản mới không còn (tên dưới đây). Ghi nơi thay thế vào chuyen-huong, hoặc để lại trang ấy.'],
  [/Một cửa sổ khác đang đăng|Another release|một lần dựng khác/, 'Có người đang đăng hay dựng trang trên máy này. Chờ xong rồi thử lại.'],
  [/Nội dung có lỗi/, 'Nội dung có lỗi nên không dựng. Sửa các chỗ dưới đây rồi đăng lại.'],
  [/có thể đã phát/, 'Trang đã có địa chỉ thật, nên có tờ có thể đã phát cho dân. Hãy ghi bản mới.'],
  [/index\.lock|cannot lock ref/, 'Một chương trình khác đang dùng git ở thư mục này. Chờ nó xong rồi thử lại.'],
  [
    /rejected|non-fast-forward|fetch first/,
    'Nơi giữ bản chính có thay đổi của người khác. Nhờ người phụ trách lấy về (git pull) rồi đăng lại.',
  ],
  [
    /could not read|Permission denied|Authentication failed|denied to/i,
    'Máy này không được ghi vào chỗ ấy. Nhờ người phụ trách cấp quyền.',
  ],
  [/Could not resolve|unable to access|Connection|Network/i, 'Không có mạng, hoặc nơi giữ bản chính không trả lời. Thử lại sau.'],
  [/ENOSPC|đĩa đã đầy/, 'Ổ đĩa đã đầy. Xóa bớt tệp không cần rồi thử lại.'],
];

/** What to do where a command, or git, wrote this and failed. */
export const mendFor = (wrote: string): string =>
  mends.find(([pattern]) => pattern.test(wrote))?.[1] ?? 'Máy chưa làm xong. Chụp các dòng dưới đây gửi người phụ trách.';
