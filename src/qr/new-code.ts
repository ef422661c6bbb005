const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].filter((letter) => !'OI'.includes(letter));
const digits = [...'23456789'];
const ends = [...digits, ...letters];

/**
 * A code that nobody has yet, read at a glance and owned by nobody: a letter, a digit, and one more, so that it spells no word.
 * It differs from every other in two places at least, so that one misread sign opens no other page.
 * Throws when all are given out (some 180 with codes of three signs).
 */
export function newCode(taken: readonly string[]): string {
  // Neighbours in the list differ in letter and digit, so that the first codes are spread over the whole alphabet.
  for (const [shift] of digits.entries())
    for (const end of ends)
      for (const [index, letter] of letters.entries()) {
        const code = `${letter}${digits[(index + shift) % digits.length]}${end}`;
        if (taken.every((other) => differences(code, other) >= 2)) return code;
      }
  throw new Error('Đã hết mã ba ký tự khác nhau từ hai chỗ. Đặt mã bốn ký tự bằng --code.');
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) if (a[place] !== b[place]) count += 1;
  return count;
}
