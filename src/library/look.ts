import { likeShade } from '../schemas/shades.ts';
import { site } from './site.ts';

/*
 * The one place that knows the colours of the office's mark. Stylesheets name them as `look(official)` and are given them while they are
 * built (`colour-styles.ts`); what is drawn takes them from here.
 */

/** As they were chosen by eye, for the red of an office that names no colour. */
const drawn = {
  /** Under white words, and of words on paper. */
  official: '#a3161b',
  /** Lines and marks on a dark ground. */
  accentInDark: '#e2615c',
  link: '#8a0f14',
  linkInDark: '#ffa69e',
  /** Titles of the handbook on a dark ground. */
  titleInDark: '#ff9a92',
  /** On the colour itself: words that are not the first, and lines. */
  softOnOfficial: '#f6dcd6',
  ruleOnOfficial: '#c4595a',
};

export type Look = Record<keyof typeof drawn | 'alarm', string>;

/** All that derives from an office's colour. A warning stays red, whatever that is. */
export function lookOf(colour: string = drawn.official): Look {
  const shades = Object.entries(drawn).map(([name, shade]) => [name, likeShade(colour, shade, drawn.official)]);
  return { ...(Object.fromEntries(shades) as typeof drawn), official: colour, alarm: drawn.official };
}

export const look = lookOf(site.colour);

/** A stylesheet with the colours in place of their names: `look(accent-in-dark)`. */
export const withColours = (css: string, own: Look = look): string =>
  css.replace(/\blook\(([\w-]*)\)/g, (_, written: string) => {
    const name = written.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
    if (!(name in own)) throw new Error(`look(${written}): src/library/look.ts knows ${Object.keys(own).join(', ')}.`);
    return own[name as keyof Look];
  });
