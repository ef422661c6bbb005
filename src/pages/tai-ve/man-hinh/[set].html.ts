import type { APIContext } from 'astro';
import { screenFile } from '../../../channels/screen/file.ts';
import { screensOf, type ScreenSet } from '../../../channels/screen/screen.ts';
import { getLibrary } from '../../../library/library.ts';

export async function getStaticPaths() {
  return screensOf(await getLibrary()).map((set) => ({ params: { set: set.id }, props: { set } }));
}

export async function GET({ props }: APIContext<{ set: ScreenSet }>) {
  return new Response(await screenFile(await getLibrary(), props.set), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
