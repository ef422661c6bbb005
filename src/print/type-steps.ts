/** The sizes of body type that `styles/type.css` knows, in points. */
const steps = [
  10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14, 14.5, 15, 15.5, 16, 16.5, 17, 17.5, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32, 34, 36,
  38, 40, 42, 44,
];

/** Those between `least` and `most`, the smallest first. */
export const typeSteps = ([least, most]: readonly [number, number]): number[] => steps.filter((step) => step >= least && step <= most);
