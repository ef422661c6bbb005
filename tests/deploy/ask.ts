import { request, type RequestOptions } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { host } from './nginx.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** As it came over the wire. */
  body: Buffer;
  /** Unpacked. */
  text: string;
}

/** One request as it is written, to our own nginx: no redirect followed, nothing cached, no path tidied up. */
export function ask(
  port: number,
  path: string,
  { headers = {}, address = '127.0.0.1', method = 'GET' }: Partial<Asking> = {},
): Promise<Answer> {
  const options: RequestOptions = {
    host: address,
    port,
    path,
    method,
    servername: host,
    rejectUnauthorized: false,
    headers: { host, 'accept-encoding': 'identity', ...headers },
  };
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const coding = response.headers['content-encoding'];
        const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
        resolve({ status: response.statusCode!, headers: response.headers, body, text: plain.toString() });
      });
    });
    asked.on('error', reject).end();
  });
}

interface Asking {
  headers: Record<string, string>;
  address: string;
  method: string;
}
