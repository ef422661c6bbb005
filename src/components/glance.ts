/** The four facts on top of every guide, on screen and on paper, in this order. */
export const glanceLabels = [
  ['need', 'Cần gì'],
  ['time', 'Mất bao lâu'],
  ['cost', 'Bao nhiêu tiền'],
  ['where', 'Làm ở đâu'],
] as const;
