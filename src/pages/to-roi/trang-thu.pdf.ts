import { testPage } from '../../desk/test-page.ts';
import { origin } from '../../site.ts';

/** The printer test page. Its code opens the front page: scheme and host ignore case. */
export const GET = () => new Response(testPage(`${origin}/`.toUpperCase()) as BodyInit);
