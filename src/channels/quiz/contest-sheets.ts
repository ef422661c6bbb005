import { readFileSync } from 'node:fs';
import { contentFiles } from '../../library/content-files.ts';
import type { Printable } from '../../print/printable.ts';
import { sheets, type Sheet } from '../../print/sheets.ts';

/** Where all papers are listed. */
export const papersAddress = '/do-vui/de-thi/';
export const paperAddress = (number: number): string => `${papersAddress}${number}/`;
export const keyAddress = (number: number): string => `${paperAddress(number)}dap-an/`;

/** Read at a desk, and copied for a whole hall: type may be smaller than on a leaflet, if that saves a sheet of paper a head. */
export const contestPaper = (number: number): Sheet => ({
  ...sheets.a4,
  name: 'Đề thi A4',
  sides: 4,
  type: [10.5, 13],
  module: 0.8,
  files: [{ name: `de-so-${number}.pdf`, what: 'Tệp PDF' }],
});

/** One a marker: it may take the sides that it needs. */
export const contestKey = (number: number): Sheet => ({
  ...contestPaper(number),
  name: 'Đáp án A4',
  sides: 8,
  type: [11, 13],
  files: [{ name: `dap-an-de-so-${number}.pdf`, what: 'Tệp PDF' }],
});

/** A PDF to take along; `what` alone is enough where `of` stands above it. */
export interface ContestFile {
  what: string;
  of: string;
  page: string;
  file: string;
}

/** The PDFs of a paper and its key, beside their pages. */
export function contestFiles(number: number): ContestFile[] {
  const beside = (folder: string, sheet: Sheet) => `${folder}${sheet.files[0]!.name}`;
  return [
    { what: 'Đề', of: `số ${number}`, page: paperAddress(number), file: beside(papersAddress, contestPaper(number)) },
    { what: 'Đáp án', of: `đề số ${number}`, page: keyAddress(number), file: beside(paperAddress(number), contestKey(number)) },
  ];
}

const numberIn = (page: string) => Number(/\/(\d+)\//.exec(page)![1]);

/** Where the longest question is written. A value that was filled in stands there as its name, so the beginning must do. */
const shorten: Printable['shorten'] = (_, { longest }) => {
  const [beginning] = longest.split(/\d/);
  for (const { path, real } of contentFiles('do-vui', /\.yaml$/)) {
    const lines = readFileSync(real, 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes(beginning!));
    if (line >= 0) return { file: path, line: line + 1, mend };
  }
  return { file: 'do-vui', line: 1, mend };
};
const mend = 'Viết câu hỏi dài và lời giải của nó ngắn lại, trước hết câu dài nhất';

export const contestPapers: Printable = {
  pages: '/do-vui/de-thi/*/',
  listedOn: ['/can-bo/'],
  sheet: (page) => contestPaper(numberIn(page)),
  shorten,
};

export const contestKeys: Printable = {
  pages: '/do-vui/de-thi/*/dap-an/',
  listedOn: ['/can-bo/'],
  sheet: (page) => contestKey(numberIn(page)),
  shorten,
};
