import type { Root } from 'mdast';
import type { Problem } from '../problems/problem.ts';
import type { RegisterCollection, TextCollection } from '../schemas/collections.ts';
import type { KeyPath, Schema } from '../schemas/shape.ts';
import type { TextFormat } from '../text/parse.ts';
import type { PictureFault } from '../text/picture-fault.ts';
import type { Refusal } from '../text/refusals.ts';

/** A picture of the content folder. */
export interface Picture {
  bytes: number;
  fault: PictureFault | undefined;
}

/** All that lie in the content folder, by path. */
export type Pictures = ReadonlyMap<string, Picture>;

/** What the MDX parser says of a text that it cannot read. */
export interface MdxFault {
  message: string;
  line?: number;
  place?: { line?: number; start?: { line: number } };
}

/** One file as it stands on disk, and what the schema made of it. */
export interface ContentFile<Data = Record<string, unknown>> {
  file: string;
  /** Whether it lies in a base, for several campaigns. */
  isShared: boolean;
  collection: TextCollection | RegisterCollection | 'site' | 'terms' | 'search' | 'moves';
  /** As in addresses and references: the path in its folder without the ending. */
  id: string;
  schema: Schema;
  raw: string;
  /** What the schema accepted; undefined when it refused. */
  data: Data | undefined;
  /** What its YAML says, accepted or not; undefined where it cannot be read. */
  written: unknown;
  /** The line of a key in the YAML part. */
  lineOf: (path: KeyPath) => number;
  /** The text after the front matter, and the line it starts on; empty for registers. */
  body: string;
  bodyLine: number;
  format: TextFormat | 'yaml';
  /** The body as a tree, without remarks and without the passages of other places; undefined for registers and for broken MDX, which has a fault instead. */
  tree: Root | undefined;
  /** What stops every output of the text. */
  refusals: readonly Refusal[];
  fault: MdxFault | undefined;
  placeMarks: readonly PlaceMark[];
  /** Undefined where it names no place. */
  elsewhere: Elsewhere | undefined;
}

/** A `<Where>` or a line `place:`, with what is written there: empty where nothing is. */
export interface PlaceMark {
  kind: 'part' | 'line';
  written: string;
  line: number;
}

/** A file as it reads where none of the places holds that it names. */
export interface Elsewhere {
  data: Record<string, unknown> | undefined;
  lineOf: (path: KeyPath) => number;
  /** What its schema lacks there. */
  problems: readonly Problem[];
  tree: Root | undefined;
}

export interface Content {
  files: ContentFile[];
  pictures: Pictures;
  problems: Problem[];
  drafts: string[];
  /** `tu-rieng.txt`: names and foreign words that are right as they stand. */
  ownWords: string[];
  /** `dia-phuong.txt`: the places that a text may name. */
  places: string[];
  /** `ma-qr/so-cai.txt`: every event of a printed code; empty where there is none. */
  ledger: string;
}
