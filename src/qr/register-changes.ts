import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { asWritten } from '../schemas/as-written.ts';
import { code as schema, codePattern, type Code } from '../schemas/code.ts';
import { sentences } from '../schemas/sentences.ts';
import type { Day } from '../dates/day.ts';
import { dayBefore } from '../dates/day.ts';
import { appendWith, writeWhole } from '../whole-file.ts';
import { eventsOf, ledgerFile, readLedger, writeEvent } from './ledger.ts';
import { newCode } from './new-code.ts';

/** What an editor can do to the register. Each change writes the entry's file and its line in the ledger, or throws and writes nothing. */
export type Change =
  | { kind: 'add'; target: string; placed: string; carrier: string; code?: string | undefined; day: Day }
  | { kind: 'move'; code: string; target: string; reason: string; day: Day }
  | { kind: 'retire'; code: string; reason: string; day: Day }
  | { kind: 'restore'; code: string };

export interface Changed {
  code: string;
  file: string;
  /** The lines added to the ledger. */
  lines: string[];
}

/** Carries out a change in the content folder `root`. Errors are sentences for editors. */
export async function changeRegister(root: string, change: Change): Promise<Changed> {
  const ledgerPath = join(root, ledgerFile);
  const ledger = existsSync(ledgerPath) ? readFileSync(ledgerPath, 'utf8') : '';
  const taken = [...new Set(readLedger(ledger).flatMap(({ event }) => event?.code ?? []))];
  const code = change.kind === 'add' ? (change.code ?? newCode(taken)) : change.code;
  if (!codePattern.test(code)) throw new Error(`Mã "${code}" không hợp lệ: 2–6 chữ hoa và số, không dùng 0, O, 1, I.`);
  if (change.kind === 'add' && taken.includes(code)) throw new Error(`Mã ${code} đã cấp rồi, kể cả khi đã thôi dùng. Chọn mã khác.`);
  const file = join('ma-qr', `${code.toLowerCase()}.yaml`);
  const path = join(root, file);
  const document = documentFor(change, code, path, ledger);
  const lines = eventsOf(entryIn(document))
    .map(writeEvent)
    .slice(ledger ? eventsWritten(ledger, code) : 0);
  // Whoever wrote the last line by hand may have left its end open.
  const gap = ledger && !ledger.endsWith('\n') && lines.length > 0 ? '\n' : '';
  // The first code of a unit finds neither.
  mkdirSync(dirname(ledgerPath), { recursive: true });
  await appendWith(ledgerPath, gap + lines.map((line) => `${line}\n`).join(''), () =>
    writeWhole(path, document.toString({ lineWidth: 0 })),
  );
  return { code, file, lines };
}

function documentFor(change: Change, code: string, path: string, ledger: string): Document {
  if (change.kind === 'add') return fresh(code, change);
  if (change.kind === 'restore') {
    if (existsSync(path)) throw new Error(`Mã ${code} còn tệp: ${path}. Sửa tệp ấy.`);
    return remembered(code, ledger);
  }
  if (!existsSync(path)) throw new Error(`Không có mã ${code} trong ${dirname(path)}.`);
  return mended(readFileSync(path, 'utf8'), change);
}

/** The entry as the ledger tells it. What it hung on is written nowhere else than in the file that is gone. */
function remembered(code: string, ledger: string): Document {
  const events = readLedger(ledger).flatMap(({ event }) => (event?.code === code ? [event] : []));
  const [opened, ...later] = events;
  if (opened?.verb !== 'mở') throw new Error(`Sổ cái không có dòng nào mở mã ${code}.`);
  const moves = later.filter(({ verb }) => verb === 'đổi');
  const end = later.find(({ verb }) => verb === 'thôi');
  const targets = [opened, ...moves].map(({ target }) => target!);
  const earlier = moves.map(({ day, reason }, place) => ({
    target: targets[place],
    until: dayBefore(day),
    reason: reason ?? unknownReason,
  }));
  return new Document({
    code,
    target: targets.at(-1),
    carrier: 'to-roi',
    placed: 'Dựng lại từ sổ cái, ghi lại nơi đặt',
    since: opened.day,
    ...(earlier.length > 0 && { earlier }),
    ...(end && { retired: { on: end.day, reason: end.reason ?? unknownReason } }),
  });
}

const unknownReason = 'Không rõ vì sao, dựng lại từ sổ cái.';

function fresh(code: string, { target, placed, carrier, day }: Extract<Change, { kind: 'add' }>): Document {
  return new Document({ code, target, carrier, placed, since: day });
}

function mended(raw: string, change: Extract<Change, { kind: 'move' | 'retire' }>): Document {
  const document = parseDocument(raw);
  if (document.has('retired')) throw new Error(`Mã ${change.code} đã thôi dùng, không đổi được nữa.`);
  if (change.kind === 'retire') {
    document.set('retired', document.createNode({ on: change.day, reason: change.reason }));
    return document;
  }
  const before = { target: String(document.get('target')), until: dayBefore(change.day), reason: change.reason };
  if (before.target === change.target) throw new Error(`Mã ${change.code} đang mở ${change.target} rồi.`);
  if (document.has('earlier')) document.addIn(['earlier'], document.createNode(before));
  else document.set('earlier', document.createNode([before]));
  document.set('target', change.target);
  return document;
}

function entryIn(document: Document): Code {
  const parsed = schema.safeParse(asWritten(document.clone()));
  if (parsed.success) return parsed.data;
  throw new Error(sentences(parsed.error));
}

const eventsWritten = (ledger: string, code: string) => readLedger(ledger).filter(({ event }) => event?.code === code).length;
