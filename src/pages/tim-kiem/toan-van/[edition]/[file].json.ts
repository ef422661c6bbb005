import type { APIRoute } from 'astro';
import { getFullText } from '../../../../search/make-full-text.ts';
import { getLibrary } from '../../../../truth/library.ts';

export async function getStaticPaths() {
  const { edition, files } = getFullText(await getLibrary());
  return [...files.keys()].map((file) => ({ params: { edition, file } }));
}

export const GET: APIRoute = async ({ params }) => new Response(getFullText(await getLibrary()).files.get(params['file']!));
