import { spawnSync } from 'node:child_process';

/** Why tests that need git are left out, in a project that came as an archive or on a machine without git; undefined when they run. */
export const withoutGit: string | undefined = spawnSync('git', ['--version']).error ? 'git is not installed' : undefined;

/** The same for tests that need the project's own commits. */
export const withoutCommits: string | undefined =
  withoutGit ?? (spawnSync('git', ['rev-parse', '--verify', 'HEAD']).status === 0 ? undefined : 'this is no clone with git');
