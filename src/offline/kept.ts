import { cacheName, pageOf, writeHash, type Editions } from './names.ts';

/** Put in by the build (`integration.ts`). */
declare const EDITIONS: Editions;
export const editions: Editions = EDITIONS;

const nameOf = (page: string): string => cacheName(page, editions.pages[page]![0]);

async function isRight(answer: Response, address: string): Promise<boolean> {
  return writeHash(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer())) === editions.hashes[address];
}

/**
 * Keeps a page of this worker's edition with all its files, each checked against the build. What is there and whole is not fetched
 * again, so this also heals. Throws when a file cannot be had or is of another edition; a page counts as kept only
 * when all of it is there, since it comes last itself.
 */
export async function keep(page: string): Promise<void> {
  const edition = editions.pages[page];
  if (!edition) throw new Error(`${page} cannot be kept`);
  const [, ...files] = edition;
  const cache = await caches.open(nameOf(page));
  for (const address of files) {
    const there = await cache.match(address);
    if (there && (await isRight(there, address))) continue;
    await cache.delete(address);
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok || !(await isRight(answer, address))) throw new Error(`${address} is of another edition`);
    await cache.put(address, answer);
  }
}

/** The pages that the reader has kept, in whatever edition. */
export async function keptPages(): Promise<string[]> {
  const pages = (await caches.keys()).map(pageOf).filter((page) => page !== undefined);
  return [...new Set(pages)];
}

/** Fetches this edition of what is kept. Throws when one cannot be had: then the old worker and its whole old edition stay. */
export async function renew(): Promise<void> {
  const known = (await keptPages()).filter((page) => editions.pages[page]);
  if (known.length > 0) await Promise.all([...new Set([...known, ...editions.always])].map(keep));
}

/** Drops every edition but this worker's. */
export async function dropOld(): Promise<void> {
  const current = new Set(Object.keys(editions.pages).map(nameOf));
  const old = (await caches.keys()).filter((name) => pageOf(name) !== undefined && !current.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A kept page, if it is there and unharmed. */
export async function keptPage(page: string): Promise<Response | undefined> {
  if (!editions.pages[page] || !(await caches.has(nameOf(page)))) return undefined;
  const answer = await (await caches.open(nameOf(page))).match(page);
  return answer && (await isRight(answer, page)) ? answer : undefined;
}

/** A file of this edition that some kept page needs. A page whose copy is broken takes another's. */
export async function keptFile(address: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const answer = await (await caches.open(name)).match(address);
    if (answer && (await isRight(answer, address))) return answer;
  }
  return undefined;
}
