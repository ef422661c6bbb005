import { routeOf } from '../_route.ts';

export const { getStaticPaths, GET } = routeOf('', '.json');
