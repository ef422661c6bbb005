import { appendFileSync, globSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { usualFolder } from '../../src/library/content-files.ts';
import { costsTable, goalsTable, stagesTable, type BuildCosts } from './build-tables.ts';
import { writeManyNews } from './many-news.ts';
import { runMeasured } from './measured-run.ts';
import { writeIntoReadme } from './readme.ts';
import { day } from './sites.ts';
import { starlightCommand, writeStarlightTexts } from './starlight-peer.ts';

const content = join('.cache/bench-content', basename(usualFolder()));
const built = '.cache/bench-build';
const env = { SITE_DATE: day, CONTENT_DIR: content, OUT_DIR: built, PAPER: 'none' };

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const costs: BuildCosts[] = [];
for (const news of counts.length > 0 ? counts : [100, 1000, 5000]) costs.push(await costsOf(news));
const report = [costsTable(costs), stagesTable(costs), goalsTable(costs)].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) writeIntoReadme('build', report);

/** Everything but paper with nothing cached; again with one news item changed; then Starlight over the texts of the pages built. */
async function costsOf(news: number): Promise<BuildCosts> {
  for (const left of [content, built, ...globSync(`.cache/astro/${day}-*`)]) rmSync(left, { recursive: true, force: true });
  writeManyNews(usualFolder(), content, news);
  const cold = await run('cold', 'npm', ['run', '-s', 'build'], env);
  appendFileSync(join(content, firstNews()), '\nCâu này mới thêm vào cuối bài.\n');
  const warm = await run('warm', 'npm', ['run', '-s', 'build'], env);
  writeStarlightTexts(
    built,
    globSync('{huong-dan,hoi-dap,chu-de-2024}/*/index.html', { cwd: built }).concat(globSync('tin-phuong/*/*/index.html', { cwd: built })),
  );
  const [command, ...args] = starlightCommand('many.config.mjs');
  const peer = await run('Starlight', command!, args, { ASTRO_TELEMETRY_DISABLED: '1' });
  return { news, cold, warm, size: sizeOf(built), peer };

  async function run(name: string, ...command: Parameters<typeof runMeasured>) {
    const measured = await runMeasured(...command);
    console.error(`${news} news, ${name}: ${measured.seconds.toFixed(1)} s`);
    return measured;
  }
}

function firstNews(): string {
  return globSync('tin-phuong/*/tin-0.md', { cwd: content })[0]!;
}

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
