import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { once } from '../../once.ts';
import { site } from '../../library/site.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { standalone, bundled } from '../standalone.ts';
import { loop } from './loop.ts';
import style from './screen.css?raw';
import type { ScreenSet } from './screen.ts';

const script = once(() => bundled('src/channels/screen/run.ts'));

/** A set in one file, typeface included, for a board without network. */
export async function screenFile(library: Library, set: ScreenSet): Promise<string> {
  return standalone({
    title: `${set.title} (${writeDay(library.day)}) · ${site.name}`,
    style: `${fontFace()}\n${style}`,
    script: await script(),
    body: loop(library, set),
    font: true,
  });
}

function fontFace(): string {
  const bytes = readFileSync(resolve('src/print/fonts/be-vietnam-pro-700.woff2')).toString('base64');
  return `@font-face{font-family:'Be Vietnam Pro';src:url(data:font/woff2;base64,${bytes}) format('woff2');font-weight:700}`;
}
