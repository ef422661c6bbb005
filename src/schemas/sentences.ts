import type { z } from 'astro/zod';

/*
 * What Zod finds wrong, in an editor's words. Rules of our own bring their sentence along; Zod's are English, and speak of types.
 */

/** What stands in place of a kind of value, for whoever wrote another. */
export const kindNames: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  array: 'một danh sách',
  object: 'một nhóm khóa',
  record: 'một nhóm khóa',
  boolean: 'true hoặc false',
};

type Issue = z.core.$ZodIssue;

/** One issue as a sentence without its key. */
export function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? 'còn thiếu' : `cần ${kindNames[issue.expected] ?? 'giá trị khác'}`;
    case 'invalid_value':
      return `chọn một trong: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `khóa lạ: ${issue.keys.join(', ')}`;
    case 'too_small':
      return `cần ít nhất ${issue.minimum} ${issue.origin === 'array' ? 'mục' : 'ký tự'}`;
    case 'too_big':
      return `nhiều nhất ${issue.maximum} ${issue.origin === 'array' ? 'mục' : 'ký tự'}`;
    default:
      return ownWords(issue.message) ?? 'viết chưa đúng dạng; xem tệp mẫu _mau trong cùng thư mục';
  }
}

/** The sentence of one of our rules; undefined where nobody gave it one, and the message is Zod's. */
export const ownWords = (message: string): string | undefined =>
  /^(?:Invalid|Too |Unrecognized|Expected)/.test(message) ? undefined : message;

/** All that is wrong, a key a line: for whoever does not go through the check. */
export const sentences = (error: z.ZodError): string =>
  error.issues.map((issue) => [issue.path.join('.'), sentenceOf(issue)].filter(Boolean).join(': ')).join('\n');

/** What a file says as its schema reads it. Throws sentences for editors where the check would have told of it first. */
export function readAs<S extends z.ZodType>(schema: S, data: unknown, path: string): z.output<S> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Error(`Tệp ${path} chưa đúng; npm run check chỉ rõ từng dòng.\n${sentences(parsed.error)}`);
}
