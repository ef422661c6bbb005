import { formatOf } from '../text/parse.ts';
import { bare } from '../schemas/shape.ts';
import { fieldsFor, type Field } from './boxes.ts';
import { partsOf, schemaOf } from './entry.ts';
import { dayIn, toldFields, type Known, type Told } from './told-fields.ts';
import { readWords } from './words/read.ts';
import type { Block, Piece } from './words/tree.ts';
import { written } from './yaml-change.ts';

/** A file as people read it, paragraph by paragraph, without a sign of YAML or Markdown; what cannot be read so, line by line. */
export function told(path: string, raw: string, known: Known): Told[] {
  const parts = partsOf(path, raw);
  const values = parts && /\.(?:mdx?|yaml)$/.test(path) ? valuesIn(parts.yaml) : undefined;
  if (!parts || !values) return raw.split('\n').flatMap((line) => paragraph(line, ''));
  const schema = schemaOf(path);
  const fields = schema ? fieldsFor(bare(schema)) : Object.keys(values).map(unknown);
  const isFirst = ({ key }: Field) => ['title', 'name', 'summary', 'date'].includes(key);
  const [first, rest] = [fields.filter(isFirst), fields.filter((field) => !isFirst(field))];
  const words = path.endsWith('.yaml') ? undefined : new Teller(known).body(path, raw);
  return [
    ...toldFields(first, values, known),
    ...(words ?? []),
    // Behind a text stands what sorts it; of it a reader sees the sources.
    ...toldFields(rest, values, known).map((each) => ({ ...each, isAside: words !== undefined && each.key !== 'sources' })),
  ];
}

/** What is declared, a bare list as well; undefined where nobody can read it. */
function valuesIn(yaml: string): Record<string, unknown> | undefined {
  try {
    const values: unknown = written(yaml);
    return Array.isArray(values) ? { '': values } : typeof values === 'object' ? (values as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Of a file without a schema. */
const unknown = (key: string): Field => ({ key, label: key, help: '', required: false, box: { kind: 'line', least: 0 } });

const paragraph = (text: string, under: string, kind: Told['kind'] = 'text', pictures: string[] = []): Told[] => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain || pictures.length > 0 ? [{ label: '', kind, text: plain, under, pictures }] : [];
};

/*
 * Which source stands behind a sentence matters where it was changed, and is in the way everywhere else. Its blanks are of another kind, so that
 * it is one word.
 */
const blank = '\uE000';
const sourceSign = (title: string): string => ` [${title.replace(/[[\]]/g, '').replace(/\s+/g, blank)}]`;

/** Words as they are shown: sources by their names only where they went or came. */
export const shownWords = (text: string, isNamed: boolean): string =>
  text.replace(new RegExp(`\\[Nguồn:${blank}([^\\]]*)\\]`, 'g'), isNamed ? '[Nguồn: $1]' : '[nguồn]').replaceAll(blank, ' ');

/** What a tag only says to machines. */
const withoutTags = (raw: string): string =>
  raw.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/\{\/\*[^]*?\*\/\}|<[^>]*>|[*_`#]+/g, ' ');

class Teller {
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  body(path: string, raw: string): Told[] {
    const { choices, fill } = this.#known;
    const words = readWords(raw, formatOf(path), {
      value: (id) => fill(`[[${id}]]`),
      source: (id) => choices['nguon']?.find(([each]) => each === id)?.[1],
    });
    if ('fallback' in words) return words.fallback.split('\n').flatMap((line) => paragraph(fill(withoutTags(line)), ''));
    return this.#blocks(words.blocks, '');
  }

  #blocks(blocks: readonly Block[], above: string): Told[] {
    let under = above;
    return blocks.flatMap((block) => {
      const all = this.#block(block, under);
      if (block.kind === 'heading') under = all[0]?.text ?? under;
      return all;
    });
  }

  #block(block: Block, under: string): Told[] {
    switch (block.kind) {
      case 'part': {
        const { label, attributes, blocks, inside } = block;
        const says = attributes.map(({ name, value }) => (name === 'day' ? dayIn(value) : this.#known.fill(value))).join(', ');
        const name = says ? `${label}${attributes[0]!.name === 'title' ? ':' : ''} ${says}` : label;
        const title = says || !inside ? paragraph(name, under, 'heading') : [];
        return [...title, ...this.#blocks(blocks, name)];
      }
      case 'paragraph':
      case 'heading':
        return paragraph(this.#line(block.pieces), under, block.kind === 'heading' ? 'heading' : 'text', picturesIn(block.pieces));
      case 'list':
        return block.items.flatMap(({ pieces }) => paragraph(`• ${this.#line(pieces)}`, under, 'text', picturesIn(pieces)));
      case 'table':
        return block.rows.flatMap((cells) => paragraph(cells.map(({ pieces }) => this.#line(pieces)).join(' | '), under));
      case 'kept':
        return block.says.split('\n').flatMap((line) => paragraph(this.#known.fill(withoutTags(line)), under));
    }
  }

  #line = (pieces: readonly Piece[]): string => pieces.map((piece) => this.#piece(piece)).join('');

  #piece(piece: Piece): string {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind !== 'chip') return piece.mark ? '' : piece.kind === 'open' ? `(${piece.says}: ` : ')';
    const { chip, says, title } = piece;
    if (chip === 'source') return sourceSign(title);
    if (chip === 'footnote' || chip === 'part' || chip === 'picture') return ` [${says}]`;
    return chip === 'remark' || chip === 'break' ? ' ' : says;
  }
}

/** `./lop-hoc.webp`, as its line names it: one that lies beside the text and nowhere else. */
const picturesIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'chip' && piece.chip === 'picture' && /^\.\/[^/\\]+$/.test(piece.title) ? [piece.title] : []));
