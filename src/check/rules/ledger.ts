import type { Code } from '../../schemas/code.ts';
import { eventsOf, isSameEvent, ledgerFile, readLedger, verbs, writeEvent, type LedgerEvent, type LedgerLine } from '../../qr/ledger.ts';
import { dayBefore, type Day } from '../../dates/day.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

interface Recorded extends LedgerLine {
  event: LedgerEvent;
}

/**
 * The register of codes against its ledger: paper cannot be called back, so no code may vanish, come back to life or
 * lead elsewhere without a line that says when and why. `raw` is the ledger, `today` the day for lines to paste.
 */
export function ledgerProblems(files: readonly ContentFile[], raw: string, today: Day): Problem[] {
  const lines = readLedger(raw);
  const codes = files.filter((file) => file.collection === 'codes');
  const recorded = lines.filter((line): line is Recorded => line.event !== undefined);
  return [
    ...lines.filter(({ event }) => !event).map(unreadable),
    ...openedTwice(recorded),
    ...vanished(recorded, codes),
    ...codes.flatMap((file) => {
      const { code } = (file.data ?? {}) as unknown as Partial<Code>;
      return code
        ? compare(
            file,
            recorded.filter(({ event }) => event.code === code),
            today,
          )
        : [];
    }),
  ];
}

function unreadable({ line, text }: LedgerLine): Problem {
  const found = `Không đọc được dòng sổ cái: "${text}"`;
  const mend = `Viết: <năm-tháng-ngày> <MÃ> <${verbs.join(' | ')}> <trang> <lý do>, ví dụ 2026-11-22 H24 mở /huong-dan/tra-cuu-ho-so/`;
  return error(ledgerFile, line, 'ledger-line', found, mend);
}

function openedTwice(recorded: readonly Recorded[]): Problem[] {
  const opened = new Map<string, Recorded>();
  return recorded.flatMap((each) => {
    const { code, verb, day } = each.event;
    if (verb !== 'mở') return [];
    const first = opened.get(code);
    if (!first) opened.set(code, each);
    if (!first) return [];
    const found = `Mã ${code} đã cấp ngày ${first.event.day} (dòng ${first.line}), nay lại cấp ngày ${day}`;
    return [error(ledgerFile, each.line, 'code-reused', found, 'Dùng một mã mới: npm run code -- add <trang> --placed "…"')];
  });
}

/** A code that the ledger knows and the register does not. A file that is there and broken is named elsewhere. */
function vanished(recorded: readonly Recorded[], codes: readonly ContentFile[]): Problem[] {
  const known = new Set(codes.flatMap(({ id, data }) => [id.toUpperCase(), ...(data ? [String(data['code'])] : [])]));
  return recorded
    .filter(({ event }) => event.verb === 'mở' && !known.has(event.code))
    .map(({ line, event: { code } }) => {
      const file = `ma-qr/${code.toLowerCase()}.yaml`;
      const found = `Mã ${code} đã in mà không còn tệp content/${file}`;
      const mend = `Dựng lại tệp từ sổ cái: npm run code -- restore ${code}; muốn thôi dùng thì sau đó: npm run code -- retire ${code} --reason "…"`;
      return error(ledgerFile, line, 'code-removed', found, mend);
    });
}

function compare(file: ContentFile, recorded: readonly Recorded[], today: Day): Problem[] {
  const entry = file.data as unknown as Code;
  const expected = eventsOf(entry);
  const at = (path: string) => file.lineOf([path]);
  const last = recorded.at(-1)?.event;
  const led = recorded.findLast(({ event }) => event.target)?.event.target;
  if (last?.verb === 'thôi' && !entry.retired) {
    const found = `Mã ${entry.code} đã thôi dùng từ ${last.day}, không dùng lại được`;
    return [
      error(
        file.file,
        at('code'),
        'code-reused',
        found,
        `Lấy mã khác; ở tệp này ghi lại: retired: {on: ${last.day}, reason: "${last.reason ?? '…'}"}`,
      ),
    ];
  }
  if (led && led !== entry.target && !entry.earlier.some(({ target }) => target === led)) {
    const found = `Mã ${entry.code} đã in để mở ${led}, nay mở ${entry.target} mà không có dòng lịch sử`;
    // It may have been given out today, or only from a later day on: then it leads elsewhere from its first day.
    const until = [dayBefore(today), dayBefore(entry.since), ...entry.earlier.map((each) => each.until)].sort().at(-1);
    const row = `{target: ${led}, until: ${until}, reason: "Vì sao đổi, một câu"}`;
    const mend = entry.earlier.length > 0 ? `Thêm vào cuối "earlier": - ${row}` : `Thêm dòng: earlier: [${row}]`;
    return [error(file.file, at('target'), 'code-repointed', found, mend)];
  }
  return expected.flatMap((event, index) => {
    const written = recorded[index];
    if (!written) {
      const found = `Chưa có trong sổ cái: mã ${entry.code}, việc "${event.verb}", ngày ${event.day}`;
      return [error(file.file, at('code'), 'ledger-missing', found, `Thêm vào cuối content/${ledgerFile}: ${writeEvent(event)}`)];
    }
    if (isSameEvent(written.event, event)) return [];
    const found = `Sổ cái, dòng ${written.line}, ghi "${written.text}", tệp này lại là "${writeEvent(event)}"`;
    const mend = `Sổ cái không sửa được nữa, nên sửa tệp này: ${asLed(written.event, index, entry)}`;
    return [error(file.file, at('code'), 'ledger-differs', found, mend)];
  });
}

/** The line of the file that says what the ledger says. */
function asLed({ verb, day, target, reason }: LedgerEvent, index: number, { earlier }: Code): string {
  const leads = index < earlier.length ? `ở mục ${index + 1} của "earlier", target: ${target}` : `target: ${target}`;
  if (verb === 'mở') return `since: ${day}; ${leads}`;
  if (verb === 'đổi') return `ở mục ${index} của "earlier", until: ${dayBefore(day)}; ${leads}`;
  return `retired: {on: ${day}, reason: "${reason ?? '…'}"}`;
}
