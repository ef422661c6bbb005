import { z } from 'astro/zod';
import { edition } from './leaflet.ts';
import { reference } from './kinds.ts';

/**
 * The A5 “papers to bring” of the procedure that the file is called after: content/to-giay-to. It stands apart from the procedure, which is the
 * same in the whole country: a code and an edition belong to the unit that hands the sheet out.
 */
export const procedureSheet = z.strictObject({
  code: reference('ma-qr').describe('Mã in trên tờ (content/ma-qr)'),
  editions: z.array(edition).min(1).describe('Các bản đã phát hành, mới nhất ở cuối; máy ghi bản đầu: npm run edition -- --first'),
});

export type ProcedureSheet = z.output<typeof procedureSheet>;
