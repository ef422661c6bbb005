import type { z } from 'astro/zod';
import { agency } from './agency.ts';
import { artwork } from './artwork.ts';
import { code } from './code.ts';
import { explainer } from './explainer.ts';
import { figure } from './figure.ts';
import { guide } from './guide.ts';
import { law } from './law.ts';
import { leaflet } from './leaflet.ts';
import { news } from './news.ts';
import { office } from './office.ts';
import { procedure } from './procedure.ts';
import { procedureSheet } from './procedure-sheet.ts';
import { question } from './question.ts';
import { screen } from './screen.ts';
import { quiz } from './quiz.ts';
import { source } from './source.ts';
import { value } from './value.ts';
import { ward } from './ward.ts';

/**
 * Which folder of `content/` holds what. One list serves Astro (`content.config.ts`) and our own check (`src/check`),
 * so that both always read the same files by the same rules.
 */
export const textFolders = {
  explainers: { folder: 'chu-de', schema: explainer },
  questions: { folder: 'hoi-dap', schema: question },
  guides: { folder: 'huong-dan', schema: guide },
  news: { folder: 'tin-phuong', schema: news },
} as const;

export const registerFolders = {
  wards: { folder: 'phuong', schema: ward },
  laws: { folder: 'van-ban', schema: law },
  sources: { folder: 'nguon', schema: source },
  agencies: { folder: 'co-quan', schema: agency },
  procedures: { folder: 'thu-tuc', schema: procedure },
  offices: { folder: 'noi-nop', schema: office },
  values: { folder: 'du-kien', schema: value },
  figures: { folder: 'hinh', schema: figure },
  procedureSheets: { folder: 'to-giay-to', schema: procedureSheet },
  leaflets: { folder: 'to-roi', schema: leaflet },
  artworks: { folder: 'in-lon', schema: artwork },
  codes: { folder: 'ma-qr', schema: code },
  screens: { folder: 'man-hinh', schema: screen },
  quizzes: { folder: 'do-vui', schema: quiz },
} as const;

export type TextCollection = keyof typeof textFolders;
export type RegisterCollection = keyof typeof registerFolders;

export type TextData<C extends TextCollection = TextCollection> = z.output<(typeof textFolders)[C]['schema']>;
export type RegisterData<C extends RegisterCollection> = z.output<(typeof registerFolders)[C]['schema']>;
