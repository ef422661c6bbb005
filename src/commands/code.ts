import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeCode } from '../authoring/codes.ts';
import { contentFolder } from '../library/content-files.ts';
import type { Change } from '../qr/register-changes.ts';
import { parseDay, todayInVietnam } from '../dates/day.ts';

const usage = `Cấp, đổi, thôi một mã in. Mỗi lệnh sửa tệp trong content/ma-qr và thêm một dòng vào sổ cái.

  npm run code -- add /huong-dan/tra-cuu-ho-so/ --placed "Tờ rơi … ở bộ phận một cửa"
                  (thêm --carrier bang-ron cho băng rôn, bảng, màn hình; --code K24 nếu muốn tự chọn mã)
  npm run code -- move H24 /huong-dan/trang-moi/ --reason "Vì sao đổi"
  npm run code -- retire H24 --reason "Vì sao thôi"
  npm run code -- restore H24      (dựng lại tệp đã mất, từ sổ cái)

Ngày là hôm nay; muốn ngày khác, thêm --day 2026-11-22.`;

/** `npm run code`: changes the register of printed codes so that file and ledger always agree. */
export async function runCode(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      placed: { type: 'string' },
      carrier: { type: 'string', default: 'to-roi' },
      code: { type: 'string' },
      reason: { type: 'string' },
      day: { type: 'string', default: todayInVietnam() },
    },
  });
  const slip = slipIn(positionals, values);
  if (slip) throw new Error(`${slip}\n\n${usage}`);
  const change = readChange(positionals, values);
  if (!change) throw new Error(usage);
  const { code, file, lines } = await changeCode(change);
  const added = lines.length > 0 ? ` Sổ cái thêm:\n${lines.map((line) => `  ${line}`).join('\n')}` : '';
  console.log(`✓ Mã ${code}, tệp ${join(contentFolder(), file)}.${added}`);
}

const wordCount: Record<string, number> = { add: 2, move: 3, retire: 2, restore: 2 };

/** What is missing from, or too much in, the words of a command that is otherwise known. PowerShell keeps `--reason` to itself. */
export function slipIn(
  [kind = '', ...words]: readonly string[],
  { placed, reason }: { placed?: string; reason?: string },
): string | undefined {
  const count = wordCount[kind];
  if (!count) return undefined;
  const option = kind === 'add' ? '--placed' : '--reason';
  if (words.length >= count)
    return `Thừa chữ: ${words.slice(count - 1).join(' ')}. Cả câu sau ${option} phải nằm trong ngoặc kép; trên Windows hãy gõ trong cửa sổ lệnh cmd, đừng gõ trong PowerShell.`;
  if (kind === 'add' && !placed) return 'Thiếu --placed "…": mã in trên gì, dự kiến đặt ở đâu.';
  if ((kind === 'move' || kind === 'retire') && !reason) return 'Thiếu --reason "…": vì sao, một câu để người quét mã đọc.';
  return undefined;
}

function readChange(
  [kind, first, second]: string[],
  { placed, carrier, code, reason, day: typed }: { placed?: string; carrier: string; code?: string; reason?: string; day: string },
): Change | undefined {
  const day = parseDay(typed);
  if (!day || !first) return undefined;
  if (kind === 'add' && placed) return { kind, target: first, placed, carrier, code: code?.toUpperCase(), day };
  if (kind === 'move' && second && reason) return { kind, code: first.toUpperCase(), target: second, reason, day };
  if (kind === 'restore') return { kind, code: first.toUpperCase() };
  if (kind === 'retire' && reason) return { kind, code: first.toUpperCase(), reason, day };
  return undefined;
}
