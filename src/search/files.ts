/** Files of a folder, each asked for once; one that did not come may be asked for again. */
export function filesOf(folder: string): <T>(name: string) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    let file = known.get(name);
    if (!file) {
      known.set(name, (file = bringJson(`${folder}${name}.json`)));
      file.catch(() => known.delete(name));
    }
    return file as Promise<T>;
  };
}

export async function bringJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}
