import type { Library } from '../../library/library.ts';
import type { Procedure } from '../../library/procedures.ts';
import { isUnofficial, officeIn } from '../../library/ward-contacts.ts';
import { servedWards } from '../../truth/ward-offices.ts';

/** The lines of a procedure's sheet that one ward has, and what stands on them in print. */
export interface WardDesk {
  id: string;
  lines: string[];
  known: Record<string, string>;
}

/**
 * The wards of today with the offices of their own that a procedure names. Where others take its papers too, nobody knows whether that of this ward does
 * ("công an phường, xã có làm căn cước"): it is whom to ask. An address that only unofficial data tell stays a line to write on: paper is kept
 * for years and shows no doubt beside it.
 */
export function wardDesks(library: Library, { data }: Procedure): WardDesk[] {
  return servedWards(library, []).map(({ id }) => {
    const own = data.receives.flatMap((office) => officeIn(library, office, id) ?? []).filter(({ isOwn }) => isOwn);
    const what = own.length > 0 && own.length < data.receives.length ? 'Nơi hỏi' : 'Nơi nộp';
    const place = own.length === 1 ? own[0]!.place : undefined;
    const address = place && !isUnofficial(library, place) ? place.address : undefined;
    return {
      id,
      lines: [what, 'Địa chỉ', 'Giờ', 'Điện thoại'],
      known: { ...(own.length > 0 && { [what]: own.map(({ name }) => name).join(', ') }), ...(address && { 'Địa chỉ': address }) },
    };
  });
}
