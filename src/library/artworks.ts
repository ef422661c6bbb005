import type { Artwork } from '../schemas/artwork.ts';
import { desks } from '../routes.ts';

/** Where codes and what a print shop makes are chosen. */
export const codeDesk: keyof typeof desks = '/ma-qr/';

/** The page that is printed; its files lie beside it, under the name that a clerk sends to the print shop: `/ma-qr/bang-ron/bang-ron-lua-dao.pdf`. */
export const artworkAddress = (id: string, { kind }: Artwork): string => `${codeDesk}${kind}/${id}/`;

/** Where it is chosen, with its files. */
export const artworkPlace = (id: string): string => `${codeDesk}#${id}`;
