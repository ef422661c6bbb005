import { writeSecurityText } from '../../library/security-text.ts';
import { origin, site } from '../../library/site.ts';
import { siteDay } from '../../dates/site-day.ts';

export const GET = () => new Response(writeSecurityText(origin, siteDay, site.securityContact));
