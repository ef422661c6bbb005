import { withLock } from './lock.ts';
import { linked, releaseNames, switchTo } from './releases.ts';

/** Serves the release before the current one again, or the named one. Returns its name; throws when there is none. */
export async function rollBack(folder: string, name?: string): Promise<string> {
  const names = await releaseNames(folder);
  if (names.length === 0) throw new Error(`${folder} has no release.`);
  return withLock(folder, async () => {
    const current = await linked(folder, 'current');
    const target = name ?? names.filter((each) => current && each < current).at(-1);
    if (!target || !names.includes(target))
      throw new Error(`${folder} has no ${name ? `release ${name}` : 'earlier release'}. There is: ${names.join(', ')}.`);
    await switchTo(folder, target);
    return target;
  });
}
