/** A run of words, and whether it is stressed. */
export interface Run {
  text: string;
  strong: boolean;
}

/** Splits a line into runs: what an artwork's `stress` names stands out wherever it stands. */
export function stressed(line: string, stress: readonly string[]): Run[] {
  if (stress.length === 0) return [{ text: line, strong: false }];
  const longestFirst = [...stress].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return line
    .split(pattern)
    .map((text) => ({ text, strong: stress.includes(text) }))
    .filter(({ text }) => text !== '');
}
