import { addressOf } from './addresses.ts';
import type { Library, Text } from './library.ts';
import { bannersFor, type Banner, type Piece } from '../truth/status.ts';

/** The law as a link to its page in the register, or its bare name when it has none today. */
export function lawPiece(library: Library, id: string): Piece {
  const law = library.laws.get(id);
  return law ? { text: law.shortName, href: addressOf('laws', id) } : id;
}

/** What the banner of this text must say today. */
export function bannersOf(library: Library, text: Text): Banner[] {
  return bannersFor(
    {
      laws: text.data.laws.flatMap((id) => {
        const law = library.laws.get(id);
        return law ? [{ ...law, name: lawPiece(library, id) }] : [];
      }),
      agencies: text.data.agencies.flatMap((id) => {
        const agency = library.agencies.get(id);
        if (!agency) return [];
        return [{ name: agency.name, to: agency.to, successors: agency.successors.flatMap((next) => agencyPiece(library, next.agency)) }];
      }),
      reviewBy: text.data.reviewBy,
      values: text.values.flatMap((id) => library.values.get(id) ?? []),
      nameOf: (id) => lawPiece(library, id),
    },
    library.day,
  );
}

/** None while the agency has not begun. */
function agencyPiece(library: Library, id: string): Piece[] {
  const agency = library.agencies.get(id);
  if (!agency) return [];
  return [agency.ward ? { text: agency.name, href: addressOf('wards', agency.ward) } : agency.name];
}
