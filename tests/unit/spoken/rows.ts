/** By what they have in common: what is written, and what is said. */
export type Rows = Record<string, [written: string, said: string][]>;
