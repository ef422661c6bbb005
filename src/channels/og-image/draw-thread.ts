import { parentPort, workerData } from 'node:worker_threads';
import { drawIntoCache, type CardOrder } from './pictures.ts';

for (const order of workerData as CardOrder[]) {
  await drawIntoCache(order);
  parentPort!.postMessage(order.mark);
}
