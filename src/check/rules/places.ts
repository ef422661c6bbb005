import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { writeDay, type Span } from '../../dates/day.ts';
import { error, type Problem } from '../../problems/problem.ts';
import { rowOf } from '../../schemas/parts.ts';
import { placesNamed } from '../../schemas/vantage.ts';
import { gate } from '../../text/gate.ts';
import { isPart } from '../../text/parse.ts';
import type { ContentFile, Elsewhere, PlaceMark } from '../content-file.ts';
import { gateSpan } from '../gate-days.ts';
import { nearest } from '../nearest.ts';
import { beginning, turningDays } from '../spans.ts';
import type { Shelf } from '../shelf.ts';
import { datedGapProblems } from './dated-gaps.ts';
import { shapeProblems } from './shape.ts';

/**
 * A text of the whole country names places that the campaign at hand is not in, so its own `places` cannot be the list of what there is:
 * that is `dia-phuong.txt`, beside the texts, and a misspelt place of site.yaml is found there too. A campaign that shares no text with
 * another needs no such list, and knows its own places.
 */
export function placeProblems(file: ContentFile, shelf: Shelf, register: readonly string[]): Problem[] {
  const known = register.length > 0 ? register : shelf.places;
  const own = file.file === 'site.yaml' ? shelf.places.map((written, at) => ({ written, line: file.lineOf(['places', at]) })) : [];
  return [
    ...own.flatMap(({ written, line }) => unknownIn(file, { kind: 'line', written, line }, known, `"places": không có nơi`)),
    ...file.placeMarks.flatMap((mark) => unknownIn(file, mark, known, `${written(mark, mark.written)}: không có nơi`)),
  ];
}

function unknownIn({ file }: ContentFile, mark: PlaceMark, known: readonly string[], found: string): Problem[] {
  const names = placesNamed(mark.written);
  if (names.length === 0)
    return [
      error(file, mark.line, 'missing-attribute', `${mark.kind === 'part' ? '<Where>' : 'Mục này'} thiếu "place"`, written(mark, '…')),
    ];
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    const list = known.length > 0 ? `Chọn một trong: ${known.join(', ')}. Nơi mới` : 'Nơi mới';
    const mend = near ? `Có phải là: ${near}` : `${list} thì ghi "${name}" vào content/dia-phuong.txt`;
    return [error(file, mark.line, 'unknown-place', `${found} "${name}"`, mend)];
  });
}

const written = ({ kind }: PlaceMark, place: string) => (kind === 'part' ? `<Where place="${place}">` : `place: ${place}`);

/** What has words only for the places that the file names: who reads it anywhere else finds a part or a line without any. */
export function elsewhereProblems(file: ContentFile, shown: Span | undefined): Problem[] {
  if (!file.elsewhere || !file.data || !shown) return [];
  const { elsewhere } = file;
  const places = [...new Set(file.placeMarks.flatMap((mark) => placesNamed(mark.written)))];
  const hole = ({ line }: Problem, found: string, mend: string) =>
    error(file.file, line, 'place-hole', `Ngoài ${places.join(', ')}: ${found}`, mend);
  const away = { ...file, data: elsewhere.data, lineOf: elsewhere.lineOf, tree: elsewhere.tree };
  const only = (there: readonly Problem[], here: readonly Problem[]) =>
    there.filter((one) => !here.some(({ found }) => found === one.found));
  const item = 'Thêm một mục không ghi place, có câu đúng ở mọi nơi';
  return [
    ...elsewhere.problems.map((problem) => hole(problem, problem.found, item)),
    ...only(datedGapProblems(away, shown), datedGapProblems(file, shown)).map((problem) =>
      hole(problem, problem.found, `${item}: ${problem.mend}`),
    ),
    ...only(shapeProblems(away), shapeProblems(file)).map((problem) =>
      hole(problem, problem.found, `Thêm, ngoài <Where>, ${problem.mend} với một câu đúng ở mọi nơi`),
    ),
    ...emptiedProblems(file, elsewhere, shown).map((problem) =>
      hole(problem, problem.found, 'Thêm ở đó một câu đúng ở mọi nơi, ngoài <Where>; hoặc đặt cả phần ấy vào trong <Where>'),
    ),
  ];
}

/** The parts and headings of which `<Where>` takes all words away, on some day. */
function emptiedProblems({ file, tree, bodyLine }: ContentFile, elsewhere: Elsewhere, shown: Span): Problem[] {
  if (!tree || !elsewhere.tree) return [];
  const spans: Span[] = [];
  for (const root of [tree, elsewhere.tree]) visit(root, (node) => void spans.push(...[gateSpan(node) ?? []].flat()));
  const found = new Map<number, Problem>();
  for (const day of turningDays(spans, shown)) {
    const since = day === beginning || day === shown.from ? '' : ` từ ${writeDay(day)}`;
    const here = emptyOn(tree, day);
    for (const [at, { line, name }] of emptyOn(elsewhere.tree, day))
      if (!here.has(at) && !found.has(at))
        found.set(at, error(file, line + bodyLine - 1, 'place-hole', `${name} không có chữ nào${since}`, ''));
  }
  return [...found.values()];
}

/** What has no words on a day, by its place in the file. */
function emptyOn(root: Root, day: string): Map<number, { line: number; name: string }> {
  const tree = structuredClone(root);
  gate(tree, { day, places: [] });
  const empty = new Map<number, { line: number; name: string }>();
  const add = (node: Nodes, name: string) => {
    const start = node.position?.start;
    if (start?.offset !== undefined) empty.set(start.offset, { line: start.line, name });
  };
  visit(tree, (node) => {
    const row = isPart(node) ? rowOf(node.name) : undefined;
    if (isPart(node) && row?.attributes && !row.wordless && !saysAnything(node)) add(node, `<${node.name}>`);
    if (!('children' in node)) return;
    const blocks = node.children as Nodes[];
    blocks.forEach((block, index) => {
      if (block.type !== 'heading') return;
      const next = blocks[index + 1];
      if (!next || (next.type === 'heading' && next.depth <= block.depth)) add(block, `Mục "${toString(block)}"`);
    });
  });
  return empty;
}

function saysAnything(node: Nodes): boolean {
  if (toString(node).trim()) return true;
  let isFilled = false;
  visit(node, (inside) => {
    isFilled ||= inside.type === 'image' || (isPart(inside) && rowOf(inside.name)?.wordless === true && inside.name !== 'Cite');
  });
  return isFilled;
}
