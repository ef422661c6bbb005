import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { site as schema } from './schemas/site.ts';

/** The folder of words and data that this build is made from; another campaign is another folder. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** The campaign's own words (`content/site.yaml`): nothing else in `src/` knows whose campaign it is. */
export const site = schema.parse(parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')));

/** Where the site will answer, without a trailing slash. */
export const origin = (process.env['SITE_URL'] ?? site.origin).replace(/\/$/, '');

/** An address as people say and type it, without `https://`. */
export const asTyped = (address: string): string => address.replace(/^https?:\/\//, '');

/** The origin as people say and type it. */
export const host = asTyped(origin);

/** Hosts reserved for examples (RFC 2606) never answer: paper must not carry them as if they did. */
export const isExampleOrigin = /(^|\.)(example|test|invalid|localhost)(\.(com|net|org))?$/.test(new URL(origin).hostname);
