import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { noteFile, parseNote, type BuildNote } from '../../deploy/build-note.ts';
import { fetchExact } from '../../deploy/fetch-exact.ts';
import { describeCommit, withRebuilt } from '../../deploy/rebuild.ts';
import { verify } from '../../deploy/verify.ts';
import { finished } from './finished.ts';

const usage = 'npm run verify -- https://your.host [--against <built folder>] [--rebuild]';

/**
 * Compares a served site with a built folder, or (`--rebuild`) with the commit that it says it was built from. Exit code 0: every file is as
 * built; 1: some differ; 2: some could not be read, and none was seen to differ.
 */
export async function runVerify(words: string[]): Promise<void> {
  const options = { against: { type: 'string' }, rebuild: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options });
  if (positionals.length !== 1 || !URL.canParse(positionals[0]!)) throw new Error(`Usage: ${usage}`);
  const host = new URL(positionals[0]!);
  if (values.rebuild) {
    const answer = await fetchExact(new URL(noteFile, host), 'identity');
    if (answer.status !== 200) throw new Error(`${host.origin}/${noteFile} answers ${answer.status}: nobody knows what to build again.`);
    const note = parseNote(answer.body.toString());
    if (!(await isConfirmed(host, note))) throw new Error('Nothing was built: only "yes" builds it.');
    await withRebuilt(note, (built) => report(host, built));
  } else {
    await report(host, values.against ?? finished);
  }
}

/** A build runs the commit's own program, and the host chose the commit: only a person's word counts, and silence is none. */
async function isConfirmed(host: URL, { commit, day, origin }: BuildNote): Promise<boolean> {
  if (!commit) throw new Error(`${host.origin} was built from files that no commit holds: it cannot be built again.`);
  const known = describeCommit(commit);
  if (!known)
    throw new Error(`${host.origin} says that it was built from commit ${commit}, which git here does not have. Fetch it first: git fetch`);
  console.log(
    `${host.origin} says that it was built from commit\n  ${commit}\n  ${stripVTControlCharacters(known)}\nfor ${day}, address ${origin}.`,
  );
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => asked.once('close', () => resolve('')));
  const said = await Promise.race([
    asked.question('Building runs that commit on this machine. Is it the one you published? (yes/no) '),
    closed,
  ]);
  asked.close();
  return /^(yes|y|có)$/i.test(said.trim());
}

async function report(host: URL, built: string): Promise<void> {
  await readFile(`${built}/${noteFile}`).catch(() => {
    throw new Error(`${built} is no built folder. Run npm run build, or name one with --against.`);
  });
  const verdicts = await verify(host, built);
  for (const { kind, address, note } of verdicts) console.log(`${kind.padEnd(8)} ${address}  (${note})`);
  const differing = verdicts.filter(({ kind }) => kind !== 'unread').length;
  const unread = verdicts.length - differing;
  console.log(
    verdicts.length === 0
      ? `✓ ${host.origin} serves every file of ${built} as it was built.`
      : `✗ ${differing} differ, ${unread} could not be read.`,
  );
  process.exitCode = differing > 0 ? 1 : unread > 0 ? 2 : 0;
}
