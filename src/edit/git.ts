import { spawnSync } from 'node:child_process';
import { layersOf, contentRoot } from '../library/content-files.ts';

/** Where git keeps the content; everything is named from its top, with `/`. */
export interface Repository {
  top: string;
  /** The folders of the layers, each with a `/` at its end; empty for the top itself. */
  layers: string[];
  /** The same as words for git. */
  inLayers: string[];
}

/** The repository that holds the campaign's folder and all that it rests on; undefined where there is no git, or no commit yet. */
export function repository(): Repository | undefined {
  const places = layersOf(contentRoot()).map((layer) => {
    const { status, stdout } = run(layer, ['rev-parse', '--show-toplevel', '--show-prefix', 'HEAD']);
    const [top = '', prefix = ''] = stdout.toString().split('\n');
    return { top: status === 0 ? top : '', prefix };
  });
  const { top } = places[0]!;
  if (!top || places.some((place) => place.top !== top)) return undefined;
  return { top, layers: places.map(({ prefix }) => prefix), inLayers: places.map(({ prefix }) => prefix || '.') };
}

interface More {
  /** Another index than the one that whoever works with git is filling. */
  index?: string;
  input?: string | Buffer;
}

/** Who is named where nobody has told git a name. */
const asEditor = ['-c', 'user.name=Trang sửa nội dung', '-c', 'user.email=sua@localhost'];

function run(top: string, words: readonly string[], { index, input }: More = {}) {
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  if (index) env['GIT_INDEX_FILE'] = index;
  // A path is never a pattern.
  const options = ['--literal-pathspecs', '-c', 'core.quotePath=false'];
  return spawnSync('git', [...options, ...words], { cwd: top, env, input, maxBuffer: 200_000_000, timeout: 120_000 });
}

/** What git answers, byte by byte. Throws its own words. */
export function gitBytes(top: string, words: readonly string[], more?: More): Buffer {
  const { status, stdout, stderr, error } = run(top, words, more);
  if (error || status !== 0) throw new Error(`git ${words[0]}: ${error?.message ?? stderr.toString().trim()}`);
  return stdout;
}

export const git = (top: string, words: readonly string[], more?: More): string => gitBytes(top, words, more).toString().trimEnd();

/** The same where nothing is an answer as well. */
export const gitOr = (top: string, words: readonly string[], more?: More): string | undefined => {
  const { status, stdout } = run(top, words, more);
  return status === 0 ? stdout.toString().trimEnd() : undefined;
};

/** The names of files of the content that git lists by these words. */
export const namesIn = ({ top, inLayers }: Repository, words: readonly string[]): string[] =>
  git(top, [...words, '-z', '--', ...inLayers])
    .split('\0')
    .filter(Boolean);

/** A commit by the editor itself, which moves nothing. */
export const commitTree = (top: string, tree: string, parent: string, message: string): string =>
  git(top, [...asEditor, 'commit-tree', tree, '-p', parent], { input: message });

/** How whoever sits here is called, as far as git knows. */
export const nameOf = ({ top }: Repository): string => gitOr(top, ['config', 'user.name']) ?? '';

/** `-c` words for a commit in the name of whoever git knows here, else of the editor. */
export const asSomebody = (top: string): string[] => (gitOr(top, ['config', 'user.email']) ? [] : asEditor);

/** A file as a commit has it, with this machine's ends of lines; undefined where it has none. */
export const fileIn = ({ top }: Repository, commit: string, place: string): Buffer | undefined =>
  gitOr(top, ['cat-file', '-e', `${commit}:${place}`]) === undefined
    ? undefined
    : gitBytes(top, ['cat-file', '--filters', `${commit}:${place}`]);
