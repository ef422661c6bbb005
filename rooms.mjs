/**
 * The rooms of the house, from the ground up. A file imports from its own room and from those below, never from above; ESLint holds
 * `.astro` files to it (`eslint.config.js`), dependency-cruiser all others (`.dependency-cruiser.mjs`).
 */
export const rooms = [
  'src/once.ts',
  'src/cache.ts',
  'src/png.ts',
  'src/whole-file.ts',
  'deploy',
  'src/dates',
  'src/routes.ts',
  'src/schemas',
  'src/problems',
  'src/text',
  'src/truth',
  'src/library',
  'src/search',
  'src/qr',
  'src/offline',
  'src/enhance',
  'src/components',
  'src/print',
  'src/layouts',
  'src/channels',
  'src/views',
  'src/pages',
  'src/middleware.ts',
  'src/content.config.ts',
  'src/check',
  'src/campaign-report',
  'src/authoring',
  'src/commands',
];
