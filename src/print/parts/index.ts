import type { PartName } from '../../schemas/leaflet.ts';
import { partOf } from '../../text/taken.ts';
import type { Choice } from '../choice.ts';
import Answer from './Answer.astro';
import Ask from './Ask.astro';
import BriefStep from './BriefStep.astro';
import Changed from './Changed.astro';
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Opening from './Opening.astro';
import Problem from './Problem.astro';
import Problems from './Problems.astro';
import Safety from './Safety.astro';
import Section from './Section.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Unknown from './Unknown.astro';
import Value from './Value.astro';

const paperParts = { Answer, Ask, Changed, Opening, Problems, Safety, Section, Steps } satisfies Record<keyof typeof partOf, unknown>;

type Component = (result: unknown, props: { slug?: string }, slots: unknown) => unknown;

/** A component that shows only the sections of these anchors: a choice that Astro must make when it knows the props. */
function only(slugs: readonly string[]) {
  const choose: Component = (...args) => ((slugs.includes(args[1].slug ?? '') ? Section : Nothing) as unknown as Component)(...args);
  return Object.assign(choose, { isAstroComponentFactory: true });
}

/** The parts as paper shows them; those that the sheet does not take render nothing. Cites stay on the page: paper carries its address. */
export function printParts({ parts, sections }: Pick<Choice, 'parts' | 'sections'>) {
  const takes = (name: PartName) => parts.includes(name) || (name === 'steps' && parts.includes('outline'));
  const whole = Object.entries(paperParts).map(([name, part]) => [name, takes(partOf[name as keyof typeof partOf]) ? part : Nothing]);
  return {
    ...Object.fromEntries(whole),
    ...(sections && takes('sections') && { Section: only(sections) }),
    Cite: Nothing,
    Contacts: Nothing,
    Figure: Nothing,
    Note,
    Problem,
    Screen: Nothing,
    Step: parts.includes('steps') ? Step : BriefStep,
    Unknown,
    Value,
    Warning: Note,
  };
}
