import { dropOld, editions, keep, keptFile, keptPage, keptPages, renew } from './kept.ts';
import { offlinePage, searchPage, type KeepAnswer, type KeepRequest } from './names.ts';
import type { WorkerScope } from './worker-types.ts';

/** How long a bad network may keep a reader waiting for a page that is on the phone, in milliseconds. */
const patience = 4000;

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(renew().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld()));

worker.addEventListener('message', (event) => {
  const { keep: page } = event.data as KeepRequest;
  const answer = (kept: boolean) => event.ports[0]?.postMessage({ kept } satisfies KeepAnswer);
  const work = Promise.all([...editions.always, page].map(keep));
  event.waitUntil(work.then(() => answer(true)).catch(() => answer(false)));
});

worker.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    const network = fetch(event.request);
    const page = pathname.endsWith('/') ? pathname : `${pathname}/`;
    event.respondWith(openPage(page, network));
    event.waitUntil(network.then((answer) => afterVisit(page, answer)).catch(() => undefined));
  } else if (editions.hashes[pathname]) event.respondWith(openFile(pathname, event.request));
});

/** Today's page from the network; the kept one when there is none, or it takes too long, or the server is ill. */
async function openPage(page: string, network: Promise<Response>): Promise<Response> {
  const kept = await keptPage(page).catch(() => undefined);
  try {
    if (!kept) return await network;
    const answer = await Promise.race([network, new Promise<Response>((resolve) => setTimeout(resolve, patience, kept))]);
    return answer.status >= 500 ? kept : answer;
  } catch (error) {
    const instead = kept ?? (await keptPage(offlinePage));
    if (instead) return instead;
    throw error;
  }
}

/** Files with a hash in their name never change, so a kept one will do; others only without network, or editions would mix. */
async function openFile(address: string, request: Request): Promise<Response> {
  if (address.startsWith('/_astro/')) return (await keptFile(address)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptFile(address);
    if (kept) return kept;
    throw error;
  }
}

/** With network at hand: keeps the search that was just used, and mends what is broken. What is whole costs no request. */
async function afterVisit(page: string, answer: Response): Promise<void> {
  if (!answer.ok) return;
  const kept = await keptPages();
  if (kept.length === 0) return;
  const wanted = new Set(kept.filter((each) => editions.pages[each]));
  if (page === searchPage) wanted.add(page);
  await Promise.all([...wanted].map(keep));
}
