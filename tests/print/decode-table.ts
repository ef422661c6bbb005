import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { quietZone } from '../../src/qr/symbol.ts';
import { pictureOfCode, type CodeOn } from './codes-on.ts';
import { decode } from './pdf.ts';
import { asJpeg, askew, blurred, copiedTwice, marked, noisy, photocopied, type Wear } from './wear.ts';

const asPrinted: Wear = async (picture) => picture;

/** What is done to each code, at which resolution. */
const trials = {
  '100 dpi': [asPrinted, 100],
  '150 dpi': [asPrinted, 150],
  '300 dpi': [asPrinted, 300],
  nhòe: [blurred, 150],
  nhiễu: [noisy, 150],
  'sao chụp': [photocopied, 150],
  'sao chụp hai lần': [copiedTwice, 150],
  'nghiêng 7°': [askew, 150],
  'JPEG 40': [asJpeg, 150],
  'vết ố 8 %': ['stain', 150],
  'che kín 8 %': ['covered', 150],
} as const satisfies Record<string, readonly [Wear | 'stain' | 'covered', number]>;
export type Trial = keyof typeof trials;

export interface Row {
  file: string;
  text: string;
  module: number;
  level: string;
  /** By trial, which of the two decoders read the right text. */
  read: Record<Trial, { jsqr: boolean; zxing: boolean }>;
}

/** Puts one code through every trial. */
export async function tryCode(pdf: PDFDocumentProxy, code: CodeOn, file: string): Promise<Row> {
  const read = {} as Row['read'];
  for (const [trial, [wear, dpi]] of Object.entries(trials) as [Trial, (typeof trials)[Trial]][]) {
    const picture = await pictureOfCode(pdf, code, dpi);
    const border = quietZone / (code.modules + 2 * quietZone);
    const worn = await (typeof wear === 'string' ? marked(border, wear) : wear)(picture, dpi);
    const found = await decode(worn);
    read[trial] = { jsqr: found.jsqr === code.text, zxing: found.zxing === code.text };
  }
  return { file, text: code.text, module: code.module, level: code.level, read };
}

/** How many of the codes each decoder read, a line a trial. */
export function writeTable(rows: readonly Row[]): string {
  const count = (trial: Trial, decoder: 'jsqr' | 'zxing') => rows.filter((row) => row.read[trial][decoder]).length;
  const lines = (Object.keys(trials) as Trial[]).map((trial) => {
    const either = rows.filter(({ read }) => read[trial].jsqr || read[trial].zxing).length;
    return `${trial.padEnd(18)} ${[count(trial, 'jsqr'), count(trial, 'zxing'), either].map((n) => String(n).padStart(6)).join(' ')}`;
  });
  return [`${rows.length} codes`.padEnd(18) + '   jsqr  zxing either', ...lines].join('\n');
}
