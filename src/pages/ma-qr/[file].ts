import type { APIRoute } from 'astro';
import { formats, type Format } from '../../qr/files/formats.ts';
import { codeFile } from '../../qr/files/index.ts';
import { draftReasons } from '../../truth/draft.ts';
import { getLibrary } from '../../truth/library.ts';
import { pageKey } from '../../truth/unchanged.ts';

export async function getStaticPaths() {
  const library = await getLibrary();
  const files = (code: string) =>
    formats.map((format) => ({
      params: { file: `${code}.${format}` },
      props: { code, format },
      cacheKey: pageKey(library, code, format),
    }));
  return [...library.codes.values()].flatMap(({ code }) => files(code));
}

export const GET: APIRoute<{ code: string; format: Format }> = async ({ props }) => {
  const { day } = await getLibrary();
  return new Response((await codeFile(props.code, props.format, draftReasons(day).length > 0)) as BodyInit);
};
