import type { TextCollection } from '../../schemas/collections.ts';

/** What loudspeakers tell: what lasts. News would be over before it is announced. */
export const onAir = ['guides', 'questions', 'explainers'] as const satisfies readonly TextCollection[];
