import { writeSecurityText } from '../../truth/security-text.ts';
import { origin, site } from '../../site.ts';
import { siteDay } from '../../truth/site-day.ts';

export const GET = () => new Response(writeSecurityText(origin, siteDay, site.securityContact));
