import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import {
  contentFiles,
  contentRoot,
  layersOf,
  leftOut,
  listContent,
  listFiles,
  parseContentYaml,
  readContentList,
  refuseStranger,
  refuseStrangers,
} from './content-files.ts';
import { isDraftPath, toldPath } from '../routes.ts';
import { splitFrontMatter } from '../schemas/as-written.ts';
import { RefusedText } from '../text/clean.ts';
import { formatOf, parseText } from '../text/parse.ts';
import { picture } from '../text/picture.ts';
import type { PictureFault } from '../text/picture-fault.ts';
import { heaviestFile, isDrawing, pictureFault, tooHeavy } from '../text/picture-file.ts';

/*
 * What Astro reads of `content/`, refused at the door when it must not be published: a build that skips the check, and every reload while
 * somebody edits, stop here before anything of the text is compiled.
 */

// Ids are addresses: the file name as it is told. What starts with _, file or folder, is never published.
const generateId = ({ entry }: { entry: string }) => toldPath(entry).replace(/\.\w+$/, '');

/** A folder of the campaign and of its bases, without the files that are passed over; nothing is asked where there is nothing. */
function folderOf(folder: string, endings: string): Loader {
  const { files, passedOver } = listContent(contentRoot());
  const within = (base: string, places: typeof files) => places.map(({ real }) => real).filter((real) => real.startsWith(join(base, '/')));
  const layers = layersOf(contentRoot()).map((layer) => join(layer, folder));
  const loaders = layers
    .filter((base) => within(base, files).length > 0)
    .flatMap((base) => {
      const inside = (places: typeof files) => within(base, places).map((real) => real.slice(base.length + 1));
      const told = [`**/*.${endings}`, ...leftOut, ...inside(passedOver).map((path) => `!${path}`)];
      const shown = inside(files).filter(isDraftPath);
      return [told, shown].filter((pattern) => pattern.length > 0).map((pattern) => glob({ base, pattern, generateId }));
    });
  return guarded(folder, loaders);
}

export const texts = (folder: string): Loader => folderOf(folder, '{md,mdx}');
export const register = (folder: string): Loader => folderOf(folder, 'yaml');

/** A list, whose entries carry their ids. */
export const list = (name: string): Loader => ({
  name: `list ${name}`,
  load: async ({ store, parseData, watcher }) => {
    const read = async () => {
      refuseStrangers();
      store.clear();
      for (const entry of readContentList(name) as ({ id: string } & Record<string, unknown>)[])
        store.set({ id: entry.id, data: await parseData({ id: entry.id, data: entry }) });
    };
    await read();
    const places = new Set(listFiles(name).map(({ real }) => real));
    watcher?.add([...places]);
    watcher?.on('change', (path) => void (places.has(resolve(path)) && read()));
  },
});

type Store = LoaderContext['store'];
type Entry = Parameters<Store['set']>[0];

/** What the parser says of a text that it cannot read. */
type MdxFault = { message: string; line?: number };

function guarded(folder: string, loaders: readonly Loader[]): Loader {
  return {
    name: `layers of ${folder}`,
    load: async ({ store, parseData, ...context }) => {
      refuseStrangers();
      await refusePictures(folder);
      const places = new Map(
        contentFiles(folder, /./).map(({ path, real }) => [generateId({ entry: path.slice(folder.length + 1) }), real]),
      );
      const met = new Set<string>();
      const guardedStore: Store = {
        ...store,
        // Of a text that lies in another layer than last time, the path that was kept leads nowhere.
        get: <Data extends Record<string, unknown>>(id: string) => {
          met.add(id);
          const entry = store.get<Data>(id);
          return entry?.filePath && resolve(entry.filePath) === (places.get(id) ?? resolve(entry.filePath)) ? entry : undefined;
        },
        set: (entry) => store.set(kept(refused(entry))),
        // Each loader would take what the others have read for gone.
        keys: () => [],
      };
      for (const loader of loaders)
        await loader.load({
          ...context,
          parseData: (entry) => parseData({ ...entry, data: dataOf(entry.filePath!) as typeof entry.data }),
          store: guardedStore,
        });
      for (const id of store.keys()) if (!met.has(id)) store.delete(id);
    },
  };
}

/** What the check hands the schemas: Astro's own YAML reader makes 250 of `250.000`, and takes the first 0 off a telephone number. */
function dataOf(path: string): unknown {
  refuseStranger(path);
  const raw = readFileSync(path, 'utf8');
  return parseContentYaml(path.endsWith('.yaml') ? raw : (splitFrontMatter(raw)?.yaml ?? ''), path);
}

/** The entry, when all of it may be published. */
function refused<E extends Entry>(entry: E): E {
  const path = resolve(entry.filePath!);
  if (/\.mdx?$/.test(path)) refuseText(entry.body ?? '', path);
  return entry;
}

function refuseText(body: string, path: string): void {
  try {
    parseText(body, formatOf(path));
  } catch (error) {
    const { message, line } = error instanceof RefusedText ? { message: error.message, line: error.refusal.line } : (error as MdxFault);
    const contents = readFileSync(path, 'utf8');
    const before = contents.slice(0, contents.lastIndexOf(body)).split('\n').length - 1;
    throw new Error(`${path}, dòng ${before + (line ?? 1)}: ${message}`, { cause: error });
  }
}

async function refusePictures(folder: string): Promise<void> {
  for (const { path, real } of contentFiles(folder, picture)) {
    const { size } = statSync(real);
    const fault = size > heaviestFile ? tooHeavy(path, size) : await faultOf(path, readFileSync(real));
    if (fault) throw new Error(`${fault.found}. Sửa: ${fault.mend}`);
  }
}

async function faultOf(path: string, bytes: Uint8Array): Promise<PictureFault | undefined> {
  const fault = pictureFault(path, bytes);
  if (fault || isDrawing(path)) return fault;
  // Only now: most campaigns have no photo, and the decoder takes its time to load.
  const { pixelFault } = await import('../text/picture-pixels.ts');
  return pixelFault(path, bytes);
}

/**
 * Of what Markdown was rendered to, only the HTML and the pictures in it. Beside it stand headings and the front matter a second time, which
 * nobody asks for; the store of all entries is bundled and held in memory whole.
 */
function kept({ rendered, ...entry }: Entry): Entry {
  if (!rendered) return entry;
  const imagePaths = rendered.metadata?.imagePaths;
  return { ...entry, rendered: { html: rendered.html, ...(imagePaths?.length && { metadata: { imagePaths } }) } };
}
