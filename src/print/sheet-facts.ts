import { payloadFor, spokenAddress } from '../qr/payload.ts';
import { checkedTogether } from '../truth/checked.ts';
import { writeDay, type Day } from '../truth/day.ts';
import { draftReasons } from '../truth/draft.ts';
import type { Library } from '../truth/library.ts';
import { publisherOn } from '../truth/publisher.ts';
import type { Leaflet } from './choice.ts';

/** What every sheet says of itself, in words. */
export interface SheetFacts {
  edition: { number?: number; date: Day };
  /** `Bản 3 · 22/11/2026` */
  editionLine: string;
  payload: string;
  address: string;
  publisher: string | undefined;
  /** The last check and the newest source, as on the page; the oldest check where several pages are taken. */
  checkedLine: string;
  /** Why nobody may hand it out; undefined when somebody may. */
  trial: string | undefined;
}

export function factsOf(library: Library, leaflet: Leaflet): SheetFacts {
  const { number, date } = leaflet.editions.filter((each) => each.date <= library.day).at(-1)!;
  const code = library.codes.get(leaflet.code)!.code;
  const texts = leaflet.takes.flatMap((take) => library.find(take.page) ?? []);
  return {
    ...handedOutOn(library.day),
    edition: { number, date },
    editionLine: `Bản ${number} · ${writeDay(date)}`,
    payload: payloadFor(code, number),
    address: spokenAddress(code, number),
    checkedLine: checkedTogether(library, texts),
  };
}

/** Who hands out paper on `day`, or why nobody may. */
export function handedOutOn(day: Day): Pick<SheetFacts, 'publisher' | 'trial'> {
  const reasons = draftReasons(day);
  return { publisher: publisherOn(day), trial: reasons.length ? `BẢN THỬ: ${reasons.join('; ')}. Chưa dùng để phát.` : undefined };
}
