// Plain JavaScript on purpose: an old Node must get as far as the packaged one, or to a sentence that helps.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fittingNode, goOnWith, root } from './own-node.mjs';
import { plainFault } from './plain-fault.mjs';

const has = (flag) => process.argv.includes(flag);
const commands = {
  build: async () =>
    has('--all')
      ? (await import('./build-all.ts')).runBuildAll(['--release', '--boards'].filter(has))
      : (await import('./build.ts')).runBuild({ release: has('--release'), boards: has('--boards') }),
  check: async () => {
    const [{ checkAll, report }, { isBuildable }] = await Promise.all([import('./check.ts'), import('../check/aside.ts')]);
    const verdict = checkAll();
    report(verdict, has('--json'));
    process.exitCode = isBuildable(verdict) ? 0 : 1;
  },
  code: async () => (await import('./code.ts')).runCode(process.argv.slice(3)),
  dev: async () => (await import('./start.ts')).runDev(process.argv.slice(3)),
  edit: async () => (await import('./edit.ts')).runEdit(),
  edition: async () => (await import('./edition.ts')).runEdition(process.argv.slice(3)),
  lock: async () => (await import('./lock.ts')).runLock(),
  new: async () => (await import('./new.ts')).runNew(process.argv.slice(3)),
  'new-campaign': async () => (await import('./new-campaign.ts')).runNewCampaign(process.argv.slice(3)),
  nginx: async () => (await import('./deploy.ts')).runNginx(process.argv.slice(3)),
  report: async () => (await import('./report.ts')).runReport(process.argv.slice(3)),
  release: async () => (await import('./deploy.ts')).runRelease(process.argv.slice(3)),
  rollback: async () => (await import('./deploy.ts')).runRollback(process.argv.slice(3)),
  verify: async () => (await import('./verify.ts')).runVerify(process.argv.slice(3)),
  serve: async () => (await import('./start.ts')).runServe(),
  start: async () => (await import('./start.ts')).runStart(),
};

const command = commands[process.argv[2]];
if (!command) {
  console.error(`Commands: ${Object.keys(commands).join(', ')}`);
  process.exit(1);
}

// The folder alone says which repository is asked: hooks and editors set these for another.
for (const place of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'])
  Reflect.deleteProperty(process.env, place);

// Astro and Vite take these for parts of an address or a pattern, or for the end of a text in code.
const unreadable = /[#%?*'"]/;

function refuseUnreadablePlace() {
  for (const place of [root, process.cwd(), process.env.CONTENT_DIR ?? '', process.env.OUT_DIR ?? '']) {
    const [sign] = unreadable.exec(place) ?? [];
    if (sign)
      throw new Error(
        `Đường dẫn ${place} có dấu ${sign}, nên không dựng trang từ đó được. Đổi tên thư mục cho khỏi có dấu ấy, rồi chạy lại.`,
      );
  }
}

async function run() {
  if (!existsSync(join(root, 'node_modules'))) throw new Error('Chưa cài gì. Chạy trước: npm install');
  if (['build', 'start', 'dev'].includes(process.argv[2])) refuseUnreadablePlace();
  const node = fittingNode();
  if (node !== process.execPath) await goOnWith(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
  await command();
}

function giveUp(error) {
  // Whoever reads what is said has gone (`| head`); the work goes on.
  if (error?.code === 'EPIPE') return;
  console.error(process.env.SHOW_STACK ? error : (plainFault(error) ?? error?.message ?? error));
  // At once: a build whose content was refused is still at work.
  process.exit(1);
}

// A stream that cannot write, and a library's own threads, tell nobody who could catch it.
for (const teller of [process, process.stdout, process.stderr]) teller.on(teller === process ? 'uncaughtException' : 'error', giveUp);
await run().catch(giveUp);
