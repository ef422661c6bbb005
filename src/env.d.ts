/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** All of `content/` on the site's day, as `middleware.ts` read it for this page. */
    library: import('./library/library.ts').Library;
    /** What networks show beside a link to this page. */
    picture: import('./channels/og-image/files.ts').PagePicture;
    /** The sources of the page being rendered, in the order of their numbers: `Cite` looks itself up here. */
    sources?: readonly string[];
  }
}

declare module '@alpinejs/csp' {
  import type { Alpine } from 'alpinejs';
  const alpine: Alpine;
  export default alpine;
}

// Typed, but its package does not say where.
declare module 'doiuse' {
  import type { AcceptedPlugin, Node } from 'postcss';
  interface Found {
    feature: string;
    /** Browsers that lack it altogether, in words; missing when all know it in part. */
    featureData: { missing?: string } | undefined;
    usage: Node;
  }
  export default function doiuse(options: { browsers: string[]; onFeatureUsage: (found: Found) => void }): AcceptedPlugin;
}
