import { writeSecurityText } from '../../library/security-text.ts';
import { origin, site } from '../../library/site.ts';
import { siteDay } from '../../dates/site-day.ts';

const text = writeSecurityText(origin, siteDay, site.securityContact, new Date());

/** No file rather than one that the standard does not know. */
export const getStaticPaths = () => (text ? [{ params: { file: 'security' } }] : []);

export const GET = () => new Response(text);
