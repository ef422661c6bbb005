import type { APIRoute, GetStaticPaths } from 'astro';
import { getTextIndex } from '../../../search/index/make-index.ts';
import { getLibrary } from '../../../library/library.ts';

const index = async () => getTextIndex(await getLibrary());

/** Pagefind's files of one ending. Astro wants a slash after every address but those whose route ends like a file, so each has its own. */
export function routeOf(folder: '' | 'index/' | 'fragment/', ending: string) {
  const getStaticPaths: GetStaticPaths = async () => {
    const { place, files } = await index();
    const program = place.folder.split('/').at(-2);
    const names = [...files.keys()].filter((name) => name.startsWith(folder) && name.endsWith(ending));
    return names.map((name) => ({ params: { program, file: name.slice(folder.length, -ending.length) } }));
  };
  const GET: APIRoute = async ({ params }) => {
    const content = (await index()).files.get(`${folder}${params['file']}${ending}`);
    // While editing, a browser takes a module only as what it is.
    const type = ending === '.js' ? 'text/javascript' : 'application/octet-stream';
    return new Response(content && Buffer.from(content), { status: content ? 200 : 404, headers: { 'content-type': type } });
  };
  return { getStaticPaths, GET };
}
