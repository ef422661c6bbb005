import { z } from 'astro/zod';
import { addressFault } from './address.ts';
import { dayBefore, type Day } from '../dates/day.ts';
import { choice, day, looseDay, reference, refuseReading, words, written } from './kinds.ts';
import { isRead, readMoney, readQuantity, type Reading } from './numbers.ts';
import { readPhone } from './phone.ts';
import { valueKinds } from './value-kinds.ts';

type ValueKind = keyof typeof valueKinds;

/** What changes when a fee or a number changes; the name and the kind stay. */
const told = {
  value: written.describe('Giá trị; tiền và số lượng ghi bằng số').meta({ box: 'value' }),
  unit: words('name').optional().describe('Đơn vị đếm; tiền luôn là đồng nên không ghi'),
  spoken: z.string().optional().describe('Đọc trên loa thế nào, khi khác chữ viết'),
  asOf: looseDay.describe('Ngày của nguồn mới nhất nói điều này'),
  validTo: day.optional().describe('Ngày cuối cùng dùng được'),
  note: words('note').optional().describe('Giới hạn của dữ kiện này'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
};
const { validTo, note, sources, ...first } = told;

/** A value that many pages use and one file states, with those that take its place on later days: content/du-kien */
export const value = z
  .strictObject({
    name: words('name').describe('Đây là số gì, địa chỉ gì'),
    kind: choice(valueKinds).describe('Loại: phone, sms, money, count, url, address hoặc text'),
    ...first,
    validFrom: day.optional().describe('Dùng được từ'),
    validTo,
    note,
    sources,
    later: z
      .array(z.strictObject({ ...told, validFrom: day.describe('Dùng từ ngày này') }))
      .default([])
      .describe(
        'Khi giá trị đổi từ một ngày: mỗi lần đổi thêm một mục gồm value, validFrom, asOf, sources; giá trị cũ tự hết vào hôm trước',
      ),
  })
  .superRefine(({ kind, later, ...entry }, context) => {
    refuseUnread(kind, entry, [], context);
    later.forEach((row, index) => {
      refuseUnread(kind, { ...row, unit: row.unit ?? entry.unit }, ['later', index], context);
      const before = index === 0 ? entry : later[index - 1]!;
      refuseDisorder(before, row, ['later', index], context);
    });
  });

interface Row {
  value: string;
  unit?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}
type Path = (string | number)[];

/** Where a number has fractions, 1.500 may be one and a half. */
const measure = /^(?:%|‰|phần trăm|k?m[²³23]?|cm|mm|ha|kg|g|l|lít|tấn|°c|độ( c)?|giờ|tỷ|triệu)(?![\p{L}])/iu;

/** How much a sum or a count is. */
export const readSum = (kind: 'money' | 'count', text: string, unit: string | undefined): Reading =>
  kind === 'money' ? readMoney(text) : readQuantity(text, measure.test(unit ?? ''));

/** What belongs in `value`, for whoever wrote something else. */
const forms = {
  money: 'số đồng, chỉ chữ số: hai trăm nghìn ghi 200000',
  count: 'chỉ chữ số: hai nghìn ghi 2000, một phẩy năm ghi "1,5"',
  phone: 'một số trong ngoặc kép, đủ số 0 ở đầu; không phải số để gọi thì đổi kind thành text',
  url: 'địa chỉ trong ngoặc kép, đủ từ https://',
};

/** A value that cannot be told as what it says it is. */
function refuseUnread(kind: ValueKind, { value: text, unit }: Row, at: Path, context: z.core.$RefinementCtx) {
  const path = [...at, 'value'];
  if (kind === 'money' || kind === 'count') {
    if (kind === 'money' && unit !== undefined && !/^đồng$/i.test(unit.trim())) return refuseUnit(text, unit, [...at, 'unit'], context);
    const reading = readSum(kind, text, unit);
    if (!isRead(reading)) refuseReading(context, reading, forms[kind], path, reading.instead.length > 0 ? undefined : asText(text));
  } else if (kind === 'phone' || kind === 'sms') {
    const reading = readPhone(text);
    if ('why' in reading)
      context.addIssue({
        code: 'custom',
        params: { kind: 'unclear-phone', instead: reading.instead, form: forms.phone },
        message: reading.why,
        path,
      });
  } else if (kind === 'url') refuseAddress(text, path, context);
}

/** An address that is only written short is shown whole; one that leads astray is told of as in every other place. */
function refuseAddress(text: string, path: Path, context: z.core.$RefinementCtx) {
  const fault = addressFault(text, ['https']);
  if (!fault) return;
  const whole = `https://${text.trim().replace(/^(?:https?:)?\/\//i, '')}`;
  const isShort = fault.kind === 'relative-link' || (!addressFault(whole, ['https']) && whole.includes('.'));
  const instead = isShort && !addressFault(whole, ['https']) && whole.includes('.') ? [`"${whole}"`] : [];
  const params = isShort ? { kind: 'not-an-address', instead, form: forms.url } : { fault };
  context.addIssue({ code: 'custom', params, message: isShort ? 'ghi đủ từ https://' : fault.found, path });
}

/** `500.000–1.000.000 đồng`, `2.000 đồng/trang`: right words, of another kind. */
const asText = (text: string): string | undefined =>
  /\d.*[\p{L}–/-]/u.test(text) ? `sửa hai dòng: kind: text · value: "${text.trim().replaceAll('"', '')}"` : undefined;

/** `250` with `unit: nghìn đồng` would be told as 250 đồng. */
function refuseUnit(text: string, unit: string, path: Path, context: z.core.$RefinementCtx) {
  const whole = readMoney(`${text} ${unit}`);
  const mend = `Bỏ dòng "unit", và ghi cả số tiền: value: ${isRead(whole) ? whole.number : '…'}`;
  context.addIssue({ code: 'custom', params: { kind: 'unclear-number', mend }, message: 'tiền luôn tính bằng đồng', path });
}

/** Each value begins after the one before it, and after that one's own last day. */
function refuseDisorder(before: Row, { validFrom, validTo }: Row & { validFrom: Day }, at: Path, context: z.core.$RefinementCtx) {
  const refuse = (key: string, message: string, mend: string) =>
    context.addIssue({ code: 'custom', params: { kind: 'valid-order', mend }, message, path: [...at, key] });
  if (validTo && validTo < validFrom) refuse('validTo', `ở trước "validFrom" (${validFrom})`, 'Đổi lại hai ngày');
  if (before.validTo && before.validTo >= validFrom)
    refuse('validFrom', `giá trị trước nó còn đến ${before.validTo}`, `Ở giá trị trước, ghi: validTo: ${dayBefore(validFrom)}`);
  else if (before.validFrom && before.validFrom >= validFrom)
    refuse('validFrom', `không sau ${before.validFrom} của giá trị trước nó`, 'Xếp các giá trị từ cũ đến mới');
}
