import { procedureData } from '../../channels/data/procedures.ts';
import { getLibrary } from '../../library/library.ts';

export const GET = async () => new Response(procedureData(await getLibrary()), { headers: { 'content-type': 'application/json' } });
