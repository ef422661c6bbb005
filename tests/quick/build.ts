import { buildSites, quick } from '../sites.ts';

// Beforehand, beside other work; the tests then find it (`site.ts`).
buildSites([quick]);
