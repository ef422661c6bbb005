import { routeOf } from '../../_route.ts';

export const { getStaticPaths, GET } = routeOf('index/', '.pf_index');
