import { parseDocument, visit, type Document } from 'yaml';

/**
 * What YAML says, with every number as its author wrote it: `250.000` is a quarter of a million to a person and 250 to YAML, a telephone
 * number loses its first 0, and a printed code `2E5` becomes 200000. The schemas read numbers from these texts (`numbers.ts`). The check
 * and the build both read through here, so that neither can take a sum for another.
 */
export function asWritten(document: Document): unknown {
  visit(document, {
    Scalar: (_, scalar) => {
      const isText = typeof scalar.value === 'string' || typeof scalar.value === 'boolean' || scalar.value === null;
      if (!isText && typeof scalar.source === 'string') scalar.value = scalar.source;
    },
  });
  return document.toJS();
}

/** The same of a whole file. Throws the parser's own error where it is no YAML. */
export function readYamlText(yaml: string): unknown {
  const document = parseDocument(yaml);
  const [first] = document.errors;
  if (first) throw first;
  return asWritten(document);
}

// Astro ends it at the first line that begins so, whatever follows there.
const frontMatter = /^\uFEFF?---\r?\n((?:(?!\r?\n(?:---|\+\+\+))[\s\S])*)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The front matter of a text and where its body begins; undefined where a file has none. */
export function splitFrontMatter(raw: string): { yaml: string; bodyAt: number } | undefined {
  const match = frontMatter.exec(raw);
  return match ? { yaml: match[1]!, bodyAt: match[0].length } : undefined;
}
