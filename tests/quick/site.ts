import { buildAndServe, quick } from '../sites.ts';

export default () => buildAndServe([quick]);
