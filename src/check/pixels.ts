import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { once } from '../once.ts';
import type { PictureFault } from '../text/picture-fault.ts';
import type { PictureQuestion } from './picture-thread.ts';

const thread = once(() => {
  const worker = new Worker(new URL('picture-thread.ts', import.meta.url));
  worker.unref();
  return worker;
});

/** What the pixels of a picture tell. A thread decodes them, since that cannot be done while somebody waits, and the check does. */
export function pixelFaultNow(path: string, bytes: Uint8Array): PictureFault | undefined {
  const { port1, port2 } = new MessageChannel();
  const isAnswered = new Int32Array(new SharedArrayBuffer(4));
  const question: PictureQuestion = { path, bytes, answer: port2, isAnswered };
  thread().postMessage(question, [port2]);
  Atomics.wait(isAnswered, 0, 0);
  const answer = receiveMessageOnPort(port1) as { message: PictureFault | undefined } | undefined;
  port1.close();
  return answer?.message;
}
