/** More names than this in one line hide what the line is about. */
const mostNames = 4;

/** `Phường 5, 6, 7` and `Phường Hòa Hưng`: the word is said once. Many wards are counted: `11 phường`. */
export function joinWardNames(names: readonly string[]): string {
  const kind = 'Phường ';
  if (names.length > mostNames) return `${names.length} phường`;
  if (names.length < 2 || !names.every((name) => name.startsWith(kind))) return names.join(', ');
  return kind + names.map((name) => name.slice(kind.length)).join(', ');
}
