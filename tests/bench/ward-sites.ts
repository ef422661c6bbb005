import { globSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { sitesBeside } from '../../src/commands/build-all.ts';
import { usualFolder } from '../../src/library/content-files.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';
import { writeIntoReadme } from './readme.ts';
import { day } from './sites.ts';
import { writeRows } from './tables.ts';

/** Where the sites are built, each in a folder of its name. */
const into = '.cache/bench-sites';
const sites = sitesBeside(usualFolder(), into);
const env = { SITE_DATE: day, PAPER: 'none' };

/** As in a checkout that was never built: of no site there is anything to take from an earlier build. */
for (const left of [into, '.cache/cards', ...globSync(`.cache/astro/${day}-*`)]) rmSync(left, { recursive: true, force: true });

const rows: string[][] = [];
const cold = [];
for (const { content, into: folder } of sites) {
  const name = basename(content);
  const first = await build(name, [], { CONTENT_DIR: content, OUT_DIR: folder });
  const again = await build(`${name} again`, [], { CONTENT_DIR: content, OUT_DIR: folder });
  cold.push(first);
  rows.push([name, ...cells(first), ...cells(again), String(globSync('**/index.html', { cwd: folder }).length)]);
}
const all = await build('all', ['--', '--all'], { OUT_DIR: into });
const sum = (of: (run: MeasuredRun) => number) => cold.reduce((total, run) => total + of(run), 0);
const most = Math.max(...cold.map(({ peakMemory }) => peakMemory));
const together = cells({
  seconds: sum(({ seconds }) => seconds),
  cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
  peakMemory: most,
  output: '',
});
rows.push([`all ${sites.length}: the sum, and again by --all`, ...together, ...cells(all), '']);
const report = writeRows([['everything but paper', 'CPU s, first', 's', 'GB', 'CPU s, again', 's', 'GB', 'pages'], ...rows]);
console.log(report);
if (process.argv.includes('--write')) writeIntoReadme('sites', report);

async function build(name: string, flags: string[], where: Record<string, string>): Promise<MeasuredRun> {
  const run = await runMeasured('npm', ['run', '-s', 'build', ...flags], { ...env, ...where });
  console.error(`${name}: ${run.cpuSeconds.toFixed(1)} s of a processor in ${run.seconds.toFixed(1)} s`);
  return run;
}

function cells({ cpuSeconds, seconds, peakMemory }: MeasuredRun): string[] {
  return [cpuSeconds.toFixed(1), seconds.toFixed(1), (peakMemory / 1e9).toFixed(2)];
}
