import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { VFile } from 'vfile';
import { abbreviate, type Abbreviation } from './abbreviate.ts';
import { clean } from './clean.ts';
import { addContacts } from './contacts.ts';
import { footnotes } from './footnotes.ts';
import type { Vantage } from '../schemas/vantage.ts';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { gfm } from './parsers.ts';
import { focusTables } from './tables.ts';

export interface TextOptions extends Vantage {
  abbreviations: readonly Abbreviation[];
}

/**
 * The pipeline as one remark plugin, in the only order that is right: what must not be published stops here, before any of it is compiled,
 * and what is not true today, and here, is never numbered or explained.
 */
export function remarkText({ abbreviations, ...vantage }: TextOptions) {
  return (tree: Root, file: VFile): void => {
    clean(tree, { format: 'mdx', source: String(file) });
    // Of the front matter only the schemas' reading counts; compiled as well, it could name a program as its layout.
    if (file.data.astro) file.data.astro.frontmatter = {};
    gate(tree, vantage);
    group(tree);
    addContacts(tree);
    focusTables(tree);
    abbreviate(tree, abbreviations);
  };
}

/** How Astro reads MDX: as every other channel does. Its own tables and footnotes would strike out at a single ~, and speak English. */
export const mdxReader = (options: TextOptions): UnifiedProcessorOptions => ({
  gfm: false,
  smartypants: false,
  remarkPlugins: [
    [remarkGfm, gfm],
    [remarkText, options],
  ],
  remarkRehype: footnotes,
});
