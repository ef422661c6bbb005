import type { Choice, Leaflet } from '../../library/leaflet-choice.ts';
import type { SheetFacts } from '../../print/sheet-facts.ts';
import type { Sheet } from '../../print/sheets.ts';

/** What every frame of a leaflet gets: the leaflet, what the sheet says of itself, its paper, and the parts of texts that stand on it. */
export interface FrameProps {
  leaflet: Leaflet;
  facts: SheetFacts;
  sheet: Sheet;
  choices: readonly Choice[];
}
