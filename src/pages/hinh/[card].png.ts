import type { APIContext } from 'astro';
import { cardFiles, type CardFile } from '../../channels/og-image/files.ts';
import { getLibrary } from '../../library/library.ts';

export async function getStaticPaths() {
  return cardFiles(await getLibrary()).map((file) => ({ params: { card: /([^/]+)\.png$/.exec(file.address)![1] }, props: { file } }));
}

export const GET = async ({ props: { file } }: APIContext<{ file: CardFile }>) => new Response((await file.bytes()) as BodyInit);
