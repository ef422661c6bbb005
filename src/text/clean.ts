import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { innerAddress } from '../schemas/address.ts';
import { resolveReferences } from './references.ts';
import { refusalsIn, type Refusal, type Written } from './refusals.ts';
import { dropRemarks } from './remarks.ts';

/** A text that must not be published. The sentence is for editors. */
export class RefusedText extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.found}. Sửa: ${refusal.mend}`);
    this.refusal = refusal;
  }
}

/** Makes a parsed text ready to be told, in place, and returns it. Every way to an output begins here. */
export function clean(tree: Root, written: Written): Root {
  const [refusal] = tidy(tree, written);
  if (refusal) throw new RefusedText(refusal);
  return tree;
}

/** Writes out references, makes addresses of this machine those of the site, takes remarks away; returns what must not be published. */
export function tidy(tree: Root, written: Written): Refusal[] {
  resolveReferences(tree);
  // What follows a fence would name a colouring, which no page has: nothing there is for readers.
  visit(tree, 'code', (code) => void Object.assign(code, { lang: null, meta: null }));
  visit(tree, 'link', (link) => void (link.url = innerAddress(link.url) ?? link.url));
  const refusals = refusalsIn(tree, written);
  dropRemarks(tree);
  return refusals;
}
