import { look } from '../library/look.ts';

/** The icon of the site in a browser's tabs and on a home screen: a leaf of text in the office's colour. */
export const GET = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${look.official}"/><path d="M7 9h18M7 15h18M7 21h11" stroke="#fff" stroke-width="3"/><path d="M7 27h18" stroke="#f7c948" stroke-width="3"/></svg>\n`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
