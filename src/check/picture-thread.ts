import { parentPort, type MessagePort } from 'node:worker_threads';
import { pixelFault } from '../text/picture-pixels.ts';

export interface PictureQuestion {
  path: string;
  bytes: Uint8Array;
  answer: MessagePort;
  isAnswered: Int32Array;
}

parentPort!.on('message', ({ path, bytes, answer, isAnswered }: PictureQuestion) => {
  void pixelFault(path, bytes).then((fault) => {
    answer.postMessage(fault);
    Atomics.store(isAnswered, 0, 1);
    Atomics.notify(isAnswered, 0);
  });
});
