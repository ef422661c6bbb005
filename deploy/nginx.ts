import { everyAnswer, moreTypes, pathRules } from './headers.ts';
import { toRegularExpression } from './pattern.ts';
import { doorsIn, meantIn, redirectsIn } from './redirects.ts';
import { asTyped, typedPattern } from './typed.ts';

export interface NginxSite {
  host: string;
  /** Other names that are answered like it; tests ask by number. */
  names?: string[];
  /** The folder that `deploy/release` fills: `current` and `previous` lie in it. */
  folder: string;
  certificate: string;
  key: string;
  /** Where certificates are renewed: the folder of ACME's answers. */
  acme: string;
  /** What nginx listens on; tests take other ports. */
  listen?: { plain: string[]; secure: string[] };
  /** Whether the module libnginx-mod-http-brotli-static is there. */
  brotli?: boolean;
}

const everywhere = { plain: ['80', '[::]:80'], secure: ['443', '[::]:443'] };

/**
 * What bounds a connection that asks for nothing: nginx waits a minute by default. They stand in every server, since a connection belongs to
 * the default one until it has said its name.
 */
const patience = `  client_header_timeout 10s;
  client_body_timeout 10s;
  send_timeout 30s;
  keepalive_timeout 20s;
  reset_timedout_connection on;`;

/** The nginx configuration of one site, for `/etc/nginx/sites-available/`. Addresses are those of the built folder `built`. */
export function writeNginxSite(
  { host, names = [], folder, certificate, key, acme, listen = everywhere, brotli = true }: NginxSite,
  built: string,
): string {
  const moved = new Map(redirectsIn(built).map(({ from, to }) => [asTyped(from), to]));
  const doors = new Map(doorsIn(built).map((door) => [asTyped(door), `${door}/index.html`]));
  const meant = meantIn(built);
  const security = Object.keys(allHeaders())
    .map((name) => `  add_header ${name} ${variable(name)} always;`)
    .join('\n');
  const encryption = `  # Mozilla's intermediate profile: every phone from Android 4.4 on.
  ssl_certificate ${certificate};
  ssl_certificate_key ${key};
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
  ssl_prefer_server_ciphers off;
  ssl_session_cache shared:site:10m;
  ssl_session_timeout 1d;
  ssl_session_tickets off;`;
  return `# Written by deploy/nginx from deploy/headers.ts and the site's addresses: change those, then write it again.

${mapSizes([...meant.keys()])}

${headerMaps()}

# What was typed, without the full stop or bracket that stuck to it. nginx compares the texts of the maps below without regard to capitals.
map $uri $site_typed {
  default "";
  ${quoted(`~(?<site_told>${typedPattern})`)} $site_told;
}

# Old addresses, and codes without their room.
map $site_typed $site_moved {
${entries(moved)}
}

# Printed codes and numbers of procedures, however they are typed. A code that is younger than this file answers as it is printed.
map $site_typed $site_door {
  default /.none;
${entries(doors)}
}

# Every address, for who types capitals; asked only when there is no such file.
map $site_typed $site_page {
${entries(meant)}
}

# A page that went since would be sent to itself.
map "$site_page $uri" $site_meant {
  default $site_page;
  "~^(.*) \\1$" "";
}

server {
${listen.plain.map((address) => `  listen ${address} default_server;`).join('\n')}
  server_name ${host};
  server_tokens off;
${patience}
  location ^~ /.well-known/acme-challenge/ { root ${acme}; }
  location / { return 301 https://${host}$request_uri; }
}

# Who comes by another name, or by number, is not answered with the site: somebody else's name could point here.
server {
${listen.secure.map((address) => `  listen ${address} ssl http2 default_server;`).join('\n')}
  server_name _;
  server_tokens off;
${patience}
${encryption}
${security}
  return 421;
}

server {
${listen.secure.map((address) => `  listen ${address} ssl http2;`).join('\n')}
  server_name ${[host, ...names].join(' ')};
  server_tokens off;
  root ${folder}/current;
${patience}
${encryption}

${security}

  charset utf-8;
  charset_types text/css text/plain text/vcard text/xml text/javascript application/javascript application/json application/rss+xml application/xml image/svg+xml;
  include /etc/nginx/mime.types;
  types {
${Object.entries(moreTypes)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }

  # deploy/release has pressed the files; what it left alone is too small or pressed already.
  gzip_static on;
${brotli ? '  brotli_static on;\n' : ''}  gzip_vary on;
  sendfile on;
  tcp_nopush on;

  # One address a page. Only plain segments, or the answer could lead to another host (//host, /\\host).
  absolute_redirect off;
  if ($request_uri ~* "^((?:/[A-Za-z0-9._-]+)*/)index\\.html(?:$|\\?)") { return 301 $1$is_args$args; }
  if ($site_moved) { return 301 $site_moved$is_args$args; }
  error_page 403 404 =404 @lost;
  location @lost {
    if ($site_meant) { return 301 $site_meant$is_args$args; }
    try_files /404.html =404;
  }
  location = /404.html { internal; }

  # The site's own papers, and anything hidden, are nobody's business.
  location ~ "^/_(headers|redirects)$|/\\.(?!well-known/)" { return 404; }

  location ~* "^/(?:q|tt)/." { try_files $site_door $uri $uri/index.html =404; }

${pathRules
  .filter(({ headers }) => headers['Cache-Control']?.includes('immutable'))
  .map(({ path }) => `  location ^~ ${path.replace(/\*$/, '')} { try_files $uri @previous; }`)
  .join('\n')}
  # A page that is still open asks for the hashed files of its own release.
  location @previous { root ${folder}/previous; }
}
`;
}

/** Room for the largest of these maps, or nginx would not start: 64 bytes a line by default. */
function mapSizes(keys: readonly string[]): string {
  const longest = Math.max(0, ...keys.map((key) => key.length));
  return `map_hash_bucket_size ${powerAbove(longest + 64)};\nmap_hash_max_size ${powerAbove(keys.length * 2 + 2048)};`;
}

const powerAbove = (size: number): number => 2 ** Math.ceil(Math.log2(size));
const entries = (map: ReadonlyMap<string, string>): string => [...map].map(([from, to]) => `  ${quoted(from)} ${quoted(to)};`).join('\n');
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

/** Every header that some path sends, with the value for all other paths; nginx sends no header whose value is empty. */
function allHeaders(): Record<string, string> {
  const special = pathRules.flatMap(({ headers }) => Object.keys(headers)).map((name) => [name, '']);
  return { ...Object.fromEntries(special), ...everyAnswer };
}

/** One map a header: `add_header` inside a location would drop all the others. The first expression that fits counts, so the last rule comes first. */
function headerMaps(): string {
  return Object.entries(allHeaders())
    .map(([name, value]) => {
      const special = pathRules.filter(({ headers }) => name in headers).toReversed();
      const lines = special.map(({ path, headers }) => `  ${quoted(`~${toRegularExpression(path)}`)} ${quoted(headers[name]!)};`);
      return [`map $uri ${variable(name)} {`, `  default ${quoted(value)};`, ...lines, '}'].join('\n');
    })
    .join('\n');
}
