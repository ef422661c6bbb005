import type { DrawnPart } from '../../schemas/parts.ts';
import Figure from '../figures/Figure.astro';
import Answer from './Answer.astro';
import Ask from './Ask.astro';
import Changed from './Changed.astro';
import Cite from './Cite.astro';
import Contacts from './Contacts.astro';
import Note from './Note.astro';
import Opening from './Opening.astro';
import Problem from './Problem.astro';
import Problems from './Problems.astro';
import Safety from './Safety.astro';
import Screen from './Screen.astro';
import Section from './Section.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Unknown from './Unknown.astro';
import Warning from './Warning.astro';

/** The parts of a text as a web page shows them. Authors import nothing: these are given to every MDX text. */
export const webParts = {
  Answer,
  Ask,
  Changed,
  Cite,
  Contacts,
  Figure,
  Note,
  Opening,
  Problem,
  Problems,
  Safety,
  Screen,
  Section,
  Step,
  Steps,
  Unknown,
  Warning,
} satisfies Record<DrawnPart, unknown>;
