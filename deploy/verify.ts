import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shrinks } from './compress.ts';
import { fetchExact, type Fetched } from './fetch-exact.ts';
import { headerJudge, judgeAnswers } from './verify-headers.ts';
import { inParallel } from './pool.ts';
import { redirectsIn } from './redirects.ts';
import { filesIn, parseChecksums, checksumsFile } from './checksums.ts';

export interface Verdict {
  kind: 'changed' | 'missing' | 'added' | 'unread' | 'headers';
  address: string;
  /** In which codings, or why it could not be read. */
  note: string;
}

/** Static hosts obey these and hand them to nobody. */
const notServed = new Set(['_headers', '_redirects']);

/**
 * Downloads every file of the built folder `built` from `host` and compares byte by byte, texts in each coding that browsers ask for, since a
 * server keeps those as files of their own. What was added shows where the host lists it in its own SHA256SUMS, or where a changed page points
 * to it. The host's list is believed in nothing else: who changes a page changes the list as well. What each answer must say beside its bytes is
 * compared with `headers.ts`, so that a host or CDN in front can be judged.
 */
export async function verify(host: URL, built: string, width = 8): Promise<Verdict[]> {
  try {
    // Once, or every file would be waited for.
    await fetchExact(host, 'identity');
  } catch (error) {
    return [{ kind: 'unread', address: '/', note: (error as Error).message }];
  }
  const files = filesIn(built).filter((file) => !notServed.has(file));
  const moved = new Map(redirectsIn(built).map(({ from, to }) => [from, to]));
  const verdicts: Verdict[] = [];
  const suspects = new Set<string>();
  const headers = headerJudge();
  await inParallel(files, width, async (file) => {
    const address = addressOf(file);
    const expected = await readFile(join(built, file));
    const wrong: string[] = [];
    let isMissing = true;
    try {
      for (const coding of shrinks.test(file) ? ['identity', 'br', 'gzip'] : ['identity']) {
        const answer = await fetchExact(new URL(address, host), coding);
        if (isRight(answer, file, expected, moved.get(address), host)) {
          isMissing = false;
          headers.judge(address, answer);
        } else wrong.push(coding);
        if (answer.status === 200 && wrong.includes(coding)) {
          isMissing = false;
          for (const suspect of file === checksumsFile ? listedIn(answer.body) : linkedFrom(answer.body, new URL(address, host)))
            suspects.add(suspect);
        }
      }
      if (wrong.length > 0) verdicts.push({ kind: isMissing ? 'missing' : 'changed', address, note: wrong.join(', ') });
    } catch (error) {
      verdicts.push({ kind: 'unread', address, note: (error as Error).message });
    }
  });
  const known = new Set(files.map(addressOf));
  await inParallel(
    // A forged list names the pressed twins too.
    [...suspects].filter((address) => !known.has(address) && !known.has(address.replace(/(index\.html)?\.(br|gz)$/, ''))),
    width,
    async (address) => {
      const answer = await fetchExact(new URL(address, host), 'identity').catch(() => undefined);
      if (answer?.status === 200) verdicts.push({ kind: 'added', address, note: `${answer.body.length} bytes` });
    },
  );
  const answers = await judgeAnswers(host).catch((error: Error) => [{ address: '/', note: error.message }]);
  for (const complaint of [...headers.complaints(), ...answers]) verdicts.push({ kind: 'headers', ...complaint });
  return verdicts.sort((a, b) => a.kind.localeCompare(b.kind) || (a.address < b.address ? -1 : 1));
}

const addressOf = (file: string): string => encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);

/** The same bytes under the right status; an old address may also lead on, but only to its page. */
function isRight({ status, headers, body }: Fetched, file: string, expected: Buffer, movedTo: string | undefined, host: URL): boolean {
  if (movedTo && status === 301) return new URL(headers.get('location') ?? '', host).pathname === movedTo;
  return (file === '404.html' ? status === 404 || status === 200 : status === 200) && body.equals(expected);
}

const listedIn = (list: Buffer): string[] =>
  [...parseChecksums(list.toString()).keys()].filter((file) => !notServed.has(file)).map(addressOf);

/** Addresses of the same host that a page or style names. */
function linkedFrom(page: Buffer, base: URL): string[] {
  const names = [...page.toString().matchAll(/(?:href|src|action)\s*=\s*["']?([^"'\s>]+)|url\(["']?([^"')]+)/gi)].map(
    ([, a, b]) => a ?? b!,
  );
  return names.flatMap((name) => {
    const url = URL.canParse(name, base) ? new URL(name, base) : undefined;
    return url?.host === base.host ? [url.pathname] : [];
  });
}
