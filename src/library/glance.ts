/** The four facts on top of every guide, on screen and on paper, in this order; and what they are called in a narrow column. */
export const glanceLabels = [
  ['need', 'Cần gì', 'Cần gì'],
  ['time', 'Mất bao lâu', 'Bao lâu'],
  ['cost', 'Bao nhiêu tiền', 'Tiền'],
  ['where', 'Làm ở đâu', 'Ở đâu'],
] as const;
