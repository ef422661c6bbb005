import { expect, test, type Page } from '@playwright/test';
import { joinPdfs } from '../../src/print/join-pdfs.ts';
import { withoutTraces } from '../../src/print/print-sheet.ts';
import { openPdf, textOf } from './pdf.ts';

/** A file as the build prints it. */
async function printed(page: Page, title: string, words: string): Promise<Buffer> {
  await page.setContent(`<!doctype html><html lang="vi"><title>${title}</title><body><h1>${title}</h1>${words}`);
  return withoutTraces(await page.pdf({ tagged: true, outline: true }), '2026-11-28');
}

const table =
  '<table><tr><th>Phường (mới)</th><th>Gọi</th></tr><tr><td>Một</td><td><a href="https://vi.example/">1022 \\ 1 0 R</a></td></tr></table>';

test('files are joined with their words, tags, links and bookmarks, and the same files give the same bytes', async ({ page }) => {
  const files = [
    await printed(page, 'Tờ một', `${table}<h2>Mục</h2><p style="break-before: page">Mặt hai</p>`),
    await printed(page, 'Tờ hai', table),
    await printed(page, 'Tờ ba', '<p>Hết.</p>'),
  ] as const;
  const pieces = [files[0], 'white page', files[1], files[2]] as const;
  const joined = joinPdfs(pieces);
  expect(joinPdfs(pieces).equals(joined)).toBe(true);
  const pdf = await openPdf(joined);
  expect(pdf.numPages).toBe(5);
  expect(await textOf(pdf)).toBe(
    [await textOf(await openPdf(files[0])), '', await textOf(await openPdf(files[1])), await textOf(await openPdf(files[2]))].join('\n'),
  );
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Tờ một', 'Tờ hai', 'Tờ ba']);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  for (const [number, role] of [
    [1, 'Table'],
    [4, 'Table'],
    [5, 'H1'],
  ] as const)
    expect(JSON.stringify(await (await pdf.getPage(number)).getStructTree()), `page ${number}`).toContain(`"role":"${role}"`);
  expect(await (await pdf.getPage(4)).getAnnotations()).toMatchObject([{ url: 'https://vi.example/' }]);
  // Cells name their headings by numbers of the whole file.
  const ids = [...joined.toString('latin1').matchAll(/\/ID \(node(\d+)\)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a file that changed gives another pack', async ({ page }) => {
  const [first, second] = [await printed(page, 'Bộ', ''), await printed(page, 'Bộ', '<p>Bản 2</p>')];
  expect(joinPdfs([first, first]).equals(joinPdfs([first, second]))).toBe(false);
});

test('a file of another form is refused rather than guessed at', async ({ page }) => {
  const inner = await printed(page, 'Sổ', '<a href="#muc">Mục</a><h2 id="muc" style="break-before: page">Mục</h2>');
  expect(() => joinPdfs([inner])).toThrow(/No PDF with/);
  expect(() => joinPdfs([Buffer.from('%PDF-1.7\n')])).toThrow(/another form/);
});
