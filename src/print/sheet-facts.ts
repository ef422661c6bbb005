import { payloadFor, spokenAddress } from '../qr/payload.ts';
import { checkedTogether } from '../library/checked.ts';
import { writeDay, type Day } from '../dates/day.ts';
import { draftReasons } from '../library/draft.ts';
import type { Library } from '../library/library.ts';
import { planOf, publisherLine, publisherOn } from '../library/publisher.ts';
import type { Leaflet } from '../library/leaflet-choice.ts';

/** What every sheet says of itself, in words. */
export interface SheetFacts {
  edition: { number?: number; date: Day };
  /** `Bản 3 · 22/11/2026` */
  editionLine: string;
  payload: string;
  address: string;
  publisher: string | undefined;
  /** Whose plan it follows, and who hands it out; that nobody does is the first thing that a sheet says (`trial`). */
  standing: string;
  /** The last check and the newest source, as on the page; the oldest check where several pages are taken. */
  checkedLine: string;
  /** Why nobody may hand it out; undefined when somebody may. */
  trial: string | undefined;
}

export function factsOf(library: Library, leaflet: Leaflet): SheetFacts {
  const texts = leaflet.takes.flatMap((take) => library.find(take.page) ?? []);
  return codedFacts(library, leaflet, checkedTogether(library, texts));
}

/** What paper says that bears a code and counts its editions. */
export function codedFacts(library: Library, paper: Pick<Leaflet, 'code' | 'editions'>, checkedLine: string): SheetFacts {
  const { number, date } = paper.editions.filter((each) => each.date <= library.day).at(-1)!;
  const code = library.codes.get(paper.code)!.code;
  return {
    ...handedOutBy(library),
    edition: { number, date },
    editionLine: `Bản ${number} · ${writeDay(date)}`,
    payload: payloadFor(code, number),
    address: spokenAddress(code, number),
    checkedLine,
  };
}

/** Who hands out paper on the library's day, or why nobody may. */
export function handedOutBy(library: Library): Pick<SheetFacts, 'publisher' | 'standing' | 'trial'> {
  const { day } = library;
  const reasons = draftReasons(day);
  const plan = planOf(library);
  const publisher = publisherOn(day);
  return {
    publisher,
    standing: [plan && `${plan.line}.`, publisher && publisherLine(day)].filter(Boolean).join(' '),
    trial: reasons.length ? `BẢN THỬ: ${reasons.join('; ')}. Chưa dùng để phát.` : undefined,
  };
}
