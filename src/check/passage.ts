import type { Span } from '../dates/day.ts';

/** Words that stand together on a page, as a reader sees them: cites taken out, `[[values]]` filled in. */
export interface Passage {
  /** `name`: a title or label. `lead`: a line of front matter shown above the text. `note`: another line of a register. */
  place: 'name' | 'lead' | 'note' | 'heading' | 'paragraph' | 'cell';
  text: string;
  /** The key in which it stands, the words as its editor wrote them, and whether they may have variants by day; undefined in the body of a text. */
  field?: { key: string; written: string; dated: boolean };
  /** Stretches of the text that are somebody else's wording: names of other pages, and what is to be typed letter by letter. */
  borrowed: readonly Borrowed[];
  /** The line in the file where this part of the text stands. */
  lineAt: (offset: number) => number;
  /** The days on which the file's page, if shown, has this passage. */
  span: Span;
  /** Without what an entry of a register is not told: its page, such as `huong-dan/tra-cuu-ho-so`, and of what rests on sources alone all of these. */
  needs: { page?: string | undefined; sources?: readonly string[] | undefined };
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

/** A link, a cite or a figure: where it points, and the days on which it stands on the page. */
export interface Pointer {
  target: string;
  line: number;
  span: Span;
}

export interface Prose {
  passages: Passage[];
  links: Pointer[];
  cites: Pointer[];
  figures: Pointer[];
}
