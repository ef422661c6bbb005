/** What a reader left on this phone under `name`. A browser that keeps nothing (private windows, some apps) has nothing. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps it, or with null forgets it; false where the browser refuses. */
export function remember(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}
