import { origin } from '../library/site.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\nDisallow: /tim-kiem/\n\nSitemap: ${origin}/sitemap-index.xml\n`);
