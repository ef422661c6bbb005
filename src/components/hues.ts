const icons = {
  family: ['baby', 'heart', 'flower', 'book-user', 'file-heart'],
  identity: [
    'id-card',
    'id-card-lanyard',
    'file-question-mark',
    'plane',
    'file-check',
    'file-up',
    'file-search',
    'log-in',
    'signature',
    'smartphone',
  ],
  home: ['truck', 'house', 'home', 'brick-wall', 'land-plot', 'map-pin-house', 'map-pin-check', 'bed'],
  health: ['heart-pulse', 'hand-heart', 'shield-plus', 'phone', 'users'],
  trade: ['store', 'wallet', 'badge-percent'],
  road: ['car'],
};
const hues = new Map(Object.entries(icons).flatMap(([hue, names]) => names.map((name) => [name, `hue-${hue}`])));

/**
 * The class whose hue (`styles/hues.css`) a pictogram carries: all that is about family shares one, and so on. Safety, certified copies
 * and what is not named here stay in ink. A hue says nothing that the words beside it do not.
 */
export const hueOf = (icon: string): string | undefined => hues.get(icon);
