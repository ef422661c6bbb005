/** Writes a size, below 1,000, as the digits that `styles/digits.css` has rules for: no page may carry a style of its own. */
export function setDigits(element: HTMLElement, size: number): void {
  const [hundreds, tens, ones] = String(Math.floor(size)).padStart(3, '0');
  Object.assign(element.dataset, { hundreds, tens, ones });
}
