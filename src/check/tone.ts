const marked = { o: 'òóỏõọ', u: 'ùúủũụ', a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' } as const;
// oa, oe and uy that end a syllable, with the mark on the last letter. Not after q: there "u" belongs to the consonant (quý, quà).
const newStyle = /^(\p{L}*?)(?<![qQ])([oO](?=[àáảãạèéẻẽẹ])|[uU](?=[ỳýỷỹỵ]))([àáảãạèéẻẽẹỳýỷỹỵ])$/iu;

/** The syllable with its mark where this site writes it: hoà → hòa, thuỷ → thủy, Uỷ → Ủy. Any other stays as it is. */
export function houseTone(syllable: string): string {
  const match = newStyle.exec(syllable);
  if (!match) return syllable;
  const [, start, first, last] = match as unknown as [string, string, string, string];
  const plain = last.normalize('NFD')[0]!;
  const tone = marked[plain.toLowerCase() as 'a'].indexOf(last.toLowerCase());
  const moved = marked[first.toLowerCase() as 'o'][tone]!;
  return start + (first === first.toUpperCase() ? moved.toUpperCase() : moved) + plain;
}
