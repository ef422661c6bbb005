import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from './build.ts';
import { finished } from './finished.ts';
import { goOnWith, programOf } from './own-node.mjs';
import { portToServe, refuseBusyPort } from './port.ts';
import { serveFolder } from '../../deploy/serve-folder.ts';

/** Builds everything and serves it as production would. */
export async function runStart(): Promise<void> {
  await portFor('npm start');
  await runBuild();
  await serve('npm start');
}

/** Serves what was built last. */
export const runServe = (): Promise<void> => serve('npm run serve');

/** Astro's own server, which follows each change. */
export async function runDev(words: string[]): Promise<void> {
  const port = await portFor('npm run dev');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await goOnWith(process.execPath, [programOf('astro'), 'dev', '--host', '127.0.0.1', '--port', String(port), ...words]);
}

async function serve(command: string): Promise<void> {
  // Again after a build: somebody may have come meanwhile.
  const port = await portFor(command);
  if (!existsSync(join(finished, 'index.html'))) throw new Error(`Chưa có trang nào trong ${finished}. Chạy trước: npm run build`);
  await serveFolder(finished, port);
  console.log(`http://localhost:${port}`);
}

/** The port for `command`, when it is free; else the sentence says how to give the command another. */
async function portFor(command: string): Promise<number> {
  const port = portToServe();
  await refuseBusyPort(port, (free) => (process.platform === 'win32' ? `set "PORT=${free}" && ${command}` : `PORT=${free} ${command}`));
  return port;
}
