import { testPage } from '../../channels/leaflets/test-page.ts';
import { origin } from '../../library/site.ts';

/** The printer test page. Its code opens the front page: scheme and host ignore case. */
export const GET = () => new Response(testPage(`${origin}/`.toUpperCase()) as BodyInit);
