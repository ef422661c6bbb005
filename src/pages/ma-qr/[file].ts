import type { APIRoute } from 'astro';
import { formats, type Format } from '../../qr/files/formats.ts';
import { codeFile } from '../../qr/files/index.ts';
import { draftReasons } from '../../library/draft.ts';
import { getLibrary } from '../../library/library.ts';

export async function getStaticPaths() {
  const library = await getLibrary();
  const files = (code: string) =>
    formats.map((format) => ({
      params: { file: `${code}.${format}` },
      props: { code, format },
    }));
  // The codes of papers to bring, and of what a print shop makes, stand there and nowhere else.
  return [...library.codes.values()]
    .filter(({ carrier }) => carrier !== 'giay-to' && carrier !== 'in-lon')
    .flatMap(({ code }) => files(code));
}

export const GET: APIRoute<{ code: string; format: Format }> = async ({ props }) => {
  const { day } = await getLibrary();
  return new Response((await codeFile(props.code, props.format, draftReasons(day).length > 0)) as BodyInit);
};
