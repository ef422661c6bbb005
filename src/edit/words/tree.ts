/*
 * The words of a text as the editor draws them: plain data, so that it can travel to the browser. Every range is counted in the file as it
 * stands on disk, front matter included, and every piece keeps the very letters that it was read from.
 */

export type Range = [start: number, end: number];

export type Words = ReadableWords | UnreadableWords;

export interface ReadableWords {
  /** The whole file. */
  raw: string;
  format: 'md' | 'mdx';
  eol: '\n' | '\r\n';
  /** The body, below the front matter. */
  range: Range;
  blocks: Block[];
}

/** What cannot be shown by its parts without danger: the editor gives the bare body, and the reason in a sentence. */
export interface UnreadableWords {
  raw: string;
  range: Range;
  fallback: string;
  reason: string;
}

export type Block = PartBlock | Line | List | Table | Kept;

/** `<Step title="…">…</Step>`: a card. */
export interface PartBlock {
  kind: 'part';
  name: string;
  /** As editors call it. */
  label: string;
  /** The range is that of the value alone, between its quotes. */
  attributes: { name: string; value: string; range: Range }[];
  range: Range;
  /** Between its tags; undefined where it has no words of its own. */
  inside: Range | undefined;
  blocks: Block[];
}

/** Words that stand together. */
export interface Row {
  range: Range;
  pieces: Piece[];
}

/** A paragraph, or a heading: its range is that of its words, without the # before them. */
export interface Line extends Row {
  kind: 'paragraph' | 'heading';
  /** With the # of a heading. */
  whole: Range;
}

/** Every item is one line of words; lists of other kinds are kept as they stand. */
export interface List {
  kind: 'list';
  ordered: boolean;
  range: Range;
  items: Row[];
}

/** The first row names the columns. */
export interface Table {
  kind: 'table';
  range: Range;
  rows: Row[][];
}

/** What is shown and not edited: a remark, code. */
export interface Kept {
  kind: 'kept';
  label: string;
  range: Range;
  says: string;
}

export type Mark = 'b' | 'i' | 's';

/** Put together, the `raw` of a line's pieces are its letters in the file. */
export type Piece =
  | { kind: 'text'; text: string; raw: string }
  /** One thing that is whole or gone: a source, a value, a link. */
  | { kind: 'chip'; chip: ChipKind; says: string; title: string; raw: string; /** Of a link. */ address?: string }
  /** What has a beginning and an end around words: bold type, or `<From day="…">`. */
  | { kind: 'open' | 'close'; pair: number; mark?: Mark; says: string; title: string; raw: string };

export type ChipKind = 'source' | 'value' | 'link' | 'code' | 'footnote' | 'picture' | 'break' | 'remark' | 'part' | 'sign' | 'block';

/** One place to be written anew. `was` must stand there, or somebody else was quicker. */
export interface Change {
  range: Range;
  was: string;
  text: string;
}
