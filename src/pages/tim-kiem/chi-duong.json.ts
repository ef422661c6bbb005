import { makeSignposts } from '../../search/make-signposts.ts';
import { getLibrary } from '../../truth/library.ts';

export const GET = async () => new Response(JSON.stringify(makeSignposts(await getLibrary())));
