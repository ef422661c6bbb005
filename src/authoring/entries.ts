import type { Schema } from '../schemas/shape.ts';
import { registerFolders, textFolders } from '../schemas/collections.ts';

/** What an editor can add: the folder, the schema, and the ending of its template. */
export interface Kind {
  folder: string;
  schema: Schema;
  ending: 'mdx' | 'md' | 'yaml';
}

/** By folder, texts before registers. Codes have a command of their own, which keeps their ledger; a procedure's sheet is begun by one too. */
export const entryKinds: Kind[] = [
  ...Object.entries(textFolders).map(([name, { folder, schema }]): Kind => ({ folder, schema, ending: name === 'news' ? 'md' : 'mdx' })),
  ...Object.values(registerFolders)
    .filter(({ folder }) => folder !== registerFolders.procedureSheets.folder)
    .map(({ folder, schema }): Kind => ({ folder, schema, ending: 'yaml' })),
];
