import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';

const executed = promisify(execFile);

/** A command of the project, as words that no shell reads. */
export const command = (name: string, ...words: string[]): string[] => [process.execPath, resolve('src/commands/run.mjs'), name, ...words];

/** Runs a command to its end, and no longer than this process or `signal`. Throws the last lines that it wrote where it fails. */
export async function run([program = '', ...words]: readonly string[], signal: AbortSignal): Promise<void> {
  // Nobody sits at the window in which git and ssh would ask for a password.
  const silent = { GIT_TERMINAL_PROMPT: '0', SSH_ASKPASS_REQUIRE: 'force', SSH_ASKPASS: process.env['SSH_ASKPASS'] ?? 'false' };
  const limits = { signal, timeout: 2 * 60 * 60 * 1000, maxBuffer: 100_000_000 };
  const running = executed(program, words, { env: { ...process.env, ...silent }, ...limits });
  const end = () => void running.child.kill();
  process.once('exit', end);
  try {
    await running;
  } catch (fault) {
    const lines = lastLines(fault as { stdout?: string; stderr?: string });
    throw new Error(lines.join('\n') || String(fault), { cause: fault });
  } finally {
    process.off('exit', end);
  }
}

const lastLines = ({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }): string[] =>
  stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .slice(-20);

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
