import type { RegisterData } from '../schemas/collections.ts';
import { covers, type Day } from '../dates/day.ts';

export type Ward = RegisterData<'wards'>;
type Wards = ReadonlyMap<string, Ward>;

/** As in the middle of a sentence: `phường Mới`, but `Phường 5`, as decree 30/2020 writes names of numbers. */
export const inSentence = (name: string): string => (/\d/.test(name) ? name : name[0]!.toLowerCase() + name.slice(1));

export interface WardStep {
  on: Day;
  /** The wards that bear the area from that day. */
  into: string[];
  split: boolean;
  /** Of a ward that was split: how much each took, since the day on which that is known. */
  shares?: { ward: string; text: string; from?: Day | undefined }[] | undefined;
  note: string;
  law?: string | undefined;
  sources: string[];
}

/**
 * What became of the ward `id`, step by step up to `day`. A step leads into other wards, whose later steps follow:
 * Phường 7 became Phường 6 on 1/1/2025, and with it Diên Hồng on 1/7/2025.
 */
export function wardSteps(wards: Wards, id: string, day: Day): WardStep[] {
  const steps: WardStep[] = [];
  let current = [id];
  let since: Day = '';
  for (;;) {
    const next = current
      .flatMap((ward) => wards.get(ward)?.steps ?? [])
      .filter((step) => step.on > since && step.on <= day)
      .sort((a, b) => a.on.localeCompare(b.on))[0];
    if (!next) return steps;
    steps.push({ ...next, into: [...next.into] });
    current = next.into;
    since = next.on;
  }
}

/** The wards that the area of `id` belongs to on `day`; several when it was split, itself while nothing has changed. */
export function wardsOn(wards: Wards, id: string, day: Day): string[] {
  return wardSteps(wards, id, day).at(-1)?.into ?? [id];
}

/** The unit `id` with all that ever became it, whole or in part: what a site of that unit alone has pages of. */
export function areaOf<W extends { steps: readonly { into: readonly string[] }[] }>(
  wards: ReadonlyMap<string, W>,
  id: string,
): Map<string, W> {
  const inside = new Set([id]);
  for (const known of inside) for (const [other, { steps }] of wards) if (steps.some(({ into }) => into.includes(known))) inside.add(other);
  return new Map([...wards].filter(([ward]) => inside.has(ward)));
}

/** Whether a ward of this name and extent exists on `day`. */
export function wardExists(ward: Ward, day: Day): boolean {
  return (ward.existedFrom ?? '') <= day && (ward.existedTo ?? '9999') >= day;
}

/** The wards that were there before the first change, in the order in which people count them: Phường 2 before Phường 10. */
export function firstWards(wards: Wards): string[] {
  const byNumber = new Intl.Collator('vi', { numeric: true });
  return [...wards]
    .filter(([, ward]) => ward.existedFrom === undefined)
    .map(([id]) => id)
    .sort(byNumber.compare);
}

/** A ward as people still call it, and those that bear its area now. */
export interface OldWard {
  id: string;
  name: string;
  into: { id: string; name: string; /** `phần lớn`, where it was split and that is known. */ share: string | undefined }[];
}

/** Where the area of every first ward belongs on `day`. */
export function oldWards(wards: Wards, day: Day): OldWard[] {
  const nameOf = (id: string) => wards.get(id)?.name ?? id;
  return firstWards(wards).map((id) => {
    const shares = (wardSteps(wards, id, day).at(-1)?.shares ?? []).filter((share) => covers(share, day));
    const into = wardsOn(wards, id, day).map((ward) => ({
      id: ward,
      name: nameOf(ward),
      share: shares.find((share) => share.ward === ward)?.text,
    }));
    return { id, name: nameOf(id), into };
  });
}
