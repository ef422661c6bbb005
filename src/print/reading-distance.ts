/** The bold of the paper face, measured: capitals are three quarters of the type's size (tests/unit/reading-distance.test.ts). */
export const capitalHeight = 0.75;

/** Letters are read from 150 times the height of their capitals, in good light and with good eyes: a rule of the sign trade. */
const heightsAway = 150;

const millimetresPerPoint = 25.4 / 72;

/** How far away words of this size are still read, in metres. */
export const readFrom = (points: number): number => (points * millimetresPerPoint * capitalHeight * heightsAway) / 1000;

/** The least size of words that are to be read from so far, in whole points. */
export const leastPoints = (metres: number): number => Math.ceil((metres * 1000) / heightsAway / capitalHeight / millimetresPerPoint);

/** A distance as it may be promised: to the decimetre, never more than there is. */
export const promised = (metres: number): number => Math.floor(metres * 10 + 1e-9) / 10;
