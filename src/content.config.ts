import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { registerFolders, textFolders } from './schemas/collections.ts';
import { term } from './schemas/term.ts';
import { contentDir } from './site.ts';

// Ids are addresses: the file name as it stands. What starts with _, file or folder, is never published.
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');
const texts = (folder: string) =>
  onlyHtml(glob({ base: `${contentDir}/${folder}`, pattern: ['**/[^_]*.{md,mdx}', '!**/_*/**'], generateId }));
const register = (folder: string) => glob({ base: `${contentDir}/${folder}`, pattern: ['**/[^_]*.yaml', '!**/_*/**'], generateId });

/**
 * Keeps only the HTML of what Markdown was rendered to. Beside it stand headings and the front matter a second time, which nobody asks for;
 * the store of all entries is bundled and held in memory whole.
 */
function onlyHtml(loader: Loader): Loader {
  return {
    ...loader,
    load: ({ store, ...context }) =>
      loader.load({
        ...context,
        store: {
          ...store,
          set: ({ rendered, ...entry }) => store.set({ ...entry, ...(rendered && { rendered: { html: rendered.html } }) }),
        },
      }),
  };
}

export const collections = {
  explainers: defineCollection({ loader: texts('chu-de'), schema: textFolders.explainers.schema }),
  questions: defineCollection({ loader: texts('hoi-dap'), schema: textFolders.questions.schema }),
  guides: defineCollection({ loader: texts('huong-dan'), schema: textFolders.guides.schema }),
  news: defineCollection({ loader: texts('tin-phuong'), schema: textFolders.news.schema }),
  wards: defineCollection({ loader: register('phuong'), schema: registerFolders.wards.schema }),
  laws: defineCollection({ loader: register('van-ban'), schema: registerFolders.laws.schema }),
  sources: defineCollection({ loader: register('nguon'), schema: registerFolders.sources.schema }),
  agencies: defineCollection({ loader: register('co-quan'), schema: registerFolders.agencies.schema }),
  values: defineCollection({ loader: register('du-kien'), schema: registerFolders.values.schema }),
  figures: defineCollection({ loader: register('hinh'), schema: registerFolders.figures.schema }),
  leaflets: defineCollection({ loader: register('to-roi'), schema: registerFolders.leaflets.schema }),
  codes: defineCollection({ loader: register('ma-qr'), schema: registerFolders.codes.schema }),
  screens: defineCollection({ loader: register('man-hinh'), schema: registerFolders.screens.schema }),
  quizzes: defineCollection({ loader: register('do-vui'), schema: registerFolders.quizzes.schema }),
  terms: defineCollection({ loader: file(`${contentDir}/tu-dien.yaml`, { parser: (text) => parse(text) }), schema: term }),
};
