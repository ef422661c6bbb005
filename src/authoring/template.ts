import type { Schema } from '../schemas/shape.ts';
import { fieldsOf } from './fields.ts';

// The line with [điền: …] stops a build until the editor takes it out: no example of Xã Mẫu is ever published by mistake.
const note = `# Mẫu: chép tệp này, đặt tên mới (chữ thường không dấu, nối bằng gạch), rồi sửa từng dòng. Ví dụ là của Xã Mẫu, một xã không có thật.
# Tệp có tên bắt đầu bằng _ không bao giờ được đăng.
# [điền: sửa hết các dòng dưới đây theo lời ghi bên trên mỗi dòng, rồi xóa dòng này]`;

/** A valid entry as a template: above each key what it means, and at the end the keys that may be added. */
export function writeTemplate(entry: string, schema: Schema): string {
  const isText = entry.startsWith('---\n');
  const end = isText ? entry.indexOf('\n---\n', 4) + 1 : entry.length;
  const declared = entry.slice(isText ? 4 : 0, end).trimEnd();
  const fields = fieldsOf(schema);
  const used = new Set<string>();
  const lines = declared.split('\n').flatMap((line) => {
    const key = /^([\w-]+):/.exec(line)?.[1];
    const field = fields.find((each) => each.key === key);
    if (!field) return [line];
    used.add(field.key);
    return [...(field.meaning ? [`# ${field.meaning}`] : []), line];
  });
  const others = fields.filter(({ key }) => !used.has(key)).map(({ key, meaning }) => `# ${key}: ${meaning}`);
  const yaml = [note, ...lines, ...(others.length > 0 ? ['# Có thể thêm:', ...others] : [])].join('\n');
  return isText ? `---\n${yaml}\n${entry.slice(end)}` : `${yaml}\n`;
}
