import { rootIn, type Linkable } from '../routes.ts';
import { site } from './site.ts';

/** The addresses of the campaign that is being built. */
export const rootOf = (collection: Linkable): string => rootIn(collection, site.explainersPath);
export const addressOf = (collection: Linkable, id: string): string => `${rootOf(collection)}${id}/`;

export { parsePageReference, type Linkable } from '../routes.ts';

/** Everything below it is served as a download (`deploy/headers.ts`). */
export const fileRoot = '/tai-ve/';

/** Where a guide in one file is fetched; the last part becomes the file's name on the phone. */
export const fileAddress = (guide: string): string => `${fileRoot}${guide}.html`;
