/** What is told by an address that was typed, or copied out of a sentence: all up to its last letter or digit. nginx, too, reads it by this. */
export const typedPattern = '^/[\\s\\S]*[0-9A-Za-z]';

/** That, in small letters; empty where nothing is told. */
export const asTyped = (path: string): string => (new RegExp(typedPattern).exec(path)?.[0] ?? '').toLowerCase();
