import type { Root } from 'mdast';
import type { Day } from '../truth/day.ts';
import { abbreviate, type Abbreviation } from './abbreviate.ts';
import { addContacts } from './contacts.ts';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { focusTables } from './tables.ts';
import { markValues } from './values.ts';

export interface TextOptions {
  day: Day;
  abbreviations: readonly Abbreviation[];
}

/** The pipeline as one remark plugin, in the only order that is right: what is not true today is never numbered or explained. */
export function remarkText({ day, abbreviations }: TextOptions) {
  return (tree: Root): void => {
    gate(tree, day);
    group(tree);
    addContacts(tree);
    markValues(tree);
    focusTables(tree);
    abbreviate(tree, abbreviations);
  };
}
