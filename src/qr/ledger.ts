import type { Code } from '../schemas/code.ts';
import { nextDay, parseDay, type Day } from '../dates/day.ts';

/**
 * The ledger of printed codes, `content/ma-qr/so-cai.txt`: a line an event, only ever added to.
 *
 *     2026-11-22 H24 mở /huong-dan/cai-dat-kich-hoat-vneid/
 *     2027-03-02 H24 đổi /huong-dan/vneid/ Trang cũ được tách làm hai.
 *     2028-01-01 H24 thôi Tờ rơi này không in nữa.
 *
 * The register says how things stand; the ledger is the witness that nobody quietly changed what paper already says.
 */
export const ledgerFile = 'ma-qr/so-cai.txt';

export const verbs = ['mở', 'đổi', 'thôi'] as const;
export type Verb = (typeof verbs)[number];

export interface LedgerEvent {
  day: Day;
  code: string;
  /** `mở`: first opened. `đổi`: led elsewhere from this day on. `thôi`: retired. */
  verb: Verb;
  /** Where the code leads from this day on; undefined once retired. */
  target?: string | undefined;
  reason?: string | undefined;
}

export interface LedgerLine {
  /** Counted from 1. */
  line: number;
  text: string;
  /** Undefined when the line cannot be read. */
  event: LedgerEvent | undefined;
}

/** Every line of a ledger that says something; remarks (`#`) and empty lines are left out. */
export function readLedger(raw: string): LedgerLine[] {
  return raw
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim(), event: readEvent(text.trim()) }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function readEvent(text: string): LedgerEvent | undefined {
  const [written = '', code = '', verb = '', ...rest] = text.split(/\s+/);
  const day = parseDay(written);
  if (!day || !code || !isVerb(verb)) return undefined;
  if (verb === 'thôi') return rest.length ? { day, code, verb, reason: rest.join(' ') } : undefined;
  const [target, ...reason] = rest;
  if (!target?.startsWith('/')) return undefined;
  return { day, code, verb, target, ...(reason.length && { reason: reason.join(' ') }) };
}

const isVerb = (word: string): word is Verb => (verbs as readonly string[]).includes(word);

/** The line that stands for an event. */
export const writeEvent = ({ day, code, verb, target, reason }: LedgerEvent): string =>
  [day, code, verb, target, reason].filter(Boolean).join(' ');

/** What the ledger must hold for an entry of the register, oldest first. */
export function eventsOf({ code, target, since, earlier, retired }: Code): LedgerEvent[] {
  const targets = [...earlier.map((each) => each.target), target];
  return [
    { day: since, code, verb: 'mở', target: targets[0] },
    ...earlier.map(({ until, reason }, index): LedgerEvent => {
      return { day: nextDay(until), code, verb: 'đổi', target: targets[index + 1], reason };
    }),
    ...(retired ? [{ day: retired.on, code, verb: 'thôi' as const, reason: retired.reason }] : []),
  ];
}

/** Whether both say the same, whatever the wording of the reason. */
export const isSameEvent = (a: LedgerEvent, b: LedgerEvent): boolean =>
  a.day === b.day && a.code === b.code && a.verb === b.verb && a.target === b.target;
