import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Printed codes say `/Q/…` in capitals; a plain static host knows only the exact letters, so both doors exist. */
export function codeDoors(): AstroIntegration {
  return {
    name: 'code-doors',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const door = fileURLToPath(new URL('q', dir));
        // On an early day no code has been printed yet.
        if (existsSync(door)) await cp(door, fileURLToPath(new URL('Q', dir)), { recursive: true });
      },
    },
  };
}
