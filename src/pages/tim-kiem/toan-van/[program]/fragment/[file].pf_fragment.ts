import { routeOf } from '../../_route.ts';

export const { getStaticPaths, GET } = routeOf('fragment/', '.pf_fragment');
