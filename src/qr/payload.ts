import { origin as siteOrigin } from '../library/site.ts';

/**
 * What a printed code says: `HTTPS://TEN-MIEN.VN/Q/H24`, with an edition `HTTPS://TEN-MIEN.VN/Q/H24-3`.
 * Upper case throughout, so that the symbol packs it as alphanumeric (5.5 bits a character instead of 8): fewer,
 * larger modules. Scheme and host ignore case, and the site answers at `/Q/` as at `/q/`.
 */
export function payloadFor(code: string, edition?: number, origin: string = siteOrigin): string {
  return `${origin}/Q/${edition === undefined ? code : `${code}-${edition}`}`.toUpperCase();
}

/** The same address as people read and type it, without the scheme. */
export function spokenAddress(code: string, edition?: number, origin: string = siteOrigin): string {
  const host = new URL(origin).host;
  return `${host}/Q/${edition === undefined ? code : `${code}-${edition}`}`;
}
