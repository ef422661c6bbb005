import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { readPages } from './pages.ts';

/**
 * Pagefind as its guide says, over the HTML of a built site: language vi, default ranking, no trick for đ. Into `folder`
 * go the index and, as /tim-kiem/, the smallest page that asks it.
 */
export async function indexPlainly(site: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, html } of readPages(site)) {
    const added = await index.addHTMLFile({ url, content: html });
    if (added.errors.length) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  cpSync(join(import.meta.dirname, 'plain'), join(folder, 'tim-kiem'), { recursive: true });
}
