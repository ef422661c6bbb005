import { CST, parseDocument, Parser, visit, type Document } from 'yaml';
import { keepPlaced } from './placed.ts';

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

/** In characters; the longest register has 64,000. */
const longestYaml = 300_000;
const longestLine = 10_000;
const mostKeys = 2000;
const deepest = 30;
const mostAliases = 100;

/**
 * What makes YAML too much to be read, in words for editors, and where; undefined for what people write. A few lines can name each other so
 * often, or nest so deep, that reading them never ends; many keys in one place are compared each with each.
 */
export function yamlExcess(yaml: string): { at: number; found: string } | undefined {
  if (yaml.length > longestYaml) return { at: 0, found: `${yaml.length} chữ cái, quá ${longestYaml}` };
  const line = new RegExp(`^.{${longestLine + 1},}`, 'm').exec(yaml);
  if (line) return { at: line.index, found: `một dòng hơn ${longestLine} chữ cái` };
  let aliases = 0;
  const open = [...new Parser().parse(yaml)].map((token) => ({ token: token as CST.Token | null | undefined, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    const at = token.offset;
    if (depth > deepest) return { at, found: `hơn ${deepest} lớp lồng nhau` };
    if (token.type === 'alias' && (aliases += 1) > mostAliases) return { at, found: `hơn ${mostAliases} lần gọi lại bằng dấu *` };
    if (token.type === 'document') open.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    if (token.items.length > mostKeys && token.type !== 'block-seq') return { at, found: `hơn ${mostKeys} mục trong một chỗ` };
    for (const { key, value } of token.items) open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
  return undefined;
}

export const tooMuchYaml = (found: string): string => `Phần khai báo rối hoặc dài quá nên không đọc được: ${found}`;

/** The same of a whole file, as it reads at these places. Throws the parser's own error where it is no YAML. */
export function readYamlText(yaml: string, places: readonly string[] = []): unknown {
  const excess = yamlExcess(yaml);
  if (excess) throw new Error(tooMuchYaml(excess.found));
  const document = parseDocument(yaml);
  const [first] = document.errors;
  if (first) throw first;
  keepPlaced(document, places);
  return asWritten(document);
}

// Astro ends it at the first line that begins so, whatever follows there.
const frontMatter = /^\uFEFF?---\r?\n((?:(?!\r?\n(?:---|\+\+\+))[\s\S])*)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The front matter of a text and where its body begins; undefined where a file has none. */
export function splitFrontMatter(raw: string): { yaml: string; bodyAt: number } | undefined {
  const match = frontMatter.exec(raw);
  return match ? { yaml: match[1]!, bodyAt: match[0].length } : undefined;
}

/** The places of which a campaign's site.yaml says that it tells their passages; none where that cannot be read, which is named elsewhere. */
export function placesOfSite(siteYaml: string): string[] {
  try {
    const { places } = (readYamlText(siteYaml) ?? {}) as { places?: unknown };
    return Array.isArray(places) ? places.filter((place) => typeof place === 'string') : [];
  } catch {
    return [];
  }
}
