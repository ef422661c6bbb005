import { countSyllables } from '../../text/sentences.ts';
import type { Passage } from '../../text/plain.ts';

/** Tiếng below the title of a slide: seven lines of type that is read from the back of a meeting room (`styles/slide.css`). */
const most = 46;
/** The same where a drawn phone takes a third of the width. */
export const besideScreen = 28;

/** What an item of a list takes of that room, however short: it has a line of its own. */
const anItem = 6;
const roomOf = (text: string): number => Math.max(countSyllables(text), anItem);

export interface Line {
  kind: Passage['kind'];
  text: string;
}

/** What stands on a slide, and what its presenter says besides. */
export interface Shared {
  lines: Line[];
  rest: Line[];
}

/**
 * Shares the passages of one step or answer out: whole sentences in their order as long as there is room, the rest to the notes.
 * A warning has its room first. What is not known stays in the notes unless there is nothing else, and so does a lead-in whose list
 * has no room.
 */
export function shareOut(passages: readonly Passage[], room = most): Shared {
  const pieces = passages.flatMap(({ kind, text, sentences }) =>
    (kind === 'plain' || countSyllables(text) > room ? withLeads(sentences) : [text]).map((sentence): Line => ({ kind, text: sentence })),
  );
  const warnings = pieces.filter(({ kind }) => kind === 'warning');
  const shown = new Set<Line>();
  let left = room;
  const take = (piece: Line) => {
    const taken = piece.kind === 'item' ? roomOf(piece.text) : countSyllables(piece.text);
    const fits = taken <= left;
    if (fits) {
      shown.add(piece);
      left -= taken;
    }
    return fits;
  };
  warnings.forEach(take);
  const isKnown = ({ kind }: Line) => kind !== 'unknown';
  const told = pieces.some(isKnown) ? pieces.filter(isKnown) : pieces;
  const others = told.filter(({ kind }) => kind !== 'warning');
  const end = others.findIndex((piece) => !take(piece));
  const last = others[(end === -1 ? others.length : end) - 1];
  if (last?.text.endsWith(':')) shown.delete(last);
  return { lines: pieces.filter((piece) => shown.has(piece)), rest: pieces.filter((piece) => !shown.has(piece)) };
}

/** A sentence of four tiếng or fewer, `Cuối năm 2024.`, leads in to the next one and stands with it. */
function withLeads(sentences: readonly string[]): string[] {
  return sentences.reduce<string[]>((joined, sentence) => {
    const lead = joined.at(-1);
    if (lead === undefined || countSyllables(lead) > 4) return [...joined, sentence];
    return [...joined.slice(0, -1), `${lead} ${sentence}`];
  }, []);
}

/** Shares lines that must all be shown out over as many slides as they need. */
export function inTurns(texts: readonly string[], room = most): string[][] {
  const turns: string[][] = [];
  for (const text of texts) {
    const last = turns.at(-1);
    if (last && [...last, text].reduce((sum, each) => sum + roomOf(each), 0) <= room) last.push(text);
    else turns.push([text]);
  }
  return turns;
}

/** Letters on a line of the larger type. */
const largeLine = 34;

/** Few enough words for type a third larger: four lines at most. */
export const isShort = (lines: readonly Line[]): boolean =>
  lines.reduce((sum, { text }) => sum + Math.ceil(text.length / largeLine), 0) <= 4;
