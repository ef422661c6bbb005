import { readYaml } from '../check/read-yaml.ts';
import type { ContentFile } from '../check/content-file.ts';
import { readContentFile } from '../library/content-files.ts';
import type { Problem } from '../problems/problem.ts';
import { placesOfSite } from '../schemas/as-written.ts';
import type { KeyPath } from '../schemas/shape.ts';
import { partsOf, schemaOf } from './entry.ts';
import { isLine } from './mend.ts';
import { saidOf, titlesOf, type Said, type TitleOf } from './problem-words.ts';

/** A problem, and where the form shows it: at a key, or at a line of the body, counted from 1. */
export interface Placed {
  problem: Problem;
  said: Said;
  at?: KeyPath | undefined;
  bodyLine?: number | undefined;
  /** It can be mended by a button. */
  mends?: boolean | undefined;
}

type Lines = Pick<ContentFile, 'written' | 'lineOf' | 'bodyLine' | 'format' | 'raw'>;

/** By what a problem is known again where lines have moved, or a mend has become another. */
export const asFound = ({ file, kind, found }: Problem): string => JSON.stringify([file, kind, found]);

/** A problem with its place in the form of its file; of what is no text or register nothing is known. */
function placed(file: Lines | undefined, problem: Problem, titleOf?: TitleOf): Placed {
  const mends = file && isLine(file.raw, problem);
  const isBody = file && file.format !== 'yaml' && problem.line >= file.bodyLine;
  const at = file && !isBody ? keyAt(file, problem) : undefined;
  return { problem, said: saidOf(problem, at, titleOf, mends), at, bodyLine: isBody ? problem.line - file.bodyLine + 1 : undefined, mends };
}

/** Everything that the check has found, in the words of the editor. */
export function placedIn(files: readonly ContentFile[], problems: readonly Problem[]): Placed[] {
  const titleOf = titlesOf(files);
  const byPath = new Map(files.map((each) => [each.file, each]));
  return problems.map((problem) => placed(byPath.get(problem.file), problem, titleOf));
}

/** The key whose line is the last at or above that of the problem; of several on one line the one that the problem names, else the first. */
function keyAt({ written, lineOf }: Lines, { line, found }: Problem): KeyPath | undefined {
  // What is not there has no line; at the top of a file it is a key of the entry itself.
  const missing = line <= lineOf([]) && /^Thiếu "(\w+)"/.exec(found)?.[1];
  if (missing) return [missing];
  const above = pathsIn(written)
    .map((path) => ({ path, line: lineOf(path) }))
    .filter((each) => each.line <= line);
  const last = Math.max(...above.map((each) => each.line));
  const there = above.filter((each) => each.line === last).map(({ path }) => path);
  return there.find((path) => typeof path.at(-1) === 'string' && found.includes(`"${String(path.at(-1))}"`)) ?? there[0];
}

function pathsIn(value: unknown, path: KeyPath = []): KeyPath[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** What the schema alone says of a file: known at once, while the whole check takes seconds. */
export function atOnce(path: string, raw: string): Placed[] {
  const schema = schemaOf(path);
  const parts = partsOf(path, raw);
  if (!schema || !parts) return [];
  const yamlLine = parts.before ? 2 : 1;
  const { written, lineOf, problems } = readYaml(parts.yaml, {
    file: path,
    raw,
    yamlLine,
    schema,
    places: placesOfSite(readContentFile('site.yaml') ?? ''),
  });
  const bodyLine = raw.slice(0, parts.bodyAt).split('\n').length;
  const format = path.endsWith('.yaml') ? 'yaml' : 'mdx';
  return problems.map((problem) => placed({ written, lineOf, bodyLine, format, raw }, problem));
}
