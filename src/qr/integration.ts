import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Printed codes say `/Q/…` in capitals; a plain static host knows only the exact letters, so both doors exist. */
export function codeDoors(): AstroIntegration {
  return {
    name: 'code-doors',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await cp(fileURLToPath(new URL('q', dir)), fileURLToPath(new URL('Q', dir)), { recursive: true });
      },
    },
  };
}
