/**
 * Puts the number of a law (`5230/QĐ-BCA-C06`) into an element that no line breaks. Browsers break at its hyphen, and the hyphen that they leave
 * alone is not in the paper's typeface. A sign that ends the sentence goes with it: behind what does not break, Chromium would set it on a line of
 * its own.
 */
export function keepNumbersWhole(paper: HTMLElement): void {
  const number = /\d[\d.]*(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*[.,;:!?)”…]*/gu;
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes)
    for (const match of [...node.data.matchAll(number)].reverse()) {
      const found = node.splitText(match.index);
      found.splitText(match[0].length);
      const whole = document.createElement('span');
      whole.className = 'unbroken';
      found.replaceWith(whole);
      whole.append(found);
    }
}
