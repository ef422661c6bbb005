/**
 * What no side may show: text past its box, a heading at its end, an item of a list in two boxes, a step or a column that ends inside a
 * sentence. Runs in the browser, on a sheet's page.
 */
export function flawsOf(): string[] {
  const flaws: string[] = [];
  const seen = new Set<string>();
  for (const area of document.querySelectorAll<HTMLElement>('.paper .area')) {
    if (area.closest('[aria-hidden="true"]')) continue;
    if (area.scrollHeight > area.clientHeight + 1 || area.scrollWidth > area.clientWidth + 1) flaws.push('text runs out of its box');
    let last: Element | null = area.lastElementChild;
    while (last?.lastElementChild && !/^H[1-4]$/.test(last.tagName) && !last.matches('.step, .end')) last = last.lastElementChild;
    if (last && /^H[1-4]$/.test(last.tagName)) flaws.push(`the heading "${last.textContent}" stands alone`);
    for (const item of area.querySelectorAll('li.continued:not(.long)')) flaws.push(`the item "${item.textContent.slice(0, 40)}" is cut`);
    for (const step of area.querySelectorAll('.step.goes-on'))
      if (!/[.!?…:;][”")]*$/.test(step.textContent.trim())) flaws.push(`"${step.textContent.trim().slice(-40)}" ends inside a sentence`);
    for (const number of area.querySelectorAll('.unbroken'))
      if (number.getClientRects().length > 1) flaws.push(`the number ${number.textContent} is broken`);
    for (const step of area.querySelectorAll('.step .number')) {
      if (seen.has(step.textContent)) flaws.push(`step ${step.textContent} is cut`);
      seen.add(step.textContent);
    }
  }
  return flaws;
}

/** Dark pixels of a picture of a page at `dpi` that lie within 8 mm of its edge, but for the marks above and below the text where there are such. */
export function darkNearEdge(picture: { data: Uint8ClampedArray; width: number; height: number }, dpi: number, hasMarks: boolean): number {
  const { data, width, height } = picture;
  const edge = Math.floor((8 / 25.4) * dpi) - 1;
  let dark = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const above = y < edge || y >= height - edge;
      const beside = x < edge || x >= width - edge;
      if ((above || beside) && !(hasMarks && above && !beside) && data[4 * (y * width + x)]! < 200) dark += 1;
    }
  return dark;
}
