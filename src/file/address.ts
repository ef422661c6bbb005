/** Everything below it is served as a download (`deploy/headers.ts`). */
export const fileRoot = '/tai-ve/';

/** Where a guide in one file is fetched; the last part becomes the file's name on the phone. */
export const fileAddress = (guide: string): string => `${fileRoot}${guide}.html`;
