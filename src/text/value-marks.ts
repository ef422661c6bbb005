/** `[[hotline]]`: the value of `content/du-kien/hotline.yaml`, by name. */
export const valueMark = /\[\[([a-z0-9-]+)\]\]/g;

/** Every value that a text names, in order, each once. */
export function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(valueMark)].map((match) => match[1]!))];
}
