const rowHeight = 50;
const fullWidth = 270;

/** Places horizontal bars on a drawing 320 units wide: a label above, the number at the end. */
export function drawBars(items: readonly { label: string; value?: number | undefined }[], total?: number) {
  const longest = total ?? Math.max(...items.map((item) => item.value ?? 0), 1);
  return {
    height: items.length * rowHeight,
    rows: items.map((item, index) => ({
      label: item.label,
      value: item.value ?? 0,
      y: index * rowHeight,
      width: Math.max(2, ((item.value ?? 0) / longest) * fullWidth),
    })),
  };
}
