import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realPath } from '../library/content-files.ts';
import { ledgerFile } from '../qr/ledger.ts';
import { picture } from '../text/picture.ts';
import { savedNow } from './disk.ts';
import { folderNames } from './entry.ts';
import { entryFrom } from './index.ts';
import { fileIn, namesIn, repository, type Repository } from './git.ts';

/** A file of the content, as lists of files show it. */
export interface Listed {
  /** From the folder of its layer, as the rest of the editor names files. */
  path: string;
  /** From the top of the repository; the path where there is no git. */
  place: string;
  title: string;
  /** `Tin · bản nháp, chưa lên trang` */
  kind: string;
}

/** One that is not as it was published; its kind says how. */
export interface Change extends Listed {
  state: 'new' | 'changed' | 'gone';
  /** The shared file that a new one stands in place of: it is what people have read until now. */
  covers?: string | undefined;
}

/** The files of the content that differ from the last commit, whatever is staged; what systems leave behind is no content. */
export function changedPlaces(repo: Repository): Pick<Change, 'place' | 'state'>[] {
  const known = namesIn(repo, ['diff', '--name-status', '--no-renames', 'HEAD']);
  const fresh = namesIn(repo, ['ls-files', '--others', '--exclude-standard', '--full-name']).filter((place) => !/(?:^|\/)[.~]/.test(place));
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

export const isText = (path: string): boolean => /\.(?:mdx?|yaml)$/.test(path);
export const isPicture = (path: string): boolean => picture.test(path);

/** A file by its title and its kind, also where it is there no longer: then by what it said last, published or as `kept` has it. */
export function listedAt(repo: Repository | undefined, place: string, kept?: () => Buffer | undefined): Listed {
  const path = repo ? pathOf(repo, place) : place;
  const raw = isText(path) ? (standing(repo, place) ?? (repo && fileIn(repo, 'HEAD', place)) ?? kept?.()) : undefined;
  const { title, folder, isDraft } = entryFrom(path, String(raw ?? ''));
  const kind = isPicture(path) ? 'Hình' : (folderNames[folder] ?? 'Tệp khác');
  return { path, place, title, kind: isDraft ? `${kind} · bản nháp, chưa lên trang` : kind };
}

/** The ledger of codes follows their files: nobody reads it by itself. */
const isFollowing = ({ place }: Pick<Change, 'place'>): boolean => place.endsWith(ledgerFile);

/** What people have changed, as far as they know of it. */
export const seenChanges = (): Change[] => changes().filter((each) => !isFollowing(each));

export const changeCount = (repo = repository()): number =>
  repo ? changedPlaces(repo).filter((each) => !isFollowing(each)).length : savedNow.size;

const stateNames = { new: 'mới', changed: 'sửa', gone: 'bỏ khỏi trang' };

/** What is not published yet, the shared texts too: by git where there is git, else what was saved since the editor was started. */
export function changes(): Change[] {
  const repo = repository();
  const all = repo ? changedPlaces(repo) : [...savedNow].map((place) => ({ place, state: 'changed' as const }));
  return all.map(({ place, state }) => {
    const covers = repo && state === 'new' ? coveredBy(repo, place) : undefined;
    const { kind, ...file } = listedAt(repo, place);
    return { ...file, state, covers, kind: `${kind} · ${covers ? 'bản riêng của đơn vị, sửa từ bản chung' : stateNames[state]}` };
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

/** The bytes of a file as it stands now; never through a link. */
function standing(repo: Repository | undefined, place: string): Buffer | undefined {
  const real = repo ? join(repo.top, place) : realPath(place);
  return lstatSync(real, { throwIfNoEntry: false })?.isFile() ? readFileSync(real) : undefined;
}

/** The same, and those as it was published, its own or of the file that it `covers`; nothing where there is none, or no git to remember. */
export const bothOf = (repo: Repository | undefined, place: string, covers = place): { before?: Buffer; now?: Buffer } => ({
  before: repo && fileIn(repo, 'HEAD', covers),
  now: standing(repo, place),
});
