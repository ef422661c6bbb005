export type Maker = ReturnType<typeof maker>;
export const maker =
  (page: Document) =>
  <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    properties: Partial<HTMLElementTagNameMap[Tag]> = {},
    children: readonly (Node | string)[] = [],
  ): HTMLElementTagNameMap[Tag] => {
    const element = Object.assign(page.createElement(tag), properties);
    element.append(...children);
    return element;
  };

export const attributeLabels: Readonly<Record<string, string>> = {
  ...{ title: 'Tên', day: 'Ngày', place: 'Nơi', id: 'Mã', at: 'Chỗ trong nguồn', app: 'Ứng dụng', fields: 'Các ô', button: 'Nút bấm' },
};
/** What may be added to a text, and taken away. */
export const added: Readonly<Record<string, string>> = { Step: 'bước', Problem: 'lỗi hay gặp' };

/** The value of an attribute, which ends at its quote and knows signs of HTML. */
export const inQuotes = (text: string, quote: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
