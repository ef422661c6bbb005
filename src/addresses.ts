import { rootIn, type Linkable } from './routes.ts';
import { site } from './site.ts';

/** The addresses of the campaign that is being built. */
export const rootOf = (collection: Linkable): string => rootIn(collection, site.explainersPath);
export const addressOf = (collection: Linkable, id: string): string => `${rootOf(collection)}${id}/`;

export { parsePageReference, type Linkable } from './routes.ts';
