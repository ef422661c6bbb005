import type { Piece } from '../rank/snippets.ts';
import type { Result } from './search.ts';

/** The list item of each result, so that one that stays is not drawn anew. */
const drawn = new WeakMap<Result, HTMLElement>();

/** Draws results into the list from its `<template>`. Everything is set as text: nothing from an index ever becomes HTML. */
export function drawResults(list: HTMLElement, results: readonly Result[]): void {
  const template = list.querySelector('template')!;
  results.forEach((result, place) => {
    let item = drawn.get(result);
    if (!item) drawn.set(result, (item = itemOf(template, result)));
    const there = list.children[place + 1] ?? null;
    // What stands in its place is left alone, and a link in it keeps the focus.
    if (there !== item) list.insertBefore(item, there);
  });
  while (list.children.length > results.length + 1) list.lastElementChild!.remove();
}

function itemOf(template: HTMLTemplateElement, { url, title, label, notice, pieces }: Result): HTMLElement {
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  part('label').textContent = label;
  part('notice').textContent = notice && ` · ${notice}`;
  part('passage').append(...pieces.map(nodeOf));
  const link = item.querySelector('a')!;
  link.textContent = title;
  link.href = url;
  return item;
}

function nodeOf({ text, matched }: Piece): Node {
  if (!matched) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
