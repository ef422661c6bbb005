/** What may lie beside a text. */
export const picture = /\.(?:png|jpe?g|webp|avif|svg)$/i;

/** Whether a picture's address names a file in the text's own folder, or in one below it. */
export function isBeside(url: string): boolean {
  return isFileBeside(url) && picture.test(decoded(url));
}

const plainPath = /^\.\/(?:[^/\\?#:*"<>|\u0000-\u001F]+\/)*[^/\\?#:*"<>|\u0000-\u001F]+$/;

export function isFileBeside(url: string): boolean {
  const path = decoded(url);
  return (
    plainPath.test(path) &&
    !path
      .slice(2)
      .split('/')
      .some((name) => name.startsWith('.'))
  );
}

/** As on disk: an author may write `%20`, or a lone % that means nothing. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
