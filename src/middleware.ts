import { defineMiddleware } from 'astro:middleware';
import { pictureOf } from './channels/og-image/files.ts';
import { getLibrary } from './library/library.ts';

/** What every page and its parts ask for stands ready before the page is drawn: in one request all of them see the same content. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  locals.library = await getLibrary();
  locals.picture = pictureOf(locals.library, url.pathname);
  return next();
});
