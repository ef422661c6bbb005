import type { APIContext } from 'astro';
import { feedsOf, type Feed } from '../../channels/feed/feed.ts';
import { writeJsonFeed } from '../../channels/feed/json-feed.ts';
import { getLibrary } from '../../library/library.ts';

export async function getStaticPaths() {
  return feedsOf(await getLibrary()).map((feed) => ({ params: { feed: feed.home.slice(1, -1) || undefined }, props: { feed } }));
}

export async function GET({ props }: APIContext<{ feed: Feed }>) {
  return new Response(writeJsonFeed(await getLibrary(), props.feed), { headers: { 'content-type': 'application/feed+json' } });
}
