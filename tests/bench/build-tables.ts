import type { MeasuredRun } from './measured-run.ts';
import { writeRows } from './tables.ts';

export interface BuildCosts {
  /** Generated news beside today's texts. */
  news: number;
  cold: MeasuredRun;
  warm: MeasuredRun;
  /** Bytes of the built folder. */
  size: number;
  peer: MeasuredRun;
}

/** Of Starlight's time; of the time for a fifth of the news; of a cold build; in bytes. */
const goals = { ofPeer: 0.6, growth: 3.5, warm: 0.25, memory: 1.2e9 } as const;

const seconds = (run: MeasuredRun): string => run.seconds.toFixed(1);
const columns = (costs: readonly BuildCosts[], name: string): string[] => [name, ...costs.map(({ news }) => `${news} news`)];

export function costsTable(costs: readonly BuildCosts[]): string {
  const row = (name: string, cell: (cost: BuildCosts) => string) => [name, ...costs.map(cell)];
  return writeRows([
    columns(costs, 'everything but paper'),
    row('seconds, cold', ({ cold }) => seconds(cold)),
    row('seconds, one news item changed', ({ warm }) => seconds(warm)),
    row('seconds, Starlight cold, the same texts', ({ peer }) => seconds(peer)),
    row('cold, of Starlight', ({ cold, peer }) => (cold.seconds / peer.seconds).toFixed(2)),
    row('peak memory, GB', ({ cold }) => (cold.peakMemory / 1e9).toFixed(2)),
    row('peak memory of Starlight, GB', ({ peer }) => (peer.peakMemory / 1e9).toFixed(2)),
    row('built folder, MB', ({ size }) => (size / 1e6).toFixed(1)),
  ]);
}

/** The stages that the build itself prints, in seconds: cold / with one news item changed. */
export function stagesTable(costs: readonly BuildCosts[]): string {
  const stages = costs.map(({ cold, warm }) => [stagesIn(cold.output), stagesIn(warm.output)] as const);
  const names = [...stages[0]![0].keys()];
  return writeRows([
    columns(costs, 'seconds by stage, cold / changed'),
    ...names.map((name) => [name, ...stages.map(([cold, warm]) => `${cold.get(name) ?? '–'} / ${warm.get(name) ?? '–'}`)]),
  ]);
}

function stagesIn(output: string): Map<string, string> {
  const line = /Dựng xong trong [\d,]+ giây: (.+)/.exec(output)?.[1] ?? '';
  return new Map(line.split(' · ').map((stage) => [stage.replace(/ [\d,]+$/, ''), /[\d,]+$/.exec(stage)![0].replace(',', '.')]));
}

export function goalsTable(costs: readonly BuildCosts[]): string {
  const of = (count: number) => costs.find(({ news }) => news === count);
  const verdict = (name: string, value: number, most: number) => [name, `${value.toFixed(2)} ${value <= most ? 'holds' : '**missed**'}`];
  const large = costs.filter(({ news }) => news >= 1000);
  const [few, many] = [of(1000), of(5000)];
  return writeRows([
    ['goal', 'measured'],
    ...large.map(({ news, cold, peer }) => verdict(`≤ ${goals.ofPeer} × Starlight, ${news}`, cold.seconds / peer.seconds, goals.ofPeer)),
    ...(few && many ? [verdict(`5,000 cost ≤ ${goals.growth} × what 1,000 cost`, many.cold.seconds / few.cold.seconds, goals.growth)] : []),
    ...large.map(({ news, cold, warm }) => verdict(`changed ≤ ${goals.warm} × cold, ${news}`, warm.seconds / cold.seconds, goals.warm)),
    ...large.map(({ news, cold }) => verdict(`peak ≤ ${goals.memory / 1e9} GB, ${news}`, cold.peakMemory / 1e9, goals.memory / 1e9)),
  ]);
}
