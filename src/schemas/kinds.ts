import { z } from 'astro/zod';
import { parseDay, parseLooseDay } from '../truth/day.ts';

/**
 * The kinds of value that editors write, each with the sentence that they read when it is wrong.
 * Astro's YAML reader turns `2026-08-05` into a Date and `2024` into a number, ours keeps text: both come in here.
 */
const asText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value;

function dayKind(parse: (text: string) => string | undefined, example: string) {
  return z.preprocess(
    asText,
    z.string().transform((text, context) => {
      const day = parse(text);
      if (day) return day;
      context.addIssue({
        code: 'custom',
        params: { kind: 'impossible-date' },
        message: `"${text}" không phải một ngày có thật. Viết năm-tháng-ngày, ví dụ ${example}`,
      });
      return z.NEVER;
    }),
  );
}

/** A day of the calendar: `2026-08-05`, or `5/8/2026` read day first. */
export const day = dayKind(parseDay, '2026-08-05');

/** A day, a month or a year, as much as the source tells. */
export const looseDay = dayKind(parseLooseDay, '2026-08-05, 2026-08 hoặc 2026');

/** A text, or its variants by day. */
export const datedText = (kind: z.ZodString = z.string().min(1)) =>
  z.union([kind, z.array(z.strictObject({ from: day.optional(), until: day.optional(), text: kind })).min(1)]);

/** Words that become part of an address: unmarked, lower case, joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ nop-ho-so-truc-tuyen');

/** What a reference points to: a collection's folder in `content/`, or any page as `<folder>/<id>`. */
type Target = 'nguon' | 'van-ban' | 'co-quan' | 'phuong' | 'du-kien' | 'ma-qr' | 'page' | SiteList;

/** Lists that a campaign keeps in its site.yaml. */
export const siteLists = ['guideTopics', 'newsScopes', 'newsTopics'] as const;
type SiteList = `site.${(typeof siteLists)[number]}`;

/** An id of another entry. Astro only logs a dangling one, so `src/check` follows every `references` mark itself. */
export const reference = (target: Target) => z.string().min(1).meta({ references: target });

export const audiences = ['nguoi-dan', 'ho-kinh-doanh', 'doanh-nghiep', 'can-bo'] as const;
export type Audience = (typeof audiences)[number];
