import type { Day } from '../dates/day.ts';

/** When and where content is told: the day that decides between old and new, and the places whose passages stand. */
export interface Vantage {
  day: Day;
  /** `places` of the campaign's site.yaml. */
  places: readonly string[];
}

/** `tp-hcm`, or several places parted by blanks, of which any will do: `tp-hcm ha-noi`. */
export const placesNamed = (written: string): string[] => written.split(/\s+/).filter(Boolean);

/** Whether what is written for these places is told here. */
export const isToldAt = (written: string, places: readonly string[]): boolean =>
  placesNamed(written).some((place) => places.includes(place));
