import type { APIContext } from 'astro';
import { treeOf } from '../../../channels/plain-document.ts';
import { getLibrary } from '../../../library/library.ts';
import { pictureBytes, picturesIn, type Picture } from '../../../library/pictures.ts';

export async function getStaticPaths() {
  const library = await getLibrary();
  const pictures = picturesIn(library.texts.map((text) => ({ text, tree: treeOf(library, text) })));
  return pictures.map((picture) => ({ params: { picture: picture.name }, props: { picture } }));
}

export const GET = async ({ props: { picture } }: APIContext<{ picture: Picture }>) =>
  new Response(await pictureBytes(picture.path), { headers: { 'content-type': picture.type } });
