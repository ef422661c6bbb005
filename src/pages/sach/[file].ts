import type { APIContext } from 'astro';
import { bookFiles, type BookFile } from '../../channels/book/files.ts';
import { getLibrary } from '../../library/library.ts';

export async function getStaticPaths() {
  return (await bookFiles(await getLibrary())).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET = ({ props: { file } }: APIContext<{ file: BookFile }>) =>
  new Response(file.bytes, { headers: { 'content-type': file.type } });
