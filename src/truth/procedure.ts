import type { RegisterData } from '../schemas/collections.ts';
import type { Edition } from '../schemas/leaflet.ts';
import { timeUnits, ways, type Way } from '../schemas/procedure.ts';
import { covers, onDay, writeDay, type Day } from '../dates/day.ts';

export type ProcedureData = RegisterData<'procedures'>;
type ProcedureSheet = RegisterData<'procedureSheets'>;
type Time = NonNullable<ProcedureData['ways'][number]['time']>;
type Fee = NonNullable<ProcedureData['ways'][number]['fee']>;
type Paper = ProcedureData['papers'][number];
type Dated = { from?: Day | undefined; until?: Day | undefined };

const isOn = ({ from, until }: Dated, day: Day): boolean => covers({ from, to: until }, day);

/** What is said where the source says nothing: what to do, never that something is not known. */
const askInstead = { time: 'Theo ngày trên phiếu hẹn', fee: 'Hỏi số tiền trước khi trả' } as const;

/** The time of one way on `day`, with the source's own unit; undefined where it says none. A bare number is not told: nobody knows of what. */
function timeOn(time: Time | undefined, day: Day): string | undefined {
  const told = time?.find((each) => isOn(each, day));
  const counted =
    told?.number !== undefined && told.unit && told.unit !== 'khong-ghi' ? `${written(told.number)} ${timeUnits[told.unit]}` : undefined;
  return [counted, told?.text].filter(Boolean).join('. ') || undefined;
}

const written = (number: number): string => (number === 0.5 ? 'nửa' : new Intl.NumberFormat('vi-VN').format(number));

/** What one way costs on `day`; undefined where the source says nothing. */
function feeOn(fee: Fee | undefined, day: Day): string | undefined {
  const told = fee?.find((each) => isOn(each, day));
  if (!told) return undefined;
  const sum = told.amount === undefined ? undefined : writeFee(told.amount, told.per);
  return [sum, told.text].filter(Boolean).join('. ');
}

function writeFee(amount: number, per: string | undefined): string {
  if (amount === 0) return 'Không thu';
  return [writeMoney(amount), per && `một ${per}`].filter(Boolean).join(' ');
}

const writeMoney = (amount: number): string => `${new Intl.NumberFormat('vi-VN').format(amount)} đồng`;

export interface WayOn {
  by: Way;
  name: string;
  time: string;
  fee: string;
  /** An id of `content/du-kien`: what this place asks instead. */
  local: string | undefined;
  note: string;
}

/** The ways of handing in on `day`; each answers both questions. */
export function waysOn(data: ProcedureData, day: Day): WayOn[] {
  return data.ways.map(({ by, time, fee, local, note }) => ({
    by,
    name: ways[by],
    time: timeOn(time, day) ?? askInstead.time,
    fee: feeOn(fee, day) ?? askInstead.fee,
    local,
    note: note ? onDay(note, day) : '',
  }));
}

/** What all ways have in common, said once; undefined where they differ or where there is only one. */
export function sameForAll(told: readonly WayOn[], key: 'time' | 'fee'): string | undefined {
  const answers = new Set(told.map((way) => way[key]));
  return told.length > 1 && answers.size === 1 ? [...answers][0] : undefined;
}

export interface PaperGroup {
  /** The case in which these are needed; empty for what everybody brings. */
  name: string;
  papers: Paper[];
}

/** The papers of `day`: first what everybody brings, then case by case in the order of the file. */
export function papersOn(data: ProcedureData, day: Day): PaperGroup[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of data.papers) {
    if (!isOn(paper, day)) continue;
    const name = paper.case ?? '';
    groups.set(name, [...(groups.get(name) ?? []), paper]);
  }
  return [...groups].map(([name, papers]) => ({ name, papers })).sort((a, b) => Number(a.name !== '') - Number(b.name !== ''));
}

/** When a paper is needed, in one line: the case of a person, then the ways for which it is asked. */
export function whenNeeded({ when, ways: some }: Paper, all: readonly Way[]): string {
  const only = some && some.length < all.length ? `Chỉ khi nộp ${some.map((way) => inSentence[way]).join(' hoặc ')}` : '';
  return [when, only].filter(Boolean).join('. ');
}

const inSentence: Record<Way, string> = { mang: 'qua mạng', quay: 'tại quầy', 'buu-dien': 'qua bưu điện' };

/** Waivers and traps that hold on `day`. */
export const toldOn = <T extends Dated>(notes: readonly T[], day: Day): T[] => notes.filter((note) => isOn(note, day));

/** Until which day something holds, where its words do not say it: `từ 15/8/2026 đến hết 28/2/2027`. */
export function spanWords({ from, until }: Dated): string {
  return [from && `từ ${writeDay(from)}`, until && `đến hết ${writeDay(until)}`].filter(Boolean).join(' ');
}

/** A waiver with its days, as one sentence. */
export function waiverWords(waiver: { text: string } & Dated): string {
  const span = spanWords(waiver);
  return span ? `${waiver.text.replace(/\.$/, '')}, ${span}.` : waiver.text;
}

/** Every source that the entry rests on, the portal first. */
export function sourcesOf(data: ProcedureData, day: Day): string[] {
  const later = data.changedAfter.filter(({ on }) => on <= day);
  const noted = [...data.waivers, ...data.traps, ...later].flatMap(({ sources }) => sources);
  return [...new Set([data.source, ...data.sources, ...Object.values(data.confirmed).flat(), ...noted])];
}

export const figureNames = { time: 'thời gian', fee: 'tiền', papers: 'giấy tờ', where: 'nơi nộp' } as const;
export type Figure = keyof typeof figureNames;

/** What rests on one copy of one source alone. */
export function unconfirmed(data: ProcedureData): Figure[] {
  const told: Record<Figure, boolean> = {
    time: data.ways.some(({ time }) => time?.some(({ unit }) => unit !== undefined && unit !== 'khong-ghi')),
    fee: data.ways.some(({ fee }) => fee !== undefined),
    papers: true,
    where: true,
  };
  return (Object.keys(figureNames) as Figure[]).filter((figure) => told[figure] && data.confirmed[figure].length === 0);
}

/** The line that says how old the figures are which nobody else confirms; empty where the page itself was read, or all is confirmed. */
export function copyLine(data: ProcedureData, publisher: string): string {
  const figures = unconfirmed(data).map((figure) => figureNames[figure]);
  if (!data.copied || figures.length === 0) return '';
  const listed = figures.join(', ');
  return `${listed[0]!.toUpperCase()}${listed.slice(1)}: theo ${publisher}, bản lưu ${writeDay(data.copied)}.`;
}

export interface SheetPaper {
  name: string;
  /** When it is needed, and anything else to know; empty where nothing. */
  note: string;
}

/** The words of the A5 sheet on `day`: what one carries to the counter. */
export interface BringSheet {
  title: string;
  glance: Record<keyof ProcedureData['glance'], string>;
  waivers: string[];
  /** To be carried there, by case; then what is filled in or signed there. */
  groups: { heading: string; papers: SheetPaper[] }[];
}

/** The sheet of a procedure. What is needed only on the net does not stand on paper, unless there is no other way. */
export function bringSheet(data: ProcedureData, day: Day, fill: (text: string) => string): BringSheet {
  const { need, time, cost, where } = data.glance;
  const all = data.ways.map(({ by }) => by);
  const onFoot: Way[] = all.filter((by) => by !== 'mang');
  const isCarried = ({ give, ways: some }: Paper) =>
    onFoot.length === 0 || (give !== 'khai-mang' && (!some || some.some((by) => onFoot.includes(by))));
  const written = (paper: Paper): SheetPaper => ({
    name: [paper.name, paper.form && `mẫu ${paper.form}`, paper.copies && `${paper.copies} bản`].filter(Boolean).join(', '),
    note: fill(inSentences([whenNeeded(paper, onFoot.length > 0 ? onFoot : all), paper.note])),
  });
  const groups = papersOn(data, day).map(({ name, papers }) => ({ name, papers: papers.filter(isCarried) }));
  const there = groups.flatMap(({ papers }) => papers.filter(isSignedThere));
  return {
    title: data.title,
    glance: { need: fill(onDay(need, day)), time: fill(onDay(time, day)), cost: fill(onDay(cost, day)), where: fill(onDay(where, day)) },
    waivers: toldOn(data.waivers, day).map((waiver) => fill(waiverWords(waiver))),
    groups: [
      ...groups.map(({ name, papers }) => ({
        heading: name || 'Bạn mang theo',
        papers: papers.filter((paper) => !isSignedThere(paper)).map(written),
      })),
      { heading: 'Ký tại quầy', papers: there.map(written) },
    ].filter(({ papers }) => papers.length > 0),
  };
}

/** Each with one full stop, whoever wrote it with or without. */
export const inSentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [/[.!?]$/.test(part) ? part : `${part}.`] : [])).join(' ');

const isSignedThere = ({ give }: Paper): boolean => give === 'noi-nhan-in';

/** Every word that an edition stands for, for its mark. */
export const wordsOfSheet = ({ title, glance, waivers, groups }: BringSheet): string[] => [
  title,
  ...Object.values(glance),
  ...waivers,
  ...groups.flatMap(({ heading, papers }) => [heading, ...papers.flatMap(({ name, note }) => [name, note])]),
];

/** The edition in people's hands on `day`; undefined where there is no sheet yet. */
export const editionOn = (sheet: ProcedureSheet | undefined, day: Day): Edition | undefined =>
  sheet?.editions.filter(({ date }) => date <= day).at(-1);

/** The national code of `day`: the last that has begun and not ended. */
export function codeOn(data: ProcedureData, day: Day): string | undefined {
  return data.codes.filter(({ from, to }) => covers({ from, to }, day)).at(-1)?.code;
}
