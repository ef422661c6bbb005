import type { APIContext } from 'astro';
import { vcardOf } from '../../channels/vcard/vcard.ts';
import { getLibrary } from '../../library/library.ts';
import { wardsToday } from '../../library/ward-contacts.ts';

export async function getStaticPaths() {
  return wardsToday(await getLibrary()).map(({ id }) => ({ params: { contact: id } }));
}

export const GET = async ({ params: { contact } }: APIContext) =>
  new Response(vcardOf(await getLibrary(), contact!), { headers: { 'content-type': 'text/vcard; charset=utf-8' } });
