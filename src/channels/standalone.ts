import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { Xml, xml } from './xml.ts';

export interface Alone {
  title: string;
  style: string;
  /** The whole script, as `bundled` returns it; left out where nothing runs. */
  script?: string;
  body: Xml;
  /** The style holds a typeface as data. */
  font?: boolean;
  /** The body holds pictures as data. */
  pictures?: boolean;
}

/**
 * A page as one HTML file that needs no network and no other file. Its own policy allows exactly the style and the script that it
 * carries, so that also a copy on a stick can load nothing and send nothing.
 */
export function standalone({ title, style, script, body, font = false, pictures = false }: Alone): string {
  const fonts = font ? ' font-src data:;' : '';
  const images = pictures ? ' img-src data:;' : '';
  const scripts = script === undefined ? '' : ` script-src '${hashOf(script)}';`;
  const policy = `default-src 'none'; style-src '${hashOf(style)}';${scripts}${fonts}${images} base-uri 'none'; form-action 'none'`;
  return xml`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width" />
<title>${title}</title>
<style>${new Xml(style)}</style>
</head>
<body>
${body}${
    script !== undefined &&
    xml`
<script>${new Xml(script)}</script>`
  }
</body>
</html>
`.text;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A script of `src/` with all that it imports, as one. Throws when it would end the element that holds it. */
export async function bundled(path: string): Promise<string> {
  const bundle = await rolldown({ input: resolve(path), platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const { code } = output[0];
  if (code.includes('</script')) throw new Error(`${path} would end its own script element.`);
  return code;
}
