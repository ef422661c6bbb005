import type { Span } from '../truth/day.ts';
import { readBody } from './prose-body.ts';
import { readFields } from './prose-fields.ts';
import type { ContentFile } from './read.ts';
import type { Shelf } from './shelf.ts';

/** Words that stand together on a page, as a reader sees them: cites taken out, `[[values]]` filled in. */
export interface Passage {
  /** `name`: a title or label. `lead`: a line of front matter shown above the text. `note`: another line of a register. */
  place: 'name' | 'lead' | 'note' | 'heading' | 'paragraph' | 'cell';
  text: string;
  /** Stretches of the text that are somebody else's wording: names of other pages, and what is to be typed letter by letter. */
  borrowed: readonly Borrowed[];
  /** The line in the file where this part of the text stands. */
  lineAt: (offset: number) => number;
  /** The days on which the file's page, if shown, has this passage. */
  span: Span;
  /** How many sources it cites, those of the sentence or table that leads in to it included. */
  cites: number;
  /** The parts that it stands in, outermost first. */
  inside: readonly string[];
}

export interface Borrowed {
  kind: 'link' | 'code';
  from: number;
  to: number;
}

/** The text with borrowed stretches blanked out; every other letter keeps its place. */
export function ownText({ text, borrowed }: Passage, kinds: readonly Borrowed['kind'][] = ['link', 'code']): string {
  return borrowed
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((own, { from, to }) => own.slice(0, from) + ' '.repeat(to - from) + own.slice(to), text);
}

/** A link or a cite: where it points, and the days on which it stands on the page. */
export interface Pointer {
  target: string;
  line: number;
  span: Span;
}

export interface Prose {
  passages: Passage[];
  links: Pointer[];
  cites: Pointer[];
}

/** All that a file says in words of its own. Broken MDX says nothing here; the body rule names it. */
export function readProse(file: ContentFile, shelf: Shelf): Prose {
  const body = readBody(file, shelf);
  return { ...body, passages: [...readFields(file, shelf), ...body.passages] };
}
