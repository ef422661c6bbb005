import { makeTitleIndex } from '../../search/index/make-title-index.ts';
import { getLibrary } from '../../library/library.ts';

export const GET = async () => new Response(JSON.stringify(await makeTitleIndex(await getLibrary())));
