import { parentPort } from 'node:worker_threads';
import { checkAll } from './check.ts';

parentPort!.postMessage(checkAll());
