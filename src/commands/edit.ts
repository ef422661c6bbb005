import { spawn } from 'node:child_process';
import { serveEditor } from '../edit/server.ts';

/** `npm run edit`: the editor, in the browser of this machine and nowhere else. */
export async function runEdit(): Promise<void> {
  const { address } = await serveEditor();
  // Ctrl+C, too, takes away what the check laid aside.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
  console.log(`Trang sửa nội dung: ${address}\nĐịa chỉ chỉ mở được một lần. Xong việc thì đóng trang, rồi bấm Ctrl+C ở đây.`);
  if (process.env['BROWSER'] !== 'none') openBrowser(address);
}

/** Where nothing opens it, the line above says where to go. */
function openBrowser(address: string): void {
  const [program, words] =
    process.platform === 'win32'
      ? (['rundll32', ['url.dll,FileProtocolHandler', address]] as const)
      : process.platform === 'darwin'
        ? (['open', [address]] as const)
        : (['xdg-open', [address]] as const);
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
