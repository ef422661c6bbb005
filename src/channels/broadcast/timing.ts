import { countSyllables } from '../../text/sentences.ts';

/** A calm announcer: tiếng a minute while speaking, pauses not counted. */
export const pace = 170;

/** Seconds of silence after these signs. A full stop is where listeners catch up. */
const pauses: readonly [sign: RegExp, seconds: number][] = [
  [/[.!?…](?=\s|$)/gu, 0.85],
  [/[,;:](?=\s|$)/gu, 0.25],
];

/** How long the spoken words take, in seconds. */
export function secondsOf(spoken: string): number {
  const silence = pauses.reduce((sum, [sign, seconds]) => sum + seconds * (spoken.match(sign)?.length ?? 0), 0);
  return (countSyllables(spoken) * 60) / pace + silence;
}
