/** `Phường 5, 6, 7` and `Phường Hòa Hưng`: the word is said once. */
export function joinWardNames(names: readonly string[]): string {
  const kind = 'Phường ';
  if (names.length < 2 || !names.every((name) => name.startsWith(kind))) return names.join(', ');
  return kind + names.map((name) => name.slice(kind.length)).join(', ');
}
