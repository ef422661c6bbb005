import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeNginxSite } from '../../deploy/nginx.ts';

const program = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Why nginx cannot be tested here, for `test.skip`; CI installs it, so there a missing one is a failure. */
export function withoutNginx(): string | undefined {
  const missing = [program, brotliModule, '/usr/bin/openssl'].filter((path) => !existsSync(path));
  if (missing.length === 0) return undefined;
  const how = `Missing: ${missing.join(', ')}. On Debian: apt-get install nginx libnginx-mod-http-brotli-static openssl`;
  if (process.env['CI']) throw new Error(how);
  return how;
}

export interface Nginx {
  plainPort: number;
  securePort: number;
  /** Whoever asks must trust this one: NODE_EXTRA_CA_CERTS. */
  certificate: string;
  /** What it was asked, a line each, in the format that Debian's nginx writes; it goes when the server stops. */
  accessLog: string;
  /** nginx's own page, when it was asked for, over TLS and without a line of ours. */
  welcomePort: number;
  stop: () => Promise<void>;
}

export const host = 'camnang.example';

/** Starts the nginx of the machine with the site's configuration on loopback, IPv4 and IPv6, with a certificate made for it. */
export async function startNginx(folder: string, built: string, addresses = ['127.0.0.1', '[::1]'], welcome?: string): Promise<Nginx> {
  const root = mkdtempSync(join(tmpdir(), 'nginx-'));
  const [certificate, key] = [join(root, 'certificate.pem'), join(root, 'key.pem')];
  makeCertificate(certificate, key);
  const [plainPort, securePort, welcomePort] = [await freePort(), await freePort(), await freePort()];
  const listen = {
    plain: addresses.map((address) => `${address}:${plainPort}`),
    secure: addresses.map((address) => `${address}:${securePort}`),
  };
  writeFileSync(
    join(root, 'site.conf'),
    writeNginxSite(
      { host, names: ['127.0.0.1', '[::1]'], folder: resolve(folder), certificate, key, acme: join(root, 'acme'), listen },
      built,
    ),
  );
  writeFileSync(join(root, 'nginx.conf'), surroundings(root, welcome ? welcomeServer(welcomePort, welcome, certificate, key) : ''));
  const server = spawn(program, ['-p', root, '-e', 'stderr', '-c', join(root, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await untilAnswering(
    plainPort,
    () => server.exitCode !== null,
    () => said,
  );
  return {
    plainPort,
    securePort,
    certificate,
    welcomePort,
    accessLog: join(root, 'access.log'),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGQUIT');
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A setting of nginx.conf as deploy/README.md has it set, or else as Debian ships it. */
const asSet = (name: string, shipped: string): string =>
  new RegExp(`${name} \\d+;`).exec(readFileSync('deploy/README.md', 'utf8'))?.[0] ?? shipped;

/** What Debian's /etc/nginx/nginx.conf puts around a site, with every path below `root`. */
const surroundings = (root: string, more: string): string => `
load_module ${brotliModule};
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
${asSet('worker_rlimit_nofile', '')}
daemon off;
pid ${root}/nginx.pid;
events { ${asSet('worker_connections', 'worker_connections 768;')} }
http {
  access_log ${root}/access.log;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join('\n  ')}
  default_type application/octet-stream;
  include ${root}/site.conf;
  ${more}
}
`;

const welcomeServer = (port: number, folder: string, certificate: string, key: string): string =>
  `server { listen 127.0.0.1:${port} ssl http2; root ${folder}; index index.html; ssl_certificate ${certificate}; ssl_certificate_key ${key}; include /etc/nginx/mime.types; }`;

function makeCertificate(certificate: string, key: string): void {
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host},IP:127.0.0.1`];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', ...subject, ...files],
    {
      stdio: 'ignore',
    },
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswering(port: number, hasEnded: () => boolean, said: () => string): Promise<void> {
  // A minute at least: on a loaded machine even nginx starts slowly.
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (hasEnded()) throw new Error(`nginx did not start: ${said()}`);
    const answers = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nginx does not answer: ${said()}`);
}
