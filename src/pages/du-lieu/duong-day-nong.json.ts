import { hotlineData } from '../../channels/data/hotlines.ts';
import { getLibrary } from '../../truth/library.ts';

export const GET = async () => new Response(hotlineData(await getLibrary()), { headers: { 'content-type': 'application/json' } });
