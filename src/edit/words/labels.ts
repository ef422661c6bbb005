import { rowOf } from '../../schemas/parts.ts';
import type { Mark } from './tree.ts';

/** Of parts that the table of parts names for nobody. */
const labels: Readonly<Record<string, string>> = {
  ...{ Step: 'Bước', Problem: 'Lỗi hay gặp', Note: 'Ghi chú', Warning: 'Cẩn thận', Unknown: 'Chưa rõ', Cite: 'Nguồn' },
  ...{ Figure: 'Hình vẽ', Screen: 'Màn hình', From: 'Từ ngày', Until: 'Đến hết ngày', Where: 'Chỉ ở' },
};
export const labelOf = (name: string): string => labels[name] ?? rowOf(name)?.name ?? name;

/** Of what is shown and not edited. */
export const keptLabels: Readonly<Record<string, string>> = {
  ...{ code: 'Mã', blockquote: 'Trích dẫn', thematicBreak: 'Vạch ngang', definition: 'Địa chỉ', footnoteDefinition: 'Chú thích' },
  list: 'Danh sách nhiều lớp',
};
export const marks: Readonly<Record<string, Mark>> = { strong: 'b', emphasis: 'i', delete: 's' };
