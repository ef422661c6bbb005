/** What stands around footnotes, in place of the library's English: their heading, and the way back for who only hears. */
export const footnotes = {
  footnoteLabel: 'Chú thích',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: {},
  footnoteBackLabel: (note: number, again: number) => `Về chỗ có chú thích ${note + 1}${again > 1 ? `, lần ${again}` : ''}`,
};
