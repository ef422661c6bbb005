import { defineCollection } from 'astro:content';
import { list, register, texts } from './library/content-loaders.ts';
import { registerFolders, textFolders } from './schemas/collections.ts';
import { term } from './schemas/term.ts';

export const collections = {
  explainers: defineCollection({ loader: texts('chu-de'), schema: textFolders.explainers.schema }),
  questions: defineCollection({ loader: texts('hoi-dap'), schema: textFolders.questions.schema }),
  guides: defineCollection({ loader: texts('huong-dan'), schema: textFolders.guides.schema }),
  news: defineCollection({ loader: texts('tin-phuong'), schema: textFolders.news.schema }),
  wards: defineCollection({ loader: register('phuong'), schema: registerFolders.wards.schema }),
  laws: defineCollection({ loader: register('van-ban'), schema: registerFolders.laws.schema }),
  sources: defineCollection({ loader: register('nguon'), schema: registerFolders.sources.schema }),
  agencies: defineCollection({ loader: register('co-quan'), schema: registerFolders.agencies.schema }),
  procedures: defineCollection({ loader: register('thu-tuc'), schema: registerFolders.procedures.schema }),
  offices: defineCollection({ loader: register('noi-nop'), schema: registerFolders.offices.schema }),
  values: defineCollection({ loader: register('du-kien'), schema: registerFolders.values.schema }),
  figures: defineCollection({ loader: register('hinh'), schema: registerFolders.figures.schema }),
  leaflets: defineCollection({ loader: register('to-roi'), schema: registerFolders.leaflets.schema }),
  procedureSheets: defineCollection({ loader: register('to-giay-to'), schema: registerFolders.procedureSheets.schema }),
  artworks: defineCollection({ loader: register('in-lon'), schema: registerFolders.artworks.schema }),
  codes: defineCollection({ loader: register('ma-qr'), schema: registerFolders.codes.schema }),
  screens: defineCollection({ loader: register('man-hinh'), schema: registerFolders.screens.schema }),
  quizzes: defineCollection({ loader: register('do-vui'), schema: registerFolders.quizzes.schema }),
  terms: defineCollection({ loader: list('tu-dien'), schema: term }),
};
