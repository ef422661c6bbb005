/*
 * Reckoning with colours, written `#rrggbb`: how far two are apart for the eye (WCAG 2.2, "relative luminance" and "contrast ratio"), and
 * shades of one hue that are as light as another colour. Hue and strength are those of OKLCH, by the numbers of its author
 * (https://bottosson.github.io/posts/oklab/), since HSL makes a blue of the lightness of a red far darker than that red.
 */

type Three = readonly [number, number, number];

/** How much light it gives back, between 0 and 1. */
export const luminance = (colour: string): number => luminanceOf(lightsOf(colour));

/** Between 1 and 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The shade of `colour` that is to it what `shade` is to `model`, in hue and strength, and gives back as much light as `shade`: whatever
 * could be read on or beside that one can be read on or beside this.
 */
export function likeShade(colour: string, shade: string, model: string): string {
  const [own, drawn, drawnFrom] = [hueOf(colour), hueOf(shade), hueOf(model)];
  return withLight(luminance(shade), own.hue + drawn.hue - drawnFrom.hue, (own.strength * drawn.strength) / drawnFrom.strength);
}

/** The lightest shade of the colour's own hue that has a contrast of `least` with `ground`, which is light. */
export function darkened(colour: string, ground: string, least: number): string {
  const { hue, strength } = hueOf(colour);
  const limit = (luminance(ground) + 0.05) / least - 0.05;
  // Rounded to whole steps a shade can end up a little too light.
  for (let light = limit; ; light -= 0.001) {
    const shade = withLight(light, hue, strength);
    if (contrast(shade, ground) >= least) return shade;
  }
}

/** The strength is lessened as far as screens have no such colour. */
function withLight(light: number, hue: number, strength: number): string {
  for (let share = 1; share > 0; share -= 0.01) {
    const lights = lightsWith(light, hue, strength * share);
    if (lights.every((each) => each > -1e-4 && each < 1 + 1e-4)) return written(lights);
  }
  return written([light, light, light]);
}

/** Luminance grows with OKLab's lightness, so the lightness that gives it is found by halves. */
function lightsWith(light: number, hue: number, strength: number): Three {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (luminanceOf(fromOklab([middle, strength * Math.cos(hue), strength * Math.sin(hue)])) < light) low = middle;
    else high = middle;
  }
  return fromOklab([high, strength * Math.cos(hue), strength * Math.sin(hue)]);
}

function hueOf(colour: string): { hue: number; strength: number } {
  const [, a, b] = toOklab(lightsOf(colour));
  return { hue: Math.atan2(b, a), strength: Math.hypot(a, b) };
}

/** Red, green and blue as amounts of light. */
const lightsOf = (colour: string): Three =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;

const written = (lights: Three): string =>
  `#${lights
    .map((light) => Math.min(1, Math.max(0, light)))
    .map((light) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055))
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const luminanceOf = ([red, green, blue]: Three): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

const times = (rows: readonly Three[], [x, y, z]: Three): Three => rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Three;
const each = (three: Three, change: (one: number) => number): Three => three.map(change) as unknown as Three;

const toCones: readonly Three[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: readonly Three[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const fromLab: readonly Three[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: readonly Three[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const toOklab = (lights: Three): Three => times(toLab, each(times(toCones, lights), Math.cbrt));
const fromOklab = (lab: Three): Three =>
  times(
    fromCones,
    each(times(fromLab, lab), (cone) => cone ** 3),
  );
