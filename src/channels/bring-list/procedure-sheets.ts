import { rootOf } from '../../library/addresses.ts';
import { readContentFile } from '../../library/content-files.ts';
import { site } from '../../library/site.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { editionOn } from '../../truth/procedure.ts';
import { proceduresOf, type Procedure } from '../../library/procedures.ts';
import { checkedLine } from '../../library/checked.ts';
import { publisherLine } from '../../library/publisher.ts';
import { newestSource } from '../../truth/visibility.ts';
import type { Printable } from '../../print/printable.ts';
import { codedFacts, type SheetFacts } from '../../print/sheet-facts.ts';
import { sheets, wardFile, type Sheet, type WardCopy } from '../../print/sheets.ts';
import { servedWards } from '../../truth/ward-offices.ts';

/** Where the sheets of all procedures are listed, and where those of a life event lie. */
export const bringListAddress = `${rootOf('procedures')}giay-to/`;
export const eventSheetAddress = (event: string): string => `${bringListAddress}${event}/`;

/** One A5 a procedure: it lies on the counter, and goes home in a pocket. Read in the hand, so a long list may be a point smaller than a leaflet. */
const bring: Sheet = { ...sheets.a5, name: 'A5 giấy tờ cần mang', type: [12, 15], files: [{ name: 'a5.pdf', what: 'Tệp PDF đen trắng' }] };

/** The sheets of one life event in a single file. Each procedure begins on a side of its own. */
export const eventSheet = (event: string): Sheet => ({
  ...bring,
  name: 'Tập A5 giấy tờ cần mang',
  sides: 120,
  type: [12, 13.5],
  files: [{ name: `giay-to-${event}.pdf`, what: 'Tệp PDF, mọi tờ của việc này' }],
});

export const bringPaper: Sheet = bring;

/** The procedures that have paper today. */
export const printedProcedures = (library: Library): Procedure[] =>
  proceduresOf(library).filter(({ sheet }) => editionOn(sheet, library.day) !== undefined);

/** What a procedure's sheet says of itself. */
export function bringFacts(library: Library, { data, sheet, sources }: Procedure): SheetFacts {
  const newest = newestSource(sources.map((id) => library.sources.get(id)!));
  const facts = codedFacts(library, sheet!, checkedLine(data.reviewed, newest, library.day));
  // Procedures came after the plan of 2024 and follow nobody's.
  return { ...facts, standing: facts.publisher ? publisherLine(library.day) : '' };
}

/** The life events with something to print, in the site's order. */
export function printedEvents(library: Library): { event: string; name: string; procedures: Procedure[] }[] {
  const all = printedProcedures(library);
  return Object.entries(site.lifeEvents)
    .map(([event, { name }]) => ({ event, name, procedures: all.filter(({ data }) => data.events.includes(event)) }))
    .filter(({ procedures }) => procedures.length > 0);
}

/** The wards of today for which the sheets of a life event are made each in a file of its own, as `site.yaml` wishes. */
export function wardsOfEvent(library: Library, event: string): WardCopy[] {
  if (!site.lifeEvents[event]!.byWard) return [];
  return servedWards(library, []).map(({ id, name }) => ({ id, name, file: wardFile(eventSheet(event), id) }));
}

/** Where the papers of a procedure are written. */
function shortenIn(id: string): ReturnType<Printable['shorten']> {
  const file = `thu-tuc/${id}.yaml`;
  const lines = (readContentFile(file) ?? '').split('\n');
  const line = lines.findIndex((each) => each.startsWith('papers:')) + 1;
  return {
    file,
    line,
    mend: 'Gộp giấy tờ cùng loại, viết "when" và "note" ngắn lại; giấy của trường hợp hiếm để cho trang, không để trên tờ',
  };
}

const idIn = (page: string) => page.slice(rootOf('procedures').length).split('/')[0]!;

export const bringSheets: Printable = {
  pages: `${rootOf('procedures')}*/a5/`,
  listedOn: [bringListAddress],
  sheet: () => bring,
  shorten: (page) => shortenIn(idIn(page)),
};

export const eventSheets: Printable = {
  pages: `${bringListAddress}*/`,
  listedOn: [bringListAddress],
  sheet: (page) => eventSheet(page.slice(bringListAddress.length).replace(/\/$/, '')),
  shorten: (_, { longest }) => shortenIn(longest),
};

/** `Bản 1, 25/11/2026`: for lists of what can be printed. */
export function editionWords({ sheet }: Procedure, day: string): string {
  const { number, date } = editionOn(sheet, day)!;
  return `Bản ${number}, ${writeDay(date)}`;
}
