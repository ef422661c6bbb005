import type { SheetName } from '../schemas/leaflet.ts';

export interface Sheet {
  /** As clerks call it. */
  name: string;
  /** CSS page size and margins. */
  width: string;
  height: string;
  margin: string;
  /** Printed sides at most: text that needs more stops the build. */
  sides: number;
}

/** The paper that leaflets can be printed on. */
export const sheets: Partial<Record<SheetName, Sheet>> = {
  a4: { name: 'A4', width: '210mm', height: '297mm', margin: '11mm 14mm', sides: 2 },
};
