import type { PartName } from '../../schemas/leaflet.ts';
import Answer from './Answer.astro';
import Ask from './Ask.astro';
import Changed from './Changed.astro';
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Plain from './Plain.astro';
import Problem from './Problem.astro';
import Problems from './Problems.astro';
import Safety from './Safety.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Unknown from './Unknown.astro';
import Value from './Value.astro';

/** Which part of a text each component is; those that are in no part belong to the part around them. */
const partOf = {
  Opening: 'opening',
  Answer: 'answer',
  Steps: 'steps',
  Problems: 'problems',
  Changed: 'changed',
  Ask: 'ask',
  Safety: 'safety',
  Section: 'sections',
} as const satisfies Record<string, PartName>;

const paperParts = { Answer, Ask, Changed, Opening: Plain, Problems, Safety, Section: Plain, Steps };

/** The parts as paper shows them; those that the sheet does not take render nothing. Cites stay on the page: paper carries its address. */
export function printParts(taken: readonly PartName[]) {
  const whole = Object.entries(paperParts).map(([name, part]) => [
    name,
    taken.includes(partOf[name as keyof typeof partOf]) ? part : Nothing,
  ]);
  return {
    ...Object.fromEntries(whole),
    Cite: Nothing,
    Contacts: Nothing,
    Figure: Nothing,
    Note,
    Problem,
    Screen: Nothing,
    Step,
    Unknown,
    Value,
    Warning: Note,
  };
}
