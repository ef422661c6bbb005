import { spawn } from 'node:child_process';

/*
 * Runs scripts of package.json side by side, since each alone leaves a core idle: node src/commands/tool.mjs tests/at-once.ts lint types
 * What each says comes whole, when it has ended; one that fails fails all.
 */
function run(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], { shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((done) => {
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      if (status !== 0) console.error(`npm run ${script} failed`);
      done(status === 0);
    });
  });
}

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
