import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { realPath } from '../library/content-files.ts';
import { savedNow } from './disk.ts';
import { entries, entryFrom, type Entry } from './index.ts';
import { fileIn, git, repository, type Repository } from './git.ts';

/** A file that is not as it was published. */
export interface Change {
  /** From the folder of its layer, as the rest of the editor names files. */
  path: string;
  /** From the top of the repository; the path where there is no git. */
  place: string;
  title: string;
  state: 'new' | 'changed' | 'gone';
  /** The shared file that a new one stands in place of: it is what people have read until now. */
  covers?: string | undefined;
  /** The lines that went and came, with `-` and `+` before them. */
  lines: string[];
}

/** The files of the content that differ from the last commit, whatever is staged; what systems leave behind is no content. */
export function changedPlaces({ top, inLayers }: Repository): Pick<Change, 'place' | 'state'>[] {
  const fields = (words: string[]) =>
    git(top, [...words, '-z', '--', ...inLayers])
      .split('\0')
      .filter(Boolean);
  const known = fields(['diff', '--name-status', '--no-renames', 'HEAD']);
  const fresh = fields(['ls-files', '--others', '--exclude-standard', '--full-name']).filter((place) => !/(?:^|\/)[.~]/.test(place));
  const states: Record<string, Change['state']> = { A: 'new', D: 'gone' };
  const old = known.flatMap((place, index) => (index % 2 === 1 ? [{ place, state: states[known[index - 1]!] ?? 'changed' }] : []));
  return [
    ...old.filter(({ place }) => !fresh.includes(place)),
    ...fresh.map((place) => ({ place, state: old.some((each) => each.place === place) ? ('changed' as const) : ('new' as const) })),
  ].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** How the editor names a file of the repository. */
export const pathOf = ({ layers }: Repository, place: string): string => {
  const layer = layers.filter((each) => place.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? '';
  return place.slice(layer.length).normalize('NFC');
};

/** What it is called, also where it is there no longer. */
export function titleAt(repo: Repository, place: string, all: readonly Entry[] = entries()): string {
  const path = pathOf(repo, place);
  const known = all.find((each) => each.path === path);
  if (known && existsSync(join(repo.top, place))) return known.title;
  return /\.(?:mdx?|yaml)$/.test(path) ? entryFrom(path, fileIn(repo, 'HEAD', place)?.toString() ?? '').title : path;
}

export const changeCount = (repo = repository()): number => (repo ? changedPlaces(repo).length : savedNow.size);

/** What is not published yet, the shared texts too: by git where there is git, else what was saved since the editor was started. */
export function changes(): Change[] {
  const all = entries();
  const repo = repository();
  if (!repo)
    return [...savedNow].map((path) => ({
      path,
      place: path,
      title: all.find((each) => each.path === path)?.title ?? path,
      state: 'changed',
      lines: [],
    }));
  return changedPlaces(repo).map(({ place, state }) => {
    const covers = state === 'new' ? coveredBy(repo, place) : undefined;
    const lines = state === 'new' && !covers ? [] : changedLines(repo, place, covers);
    return { path: pathOf(repo, place), place, title: titleAt(repo, place, all), state, lines, covers };
  });
}

/** The file of the nearest base at the same path, as it is published. */
function coveredBy(repo: Repository, place: string): string | undefined {
  const path = pathOf(repo, place);
  const own = repo.layers.indexOf(place.slice(0, place.length - path.length));
  return repo.layers
    .slice(own + 1)
    .map((layer) => layer + path)
    .find((each) => fileIn(repo, 'HEAD', each) !== undefined);
}

function changedLines(repo: Repository, place: string, covers: string | undefined): string[] {
  if (!covers) {
    const diff = git(repo.top, ['diff', '--unified=0', '--no-color', '--no-ext-diff', 'HEAD', '--', place]);
    return diff.split('\n').filter((each) => /^[-+](?![-+]{2} )/.test(each));
  }
  const { before, now } = bothOf(repo, place, covers);
  return diffLines(String(before), String(now)).flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '-' : undefined;
    return sign
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => sign + line)
      : [];
  });
}

/** The bytes of a file as it was published, its own or those it `covers`, and as it stands now; nothing where there is none, or no git to remember. */
export function bothOf(
  repo: Repository | undefined,
  place: string,
  covers = place,
): { before?: Buffer | undefined; now?: Buffer | undefined } {
  const real = repo ? join(repo.top, place) : realPath(place);
  return {
    before: repo && fileIn(repo, 'HEAD', covers),
    now: lstatSync(real, { throwIfNoEntry: false })?.isFile() ? readFileSync(real) : undefined,
  };
}
