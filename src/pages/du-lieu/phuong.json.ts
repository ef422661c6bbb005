import { wardData } from '../../channels/data/wards.ts';
import { getLibrary } from '../../library/library.ts';

export const GET = async () => new Response(wardData(await getLibrary()), { headers: { 'content-type': 'application/json' } });
