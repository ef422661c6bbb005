import type { APIContext } from 'astro';
import { broadcasts, wordsAddress } from '../../channels/broadcast/broadcast.ts';

export async function getStaticPaths() {
  return (await broadcasts()).flatMap(({ text, scripts }) =>
    scripts.map(({ length, lines }) => ({ params: { words: wordsAddress(text.id, length).slice(12, -4) }, props: { lines } })),
  );
}

/** Only the words to be spoken; date, sources and address stand on the page. */
export function GET({ props }: APIContext<{ lines: string[] }>) {
  return new Response(`${props.lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
