/** What a host answered, unpacked. */
export interface Fetched {
  status: number;
  headers: Headers;
  body: Buffer;
}

const attempts = 4;
const patience = 30_000;

/**
 * One address in one coding, without following redirects. Waits and asks again when the line breaks or the host is busy (429, 5xx): 0.5, 1
 * and 2 s. Throws the last error.
 */
export async function fetchExact(address: URL, coding: string, more: Record<string, string> = {}): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(address, {
        redirect: 'manual',
        cache: 'no-store',
        headers: { 'accept-encoding': coding, ...more },
        signal: AbortSignal.timeout(patience),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 429 && answer.status < 500) return { status: answer.status, headers: answer.headers, body };
      throw new Error(`the host answers ${answer.status}`);
    } catch (error) {
      if (attempt === attempts) throw reasonOf(error);
      await new Promise((done) => setTimeout(done, 250 * 2 ** attempt));
    }
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): Error {
  const cause = (error as Error).cause;
  return cause instanceof Error ? cause : (error as Error);
}
