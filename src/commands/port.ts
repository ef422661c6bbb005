import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const usual = 4321;

/** Loopback as browsers read `localhost`: whoever listens on either would answer there. */
const loopback = ['127.0.0.1', '::1'];

/** The port to serve at: what `PORT` says, or the usual one. Throws, in Vietnamese, when that is no port. */
export function portToServe(): number {
  const said = process.env['PORT']?.trim();
  if (!said) return usual;
  const port = Number(said);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(
      `PORT="${said}" không phải là số cổng. Ghi một số từ 1024 đến 65535, ví dụ PORT=${usual + 1}, hoặc bỏ PORT để dùng ${usual}.`,
    );
  return port;
}

/**
 * Throws, in Vietnamese, when nothing can be served at `port`. `again` writes the command for another port, and the one that is offered is
 * free. Asked before a build, so that nobody learns it after one.
 */
export async function refuseBusyPort(port: number, again: (port: number) => string): Promise<void> {
  const state = await stateOf(port);
  if (state === 'free') return;
  const why = {
    busy: `Cổng ${port} đang có chương trình khác dùng, có thể là một lần npm start chưa tắt. Tắt nó đi (Ctrl+C), hoặc dùng cổng khác:`,
    forbidden: `Máy này không cho dùng cổng ${port}. Dùng cổng khác:`,
  }[state];
  throw new Error(`${why} ${again(await freePortAfter(Math.max(port, 1024)))}`);
}

async function stateOf(port: number): Promise<'free' | 'busy' | 'forbidden'> {
  for (const host of loopback) if (await answers(host, port)) return 'busy';
  const server = createServer().listen(port, loopback[0]);
  try {
    await once(server, 'listening');
    return 'free';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'busy' : 'forbidden';
  } finally {
    server.close();
  }
}

/** Whether somebody takes connections there. Some systems let two programs listen at one port, and then only this tells. */
async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    // A port that keeps silent is nobody's.
    await Promise.race([once(socket, 'connect'), setTimeout(1000).then(() => Promise.reject(new Error('silent')))]);
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePortAfter(port: number): Promise<number> {
  for (let next = port + 1; next <= 65_535; next += 1) if ((await stateOf(next)) === 'free') return next;
  return usual;
}
