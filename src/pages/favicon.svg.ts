import { siteIcon } from '../layouts/site-icon.ts';
import { logo } from '../library/logo.ts';
import { look } from '../library/look.ts';
import { site } from '../library/site.ts';

export const GET = () => new Response(logo?.tile ?? siteIcon(site.badge, look.official), { headers: { 'Content-Type': 'image/svg+xml' } });
