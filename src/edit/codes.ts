import { changeCode } from '../authoring/codes.ts';
import { todayInVietnam } from '../dates/day.ts';
import { carriers } from '../schemas/code.ts';
import { Refused } from './disk.ts';
import type { Entry } from './index.ts';
import { lineOf, type Line } from './tasks.ts';

/** A printed code, what it opens, and the paper that bears it. */
export interface CodeLine {
  code: string;
  target: string;
  placed: string;
  /** Why it is no longer in use. */
  retired?: string;
  bears: Line[];
}

/** What people give codes to by hand; all else gets its own by the command that begins it. */
export const carriersByHand = (['to-roi', 'bang-ron'] as const).map((carrier) => [carrier, carriers[carrier]] as const);

/** All codes: those in use before those that are not. */
export function codes(all: readonly Entry[]): CodeLine[] {
  const said = all
    .filter(({ folder, isDraft }) => folder === 'ma-qr' && !isDraft)
    .map(({ id, data }): CodeLine => {
      const retired = data['retired'] as { reason?: unknown } | undefined;
      return {
        code: String(data['code']),
        target: String(data['target']),
        placed: String(data['placed']),
        ...(retired && { retired: String(retired.reason) }),
        bears: all.filter((each) => each.data['code'] === id).map(lineOf),
      };
    });
  return said.sort((a, b) => Number(a.retired !== undefined) - Number(b.retired !== undefined));
}

/** What the page asks for: a new code, another page for one, or the end of one. */
export interface CodeWish {
  kind: string;
  code: string;
  target: string;
  /** Where it shall hang, or why it changes. */
  words: string;
  carrier: string;
}

/** Does it today. Returns the code. */
export async function wishedCode({ kind, code, target, words, carrier }: CodeWish): Promise<string> {
  const day = todayInVietnam();
  if (kind !== 'retire' && !target) throw new Refused('Chọn trang mà mã mở.');
  if (words.length < 10) throw new Refused('Ghi một câu, từ 10 chữ cái trở lên.');
  const wished = {
    add: { kind: 'add', target, placed: words, carrier, day },
    move: { kind: 'move', code, target, reason: words, day },
    retire: { kind: 'retire', code, reason: words, day },
  } as const;
  if (!Object.hasOwn(wished, kind)) throw new Refused('Không có việc ấy với mã in.');
  try {
    return (await changeCode(wished[kind as keyof typeof wished])).code;
  } catch (fault) {
    throw new Refused((fault as Error).message);
  }
}
