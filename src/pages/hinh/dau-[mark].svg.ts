import { logo } from '../../library/logo.ts';

export const getStaticPaths = () => (logo ? [{ params: { mark: logo.mark } }] : []);

export const GET = () => new Response(logo!.tile, { headers: { 'Content-Type': 'image/svg+xml' } });
