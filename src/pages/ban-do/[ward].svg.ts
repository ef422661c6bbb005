import type { APIContext } from 'astro';
import { allAreas, areaMap, drawMap } from '../../library/area-map.ts';
import { getLibrary } from '../../library/library.ts';

export async function getStaticPaths() {
  const map = areaMap(await getLibrary());
  return map ? [...map.areas.map(({ id }) => id), allAreas].map((ward) => ({ params: { ward } })) : [];
}

export const GET = async ({ params: { ward } }: APIContext) =>
  new Response(drawMap(areaMap(await getLibrary())!, ward), { headers: { 'content-type': 'image/svg+xml' } });
