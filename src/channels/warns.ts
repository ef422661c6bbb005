import type { drawings } from '../schemas/artwork.ts';

/** What is drawn large where somebody is told to beware: pictograms of the Lucide set, and drawings of artwork. */
export const warnings: readonly string[] = [
  'cuoc-goi-la' satisfies (typeof drawings)[number],
  'phone-off',
  'ban',
  'siren',
  'skull',
  'shield-alert',
  'shield-x',
  'triangle-alert',
  'circle-alert',
  'octagon-alert',
  'octagon-x',
];

/** Whether a poster or an artwork with this drawing warns: in colour it is red then, whatever colour the office has. */
export const warns = (drawing: string | undefined): boolean => drawing !== undefined && warnings.includes(drawing);
