import { connect, type Socket, type TcpNetConnectOpts } from 'node:net';
import { connect as connectEncrypted, type ConnectionOptions } from 'node:tls';
import { host } from './nginx.ts';

export interface Crowd {
  /** Ends when the server has hung up on every one of them once. */
  gone: Promise<unknown>;
  leave: () => void;
}

const greeting = Buffer.from('16030100c8010000c40303', 'hex');
const halfHead = `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `;
const http2 = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

/**
 * Opens `size` connections from one address that never get as far as a request, of every kind: silent, half a greeting, half a head, with and
 * without encryption. Who is hung up on comes again.
 */
export async function crowdIn(ports: { plainPort: number; securePort: number }, from: string, size: number): Promise<Crowd> {
  const plainly = (port: number, words: string | Buffer) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress: from });
    if (words.length > 0) socket.write(words);
    return socket;
  };
  const encrypted = (words: string, protocol: string): Socket => {
    const way: ConnectionOptions & TcpNetConnectOpts = {
      ...{ host: '127.0.0.1', port: ports.securePort, localAddress: from, servername: host },
      ...{ rejectUnauthorized: false, ALPNProtocols: [protocol] },
    };
    const socket = connectEncrypted(way, () => void (words && socket.write(words)));
    return socket;
  };
  const kinds: (() => Socket)[] = [
    () => plainly(ports.plainPort, ''),
    () => plainly(ports.plainPort, halfHead),
    () => plainly(ports.securePort, ''),
    () => plainly(ports.securePort, greeting),
    () => encrypted('', 'http/1.1'),
    () => encrypted(halfHead, 'http/1.1'),
    () => encrypted(http2, 'h2'),
    // What keeps a slot longest: most of them are such.
    ...Array.from({ length: 7 }, () => () => plainly(ports.plainPort, halfHead)),
  ];
  const sockets = new Set<Socket>();
  let hasLeft = false;
  /** Takes a place, and takes it again when it is hung up on; ends with the first time. */
  const stay = (open: () => Socket): Promise<void> =>
    new Promise((hungUp) => {
      const take = (): void => {
        const socket = open();
        sockets.add(socket.on('error', () => undefined).resume());
        socket.once('close', () => {
          sockets.delete(socket);
          hungUp();
          if (!hasLeft) setTimeout(take, 100);
        });
      };
      take();
    });
  const ends: Promise<void>[] = [];
  while (ends.length < size) {
    // A few at a time, or the system's queue of newcomers is all that is tested.
    ends.push(
      ...Array.from({ length: Math.min(100, size - ends.length) }, (_, index) => stay(kinds[(ends.length + index) % kinds.length]!)),
    );
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    gone: Promise.all(ends),
    leave: () => {
      hasLeft = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
