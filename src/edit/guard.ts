import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused, unread } from './disk.ts';

/** In bytes: the longest text with all that was changed of it. */
const longestBody = 3_000_000;

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Who may ask. Any page that is open in the same browser can send requests to this machine, and so can other programs on it: so each must
 * come by our own name, from our own page, and with the session that the one-time key of the address was exchanged for.
 */
export class Guard {
  readonly key = randomBytes(24).toString('base64url');
  private readonly session = randomBytes(24).toString('base64url');
  private isKeyUsed = false;
  /** Known once the server listens. */
  port = 0;

  /** Whether a request comes by our name and, where it says whence, from our own page. A name that somebody made lead here is not ours. */
  isFromHere({ headers }: IncomingMessage): boolean {
    const { host = '', origin } = headers;
    const site = headers['sec-fetch-site'];
    if (host !== `127.0.0.1:${this.port}` && host !== `localhost:${this.port}`) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    return site === undefined || site === 'same-origin' || site === 'none';
  }

  /** The cookie for whoever brings the key, the first time; undefined for a wrong or used one. */
  exchange(key: string): string | undefined {
    if (this.isKeyUsed || !same(key, this.key)) return undefined;
    this.isKeyUsed = true;
    return `sua=${this.session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  isKnown({ headers }: IncomingMessage): boolean {
    const sent = /(?:^|; )sua=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '';
    return same(sent, this.session);
  }
}

/** What a question says. Only JSON from a page that says whence it comes: no form of another site can send that without being asked first. */
export async function bodyOf(request: IncomingMessage, most = longestBody): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json' || request.headers.origin === undefined)
    throw new Refused('Chỉ nhận JSON.', 415);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    // Read to its end all the same: whoever is still sending hears no answer.
    if (size <= most) parts.push(part as Buffer);
  }
  if (size > most) throw new Refused('Dài quá nên không nhận.', 413);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw unread();
  }
}
