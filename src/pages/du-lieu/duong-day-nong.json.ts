import { hotlineData } from '../../channels/data/hotlines.ts';
import { getLibrary } from '../../library/library.ts';

export const GET = async () => new Response(hotlineData(await getLibrary()), { headers: { 'content-type': 'application/json' } });
