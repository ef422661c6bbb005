import { runBuild } from './build.ts';
import { finished } from './finished.ts';
import { serveFolder } from './serve-folder.ts';

const port = 4321;

/** Builds everything and serves it as production would. */
export async function runStart(): Promise<void> {
  await runBuild();
  await runServe();
}

export async function runServe(): Promise<void> {
  await serveFolder(finished, port);
  console.log(`http://localhost:${port}`);
}
