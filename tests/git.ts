import { spawnSync } from 'node:child_process';

/** Forgets where git's variables point, as in a hook that runs the tests: what they commit must not land in the project's own repository. */
export function forgetGitPlaces(): void {
  for (const place of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'])
    Reflect.deleteProperty(process.env, place);
}

/** Why tests that need git are left out, in a project that came as an archive or on a machine without git; undefined when they run. */
export const withoutGit: string | undefined = spawnSync('git', ['--version']).error ? 'git is not installed' : undefined;

/** The same for tests that need the project's own commits. */
export const withoutCommits: string | undefined =
  withoutGit ?? (spawnSync('git', ['rev-parse', '--verify', 'HEAD']).status === 0 ? undefined : 'this is no clone with git');
