import type { SearchPromise } from '../e2e/search-promises.ts';

/**
 * The full text in files of our own, which Pagefind 1.6.0 followed on 28/11/2026: what it reached on the same questions, over the texts of
 * 28/11/2026 (recall) and 26/11/2026 (the rest). Kept to compare with; the engine is in the history of `src/search/make-word-files.ts`.
 */
export const ownFiles = {
  today: { told: [0.981, 1], inBody: [0.875, 0.964], firstKilobytes: 54.4, lastKilobytes: 72, firstMs: 115, lastMs: 157 },
  many: { told: [0.943, 0.944], inBody: [0.688, 0.818], firstKilobytes: 55.6, lastKilobytes: 88.5, firstMs: 119, lastMs: 209 },
} as const;

/** Promises of these kinds came after it: beside its figures they are left out. */
export const wasAskedBefore = ({ kind }: SearchPromise): boolean => kind !== 'bi-lua' && kind !== 'chua-co-bai';
