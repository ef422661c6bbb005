import { fetchExact, type Fetched } from './fetch-exact.ts';
import { headersFor } from './headers.ts';

export interface Complaint {
  address: string;
  note: string;
}

/** What browsers act upon; under `nosniff` a style, a script or a book of another type is dead. */
const types: Record<string, RegExp> = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css\b/,
  js: /^(text|application)\/javascript\b/,
  svg: /^image\/svg\+xml\b/,
  json: /^application\/json\b/,
  xml: /^(text|application)\/(rss\+)?xml\b/,
  txt: /^text\/plain; ?charset=utf-8$/i,
  pdf: /^application\/pdf$/,
  epub: /^application\/epub\+zip$/,
};

/** Compares what answers say beside their bytes. One complaint a kind, not one a page. */
export function headerJudge(): { judge: (address: string, answer: Fetched) => void; complaints: () => Complaint[] } {
  const found = new Map<string, string[]>();
  const complain = (address: string, note: string) => found.set(note, [...(found.get(note) ?? []), address]);
  return {
    judge: (address, { status, headers }) => {
      // An old address may lead on, and then says nothing more.
      if (status >= 300 && status < 400) return;
      for (const [name, wanted] of Object.entries(headersFor(address))) {
        const got = headers.get(name);
        if (plain(got) !== plain(wanted)) complain(address, `${name} is ${got ?? 'not there'}, must be ${wanted}`);
      }
      const type = headers.get('content-type');
      const ending = /\.(\w+)$/.exec(address)?.[1] ?? (address.endsWith('/') ? 'html' : '');
      if (types[ending] && !types[ending].test(type ?? '')) complain(address, `Content-Type is ${type ?? 'not there'}`);
    },
    complaints: () =>
      [...found].map(([note, addresses]) => {
        const [first, ...others] = [...new Set(addresses)].sort();
        return { address: first!, note: others.length > 0 ? `${note}; so at ${others.length} more` : note };
      }),
  };
}

/** What no single file shows: that a page which is not there is not there, and that an unchanged one costs nothing. */
export async function judgeAnswers(host: URL): Promise<Complaint[]> {
  const nowhere = '/khong-co-trang-nay/';
  const none = await fetchExact(new URL(nowhere, host), 'identity');
  const home = await fetchExact(new URL('/', host), 'identity');
  const tag = home.headers.get('etag');
  const again = tag ? await fetchExact(new URL('/', host), 'identity', { 'if-none-match': tag }) : undefined;
  return [
    ...(none.status === 404 ? [] : [{ address: nowhere, note: `a page that is not there is answered with ${none.status}, must be 404` }]),
    ...(again?.status === 304
      ? []
      : [
          {
            address: '/',
            note: tag
              ? `asked again with its ETag it is sent anew (${again!.status}), must be 304`
              : 'ETag is not there: each visit loads the page anew',
          },
        ]),
  ];
}

/** Spaces do not count. */
const plain = (value: string | null): string | undefined => value?.replace(/\s*([,;])\s*/g, '$1').trim();
