import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/** Something that is made from the finished pages. */
export interface BuildStep {
  name: string;
  /** Works in the folder of the built site, and finds there what the steps before it have left. */
  make: (root: string, logger: AstroIntegrationLogger) => Promise<void>;
}

/** Takes these steps after the build, in this order; one that fails ends the build and is named. */
export function afterBuild(steps: readonly BuildStep[]): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, make } of steps) await make(fileURLToPath(dir), logger.fork(name));
      },
    },
  };
}
