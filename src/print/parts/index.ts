import { spareParts } from '../../schemas/leaflet.ts';
import { partRows, parts as table, type DrawnPart, type PartWith, type TakenAs } from '../../schemas/parts.ts';
import type { Choice } from '../../library/leaflet-choice.ts';
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
import SpareProblem from './SpareProblem.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Unknown from './Unknown.astro';

type TakenPart = PartWith<{ takenAs: string }>;
type PartWithin = Exclude<DrawnPart, TakenPart | PartWith<{ offPaper: true }>>;

/** Those that a sheet takes or leaves, and those that stand within them. */
const takenParts = { Answer, Ask, Changed, Opening, Problems, Safety, Section, Steps } satisfies Record<TakenPart, unknown>;
const partsWithin = { Note, Problem, Step, Unknown, Warning: Note } satisfies Record<PartWithin, unknown>;
/** Cites stay on the page: paper carries its address. */
const partsOffPaper = Object.fromEntries(partRows.flatMap(([name, { offPaper }]) => (offPaper ? [[name, Nothing]] : [])));

type Component = (result: unknown, props: { slug?: string }, slots: unknown) => unknown;

/** A component that shows only the sections of these anchors: a choice that Astro must make when it knows the props. */
function only(slugs: readonly string[]) {
  const choose: Component = (...args) => ((slugs.includes(args[1].slug ?? '') ? Section : Nothing) as unknown as Component)(...args);
  return Object.assign(choose, { isAstroComponentFactory: true });
}

/** The parts as paper shows them; those that the sheet does not take render nothing. */
export function printParts({ parts, sections }: Pick<Choice, 'parts' | 'sections'>) {
  const spare = spareParts(parts);
  const takes = (name: TakenAs) => parts.includes(name) || spare.includes(name) || (name === 'steps' && parts.includes('outline'));
  const taken = Object.entries(takenParts).map(([name, part]) => [name, takes(table[name as TakenPart].takenAs) ? part : Nothing]);
  return {
    ...partsOffPaper,
    ...partsWithin,
    ...Object.fromEntries(taken),
    ...(sections && takes('sections') && { Section: only(sections) }),
    ...(!parts.includes('steps') && { Step: BriefStep }),
    ...(spare.includes('problems') && { Problem: SpareProblem }),
  };
}
