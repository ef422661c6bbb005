/*
 * Reads a piece of HTML as a browser would, as far as it matters here: which tags and attributes there are. What stands in quotes or between
 * tags is only words.
 */

interface Tag {
  whole: string;
  name: string;
  attributes: [name: string, value: string][];
}

/** Every tag, but what stands inside scripts and styles. */
export function tagsIn(html: string): Tag[] {
  const outside = html.replace(/(<(script|style)\b(?:"[^"]*"|[^">])*>)[^]*?(?=<\/\2>)/gi, '$1');
  return [...outside.matchAll(/<[/!?]?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<[!?][^>]*>/gi)].map(
    ([whole, name = '', rest = '']) => ({
      whole,
      name: name.toLowerCase(),
      attributes: [...rest.matchAll(/([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, key, double, single, bare]): [string, string] => [key!.toLowerCase(), double ?? single ?? bare ?? ''],
      ),
    }),
  );
}

const ofTexts = new Set(
  'p,h1,h2,h3,h4,h5,h6,ul,ol,li,strong,em,del,code,pre,blockquote,table,thead,tbody,tr,th,td,a,img,br,hr,section,sup,div,b,abbr,dl,dt,dd,input,cite'.split(
    ',',
  ),
);
const saying = /^(?:id|class|title|align|tabindex|start|alt|__astro_image_|dir|type|checked|disabled|aria-[\w-]+|data-footnote[\w-]*)$/;
const leadingWell = /^(?:#|\/(?![/\\])|https:\/\/[^@/]+(?:[/?#]|$)|mailto:[\w.+-]+@|tel:\+?\d|sms:\+?\d|[\w-]+\.xhtml(?:#|$))/;

/** Beside the text, or where feeds find its copy, on the small campaign's own host. */
const ownPicture = /^(?:\.\/|https:\/\/mau\.example\/hinh\/bai\/[\w/.-]+$)/;

/** Everything in the HTML of a text that is more than words. */
export function dangers(html: string): string[] {
  const isPlain = ([name, value]: [string, string]) =>
    saying.test(name) || (name === 'href' && leadingWell.test(value)) || (name === 'src' && ownPicture.test(value));
  return tagsIn(html).flatMap(({ whole, name, attributes }) => (ofTexts.has(name) && attributes.every(isPlain) ? [] : [whole]));
}

/** Where the word `xau` of somebody who means harm stands in a whole page as more than words. */
export function liveNasties(html: string): string[] {
  const words = /^(?:id|alt|title|content|value|aria-label|data-[\w-]+|label|placeholder|download)$/;
  const isHarmless = ([name, value]: [string, string]) =>
    !/xau/i.test(name + value) ||
    (words.test(name) && !/^\s*(?:javascript|data):/i.test(value)) ||
    (name === 'href' && leadingWell.test(value));
  return tagsIn(html).flatMap(({ whole, name, attributes }) => (/xau/i.test(name) || !attributes.every(isHarmless) ? [whole] : []));
}
