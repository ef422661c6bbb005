import { withColours, type Look } from './look.ts';

/**
 * Puts the office's colours into every stylesheet, also those that are taken as text. It stands among Vite's plugins where a stylesheet has
 * taken in what it imports and is not yet written anywhere, so that page, sheet and file all pass by.
 */
export const colourStyles = (look?: Look) => ({
  name: 'colour-styles',
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    handler: (code: string) => (code.includes('look(') ? { code: withColours(code, look), map: null } : undefined),
  },
});
