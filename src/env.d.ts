/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The sources of the page being rendered, in the order of their numbers: `Cite` looks itself up here. */
    sources?: readonly string[];
  }
}

declare module '@alpinejs/csp' {
  import type { Alpine } from 'alpinejs';
  const alpine: Alpine;
  export default alpine;
}
