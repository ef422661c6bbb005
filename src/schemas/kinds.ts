import { z } from 'astro/zod';
import { parseDay, parseLooseDay } from '../dates/day.ts';
import { addressFault, siteAddress, type Scheme } from './address.ts';
import { isRead, readMoney, readQuantity, readWhole, type Reading } from './numbers.ts';

/**
 * The kinds of value that editors write, each with the sentence that they read when it is wrong. Our YAML reader leaves numbers and days
 * as they were written (`as-written.ts`); programs hand in numbers.
 */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** Words, digits included, as they were written. */
export const written = z.preprocess(asText, z.string().min(1));

type Unread = Exclude<Reading, { number: number }>;

/**
 * What a schema says of a number that it cannot read for certain: why, and lines to paste in its place, or else in what form it belongs
 * there; and what else to do where it was meant otherwise.
 */
export function refuseReading(
  context: z.core.$RefinementCtx,
  { why, instead }: Unread,
  form: string,
  path: (string | number)[] = [],
  otherwise?: string,
) {
  context.addIssue({ code: 'custom', params: { kind: 'unclear-number', instead, form, otherwise }, message: why, path });
}

function numberKind(read: (text: string) => Reading, form: string) {
  return z
    .preprocess(
      asText,
      z.string().transform((text, context) => {
        const reading = read(text);
        if (isRead(reading)) return reading.number;
        refuseReading(context, reading, form);
        return z.NEVER;
      }),
    )
    .meta({ box: 'number' });
}

/** A place in an order, or in a count of editions: 1, 2, 3… */
export const ordinal = numberKind((text) => readWhole(text, 1, 9999), 'chỉ chữ số: 1, 2, 3…');

/** A year of four digits. */
export const year = numberKind((text) => readWhole(text, 1900, 2199), 'bốn chữ số');

/** How much of something is drawn: never less than nothing. */
export const quantity = numberKind(
  (text) => readQuantity(text, true),
  'chỉ chữ số; có phần lẻ thì trong ngoặc kép, ví dụ một phẩy năm là "1,5"',
);

/** A sum in đồng. */
export const money = numberKind(readMoney, 'số đồng, chỉ chữ số: bảy nghìn ghi 7000').meta({ box: 'sum' });

function dayKind(parse: (text: string) => string | undefined, example: string) {
  return z.preprocess(
    asText,
    z.string().transform((text, context) => {
      const day = parse(text);
      if (day) return day;
      context.addIssue({
        code: 'custom',
        params: { kind: 'impossible-date' },
        message:
          text.trim() === ''
            ? `Ghi một ngày, ví dụ ${example}`
            : `"${text}" không phải một ngày có thật. Viết ngày/tháng/năm, ví dụ ${example}`,
      });
      return z.NEVER;
    }),
  );
}

/** A day of the calendar: `2026-08-05`, or `5/8/2026` read day first. */
export const day = dayKind(parseDay, '5/8/2026').meta({ box: 'day' });

/** A day, a month or a year, as much as the source tells. */
export const looseDay = dayKind(parseLooseDay, '5/8/2026, 8/2026 hoặc 2026').meta({ box: 'loose-day' });

/** One of a few values, each with the words by which an editor chooses it. */
export const choice = <K extends string>(names: Readonly<Record<K, string>>) => z.enum(Object.keys(names) as [K, ...K[]]).meta({ names });

/** A group in which at least one of these keys must be there. So marked, a form shows all of them; asked also where another key is wrong. */
export const withOneOf = <S extends z.ZodObject>(group: S, keys: (keyof z.output<S> & string)[], error: string) =>
  group
    .refine((entry) => keys.some((key) => entry[key] !== undefined), {
      error,
      path: [keys[0]!],
      when: ({ value }) => typeof value === 'object' && value !== null,
    })
    .meta({ oneOf: keys });

/** What begins on a day may have been announced before; until then no text may call it by its name. */
export const namedFrom = day
  .optional()
  .describe('Ngày đầu tiên tên này được nêu công khai, khi trước ngày bắt đầu; trước đó không bài nào gọi tên này');

/**
 * Words of our own, and where readers meet them: a title or label, a line of front matter shown above the text, or any other line. The check
 * reads what is so marked, and nothing else: titles and quotes of sources are other people's.
 */
export const words = (place: WordPlace, kind: z.ZodString = z.string()) => kind.meta({ words: place });
export type WordPlace = 'name' | 'lead' | 'note';

/** Words, or their variants by day. Where the line must be there, some variant must hold on every day on which the entry is shown. */
export function datedText(place: WordPlace, kind: z.ZodString = z.string().min(1)) {
  const text = words(place, kind);
  return z.union([text, z.array(z.strictObject({ from: day.optional(), until: day.optional(), text })).min(1)]).meta({ dated: true });
}

/** An address that leads away from the site, of the kinds that are allowed here. */
export const address = (...allowed: [Scheme, ...Scheme[]]) =>
  z.string().superRefine((text, context) => {
    const fault = addressFault(text, allowed);
    if (fault) context.addIssue({ code: 'custom', params: { fault }, message: fault.found });
  });

/** An address on the site itself. */
export const innerAddress = z.string().regex(siteAddress, 'Ghi phần sau tên miền, ví dụ /huong-dan/nop-ho-so-truc-tuyen/');

/** Words that become part of an address: unmarked, lower case, joined by hyphens; not a name that every object of JavaScript has. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ nop-ho-so-truc-tuyen')
  .refine((name) => name !== 'constructor', 'Máy giữ chữ này cho việc khác: chọn chữ khác');

/** What a reference points to: a collection's folder in `content/`, or any page as `<folder>/<id>`. */
type Target = 'nguon' | 'van-ban' | 'co-quan' | 'phuong' | 'du-kien' | 'ma-qr' | 'thu-tuc' | 'noi-nop' | 'page' | SiteList;

/** Lists that a campaign keeps in its site.yaml. */
export const siteLists = [
  'guideTopics',
  'newsScopes',
  'newsTopics',
  'lifeEvents',
  'procedureFields',
  'lawFields',
  'questionTopics',
] as const;
type SiteList = `site.${(typeof siteLists)[number]}`;

/** An id of another entry. Astro only logs a dangling one, so `src/check` follows every `references` mark itself. */
export const reference = (target: Target) => z.string().min(1).meta({ references: target });

/** The same, of something that a province gives or does not: a text for the whole country may name it, and tells nothing where it is not there. */
export const localReference = (target: Target) => z.string().min(1).meta({ references: target, local: true });

export const audiences = ['nguoi-dan', 'ho-kinh-doanh', 'doanh-nghiep', 'can-bo'] as const;
export type Audience = (typeof audiences)[number];
