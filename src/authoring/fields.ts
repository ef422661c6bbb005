import { bare, childrenOf, type Schema } from '../schemas/shape.ts';

/** A key as an editor reads of it. */
export interface Field {
  key: string;
  required: boolean;
  /** The schema's own words. */
  meaning: string;
}

/** The keys of a collection's entries, in the order of the schema. */
export function fieldsOf(schema: Schema): Field[] {
  return Object.entries(childrenOf(schema).keys ?? {}).map(([key, child]) => ({
    key,
    required: !child.safeParse(undefined).success,
    meaning: child.description ?? bare(child).description ?? '',
  }));
}

/** The keys as a Markdown table. */
function fieldTable(schema: Schema): string {
  const rows = fieldsOf(schema).map(({ key, required, meaning }) => `| \`${key}\` | ${required ? 'phải có' : ''} | ${meaning} |`);
  return ['| Khóa | | Ghi gì |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The guide with each table between `<!-- bảng: <folder> -->` and `<!-- hết bảng -->` written anew. */
export function fillTables(guide: string, schemas: Readonly<Record<string, Schema>>): string {
  return guide.replace(/(<!-- bảng: ([\w-]+) -->\n)[\s\S]*?(<!-- hết bảng -->)/g, (whole, start: string, folder: string, end: string) => {
    const schema = schemas[folder];
    return schema ? `${start}\n${fieldTable(schema)}\n\n${end}` : whole;
  });
}
