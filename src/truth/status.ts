import { latestDay, nextDay, writeDay, type Day, type LooseDay } from '../dates/day.ts';

export type LawState = 'in-force' | 'amended' | 'replaced' | 'ended' | 'not-yet' | 'none' | 'unknown';

interface Change {
  law: string;
  from: LooseDay;
  /** What it changes. */
  note?: string | undefined;
}

export interface LawDates {
  kind?: string | undefined;
  number?: string | undefined;
  inForceFrom?: LooseDay | undefined;
  inForceTo?: Day | undefined;
  amendedBy: readonly Change[];
  replacedBy?: Change | undefined;
}

const happened = (change: { from: LooseDay }, day: Day) => latestDay(change.from) <= day;

/** The amendments that have taken effect by `day`, oldest first. */
export function amendmentsBy<C extends Change>(changes: readonly C[], day: Day): C[] {
  return changes.filter((change) => happened(change, day)).sort((a, b) => a.from.localeCompare(b.from));
}

/** Plans, conclusions, directives and telegrams give orders; they do not come into force. */
const withoutForce = new Set(['Kế hoạch', 'Kết luận', 'Chỉ thị', 'Công điện']);

/** A decision or resolution on a single matter has no year in its number: 850/QĐ-TTg, beside 31/2021/QĐ-TTg. */
const isSingle = ({ kind = '', number = '' }: LawDates) => ['Quyết định', 'Nghị quyết'].includes(kind) && !/\/\d{4}\//.test(`/${number}`);

/** Whether it can be asked since when this holds. What does not come into force shows no state. */
const comesIntoForce = (law: LawDates): boolean => !withoutForce.has(law.kind ?? '') && !isSingle(law);

/** Where a law stands on `day`. Replacement outweighs amendment; without a first day in force nothing is claimed. */
export function lawState(law: LawDates, day: Day): LawState {
  if (law.replacedBy && happened(law.replacedBy, day)) return 'replaced';
  if (law.inForceTo !== undefined && law.inForceTo < day) return 'ended';
  if (law.inForceFrom !== undefined && latestDay(law.inForceFrom) > day) return 'not-yet';
  if (amendmentsBy(law.amendedBy, day).length > 0) return 'amended';
  if (law.inForceFrom !== undefined) return 'in-force';
  return comesIntoForce(law) ? 'unknown' : 'none';
}

export const lawStateNames: Record<LawState, string> = {
  'in-force': 'Có hiệu lực',
  amended: 'Đã được sửa đổi',
  replaced: 'Đã bị thay thế',
  ended: 'Hết hiệu lực',
  'not-yet': 'Chưa có hiệu lực',
  none: '',
  unknown: 'Chưa rõ ngày hiệu lực',
};

/** A sentence in pieces: plain words, or words that link to a page. */
export type Piece = string | { text: string; href: string };

export interface Banner {
  kind: 'law' | 'agency' | 'review' | 'value';
  pieces: Piece[];
  /** What is different now, where the register says so. */
  note?: string;
}

export interface NamedLaw extends LawDates {
  name: Piece;
}

export interface NamedAgency {
  name: string;
  to?: LooseDay | undefined;
  successors: readonly Piece[];
}

export interface PageFacts {
  laws: readonly NamedLaw[];
  agencies: readonly NamedAgency[];
  reviewBy: Day;
  values: readonly { name: string; validTo?: Day | undefined }[];
  /** The name to print for a law that amends or replaces, by its id. */
  nameOf: (law: string) => Piece;
}

/**
 * Everything that a page must warn of on `day`, the gravest first: an office that is gone sends people to a closed door,
 * a changed law only misinforms. An empty list means that no register knows of a reason.
 */
export function bannersFor(page: PageFacts, day: Day): Banner[] {
  return [
    ...page.agencies.flatMap((agency) => agencyBanner(agency, day)),
    ...page.laws.flatMap((law) => lawBanner(law, day, page.nameOf)),
    ...page.values.flatMap((value) => valueBanner(value, day)),
    ...reviewBanner(page.reviewBy, day),
  ];
}

function agencyBanner(agency: NamedAgency, day: Day): Banner[] {
  if (!agency.to || latestDay(agency.to) >= day) return [];
  const when = latestDay(agency.to) === agency.to ? `từ ${writeDay(nextDay(agency.to))}` : `trong ${writeDay(agency.to)}`;
  const ended = `${agency.name} đã kết thúc hoạt động ${when}.`;
  const now = agency.successors.length ? [' Cơ quan tiếp nhận: ', ...joined(agency.successors), '.'] : [];
  return [{ kind: 'agency', pieces: [ended, ...now] }];
}

function lawBanner(law: NamedLaw, day: Day, nameOf: PageFacts['nameOf']): Banner[] {
  const banner = (pieces: Piece[], changes: readonly Change[] = []): Banner[] => {
    const note = changes.flatMap((change) => change.note ?? []).join(' ');
    return [{ kind: 'law', pieces: [law.name, ...pieces], ...(note && { note }) }];
  };
  switch (lawState(law, day)) {
    case 'replaced':
      return banner([' đã được thay bằng ', nameOf(law.replacedBy!.law), ` từ ${writeDay(law.replacedBy!.from)}.`], [law.replacedBy!]);
    case 'ended':
      return banner([` đã hết hiệu lực từ ${writeDay(nextDay(law.inForceTo!))}.`]);
    case 'not-yet':
      return banner([` chưa có hiệu lực; áp dụng từ ${writeDay(law.inForceFrom!)}.`]);
    case 'amended': {
      const by = amendmentsBy(law.amendedBy, day);
      const names = by.flatMap((change) => [nameOf(change.law), ` (từ ${writeDay(change.from)})`]);
      return banner([' đã được sửa đổi bởi ', ...joinedPairs(names), '.'], by);
    }
    default:
      return [];
  }
}

function valueBanner(value: { name: string; validTo?: Day | undefined }, day: Day): Banner[] {
  if (!value.validTo || value.validTo >= day) return [];
  return [{ kind: 'value', pieces: [`${value.name}: chỉ đúng đến hết ${writeDay(value.validTo)}; hãy hỏi lại trước khi làm.`] }];
}

function reviewBanner(reviewBy: Day, day: Day): Banner[] {
  if (reviewBy >= day) return [];
  return [{ kind: 'review', pieces: [`Trang này quá hạn đối chiếu từ ${writeDay(nextDay(reviewBy))}. Hãy hỏi lại trước khi làm theo.`] }];
}

function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [index === pieces.length - 1 ? ' và ' : ', ', piece]));
}

function joinedPairs(pairs: Piece[]): Piece[] {
  return pairs.flatMap((piece, index) => (index > 0 && index % 2 === 0 ? [', ', piece] : [piece]));
}
