import { measure } from '../e2e/search-promises.ts';
import type { Asked } from './asked.ts';
import { ownFiles } from './before.ts';
import type { Wait } from './keys.ts';
import { below, type Spent } from './spent.ts';
import type { Weight } from './wire.ts';

/** A Markdown table; the first row is the head. */
export function writeRows([head, ...rows]: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map((_, place) => (place ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

/** recall@1, recall@3 and MRR of each engine, a row a kind of question and one for all. */
export function recallTable(asked: Asked): string {
  const engines = Object.values(asked);
  const kinds = [...new Set(engines[0]!.map(({ kind }) => kind))];
  const row = (name: string, isMeant: (kind: string) => boolean) => {
    const shares = engines.map((outcomes) => measure(outcomes.filter(({ kind }) => isMeant(kind))));
    const cells = shares.map(({ recall1, recall3, mrr }) => [recall1, recall3, mrr].map((share) => share.toFixed(3)).join(' · '));
    return [name, String(shares[0]!.queries), ...cells];
  };
  return writeRows([
    ['recall@1 · recall@3 · MRR', 'asked', ...Object.keys(asked)],
    ...kinds.map((kind) => row(kind, (each) => each === kind)),
    row('all', () => true),
  ]);
}

export interface Costs {
  name: string;
  /** Bytes until the last results stand. */
  weights: Weight[];
  /** Bytes until the first results stand; for Pagefind alone the same. */
  firstWeights: Weight[];
  wait: Wait;
}

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
export const totalOf = (weights: readonly Weight[]): number => weights.reduce((sum, { bytes }) => sum + bytes, 0);

/** Kilobytes by kind of file and milliseconds after a key, a column for each engine and site. */
export function costTable(costs: readonly Costs[]): string {
  const kinds = [...new Set(costs.flatMap(({ weights }) => weights.map(({ kind }) => kind)))];
  const row = (name: string, cell: (cost: Costs) => string) => [name, ...costs.map(cell)];
  return writeRows([
    row('kB over the wire, brotli 11', ({ name }) => name),
    ...kinds.map((kind) =>
      row(kind, ({ weights }) => {
        const weight = weights.find((each) => each.kind === kind);
        return weight ? `${kilobytes(weight.bytes)}${weight.files > 1 ? ` (${weight.files})` : ''}` : '–';
      }),
    ),
    row('until the first results stand', ({ firstWeights }) => kilobytes(totalOf(firstWeights))),
    row('**until the last results stand**', ({ weights }) => `**${kilobytes(totalOf(weights))}**`),
    row('ms from key to first results', ({ wait }) => wait.first.toFixed(0)),
    row('**ms from key to last results**', ({ wait }) => `**${wait.last.toFixed(0)}**`),
    row('files of our own, before: kB until first · last', ({ name }) => before(name, 'Kilobytes')),
    row('files of our own, before: ms to first · last', ({ name }) => before(name, 'Ms')),
  ]);
}

/** The engine before ours of today, in the columns of ours. */
function before(name: string, unit: 'Kilobytes' | 'Ms'): string {
  if (!name.startsWith('Ours')) return '';
  const figures = name.endsWith('today') ? ownFiles.today : ownFiles.many;
  return `${figures[`first${unit}`]} · ${figures[`last${unit}`]}`;
}

/** Kilobytes that all questions cost, each with nothing cached. */
export function spentTable(spent: Record<string, Spent>): string {
  const row = (name: string, cell: (each: Spent) => string) => [name, ...Object.values(spent).map(cell)];
  return writeRows([
    ['kB over all promises, each with nothing cached', ...Object.keys(spent)],
    row('questions that rest on titles alone', ({ byTitles, atRest }) => `${byTitles} of ${atRest.length}`),
    row('until a sufficient answer, median', ({ sufficient }) => kilobytes(below(0.5, sufficient))),
    ...[0.5, 0.9, 0.95, 1].map((share) =>
      row(`until the search rests, ${share * 100} % below`, ({ atRest }) => kilobytes(below(share, atRest))),
    ),
  ]);
}
